using PowerCatalog.Application.Access;
using PowerCatalog.Listings.Access;

namespace PowerCatalog.Web.Features.Access;

/// <summary>The page of the trail of access.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Entries">The entries, the newest first.</param>
/// <param name="Next">Where the next page begins; null where there is none.</param>
public sealed record AccessModel(AccessQuery Query, IReadOnlyList<AccessShown> Entries, long? Next);
