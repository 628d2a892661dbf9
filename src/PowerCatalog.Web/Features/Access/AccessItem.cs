using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Access;

namespace PowerCatalog.Web.Features.Access;

/// <summary>An entry of the trail of access.</summary>
/// <param name="Revision">Where it stands in its month.</param>
/// <param name="At">When; of several alike, when first.</param>
/// <param name="What">What, as <c>signedIn</c>.</param>
/// <param name="Person">The id of who did it; null for somebody without an account, and at the command line.</param>
/// <param name="Who">姓名（科室）, or the user of the command line.</param>
/// <param name="Subject">Whom or what it was about.</param>
/// <param name="From">The client's network address.</param>
/// <param name="Request">Method and pattern of the address, or the command.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="Token">The number of the token.</param>
/// <param name="Times">How many times.</param>
internal sealed record AccessItem(
    long Revision, DateTimeOffset At, string What, string? Person, string? Who, string? Subject, string? From, string Request,
    int? Status, long? Token, int Times)
{
    public static AccessItem Of(AccessShown shown) => new(
        shown.Revision, shown.Noted.At, EnumWords.Of(shown.Noted.What), shown.Noted.Person?.Value, shown.Who, shown.Noted.Subject,
        shown.Noted.From, shown.Noted.Request, shown.Noted.Status, shown.Noted.Token, shown.Noted.Times);
}
