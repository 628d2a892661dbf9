using PowerCatalog.Listings.Procedure.Answers;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>What townships asked to be taken back from them, the latest request first.</summary>
/// <param name="Items">The requests.</param>
/// <param name="Total">How many there are.</param>
internal sealed record RecallsAnswer(IReadOnlyList<RecallAnswer> Items, int Total);
