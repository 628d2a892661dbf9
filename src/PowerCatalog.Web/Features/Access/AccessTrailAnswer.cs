using PowerCatalog.Application.Access;
using PowerCatalog.Listings.Access;

namespace PowerCatalog.Web.Features.Access;

/// <summary>A page of the trail of access.</summary>
/// <param name="Month">The month, as 2026-11.</param>
/// <param name="Items">The entries, the newest first.</param>
/// <param name="Next">What to say as <c>before</c> for the next page; null where there is none.</param>
internal sealed record AccessTrailAnswer(string Month, IReadOnlyList<AccessItem> Items, long? Next)
{
    public static AccessTrailAnswer Of(AccessMonth month, IReadOnlyList<AccessShown> entries, long? next) =>
        new(month.ToString(), [.. entries.Select(AccessItem.Of)], next);
}
