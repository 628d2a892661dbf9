using Microsoft.AspNetCore.Http;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Web.Answering;
using PowerCatalog.Web.Problems;

namespace PowerCatalog.Web.Adjustments;

/// <summary>
/// What a write says of the catalog that it goes to: If-Match with the ETag of the catalog, or If-None-Match: * for a list that opens one. It is held
/// against the very knowledge whose revision the append then expects, so nobody can come between the check and the append.
/// </summary>
internal sealed class Precondition(ICatalogKnowledge inner, HttpRequest request, bool dryRun) : ICatalogKnowledge
{
    public async ValueTask<CatalogKnowledge> AskAsync(KnowledgeRequest asked, long atLeast, CancellationToken cancellation = default)
    {
        var knowledge = await inner.AskAsync(asked, atLeast, cancellation);
        // A retry after a lost answer finds its own document recorded, and the catalog moved on by it: that is a success.
        if (knowledge.SameDocument is null) Check(asked.Division, knowledge);
        return knowledge;
    }

    /// <summary>A write to a catalog that exists names the revision that it is based on.</summary>
    public static ProblemException Required(DivisionCode division) => new(
        ProblemTypes.RevisionRequired, $"写入须带 If-Match,值为 GET {CatalogRoutes.Root}/{division} 的 ETag;建立清单用 If-None-Match: *。",
        $"A write needs If-Match with the ETag of GET {CatalogRoutes.Root}/{division}; opening a catalog takes If-None-Match: *.");

    private void Check(DivisionCode division, CatalogKnowledge knowledge)
    {
        var match = request.Headers.IfMatch;
        var noneMatch = request.Headers.IfNoneMatch;
        var tag = Conditional.TagOf(division.Value, knowledge.Revision);
        if (match.Count > 0 && !(knowledge.IsOpen && Conditional.Matches(match, tag, weak: false))) throw Mismatch(knowledge, tag);
        if (noneMatch.Count > 0 && knowledge.IsOpen && Conditional.Matches(noneMatch, tag, weak: true)) throw Mismatch(knowledge, tag);
        if (match.Count == 0 && noneMatch.Count == 0 && knowledge.IsOpen && !dryRun) throw Required(division);
    }

    private static ProblemException Mismatch(CatalogKnowledge knowledge, string tag) => knowledge.IsOpen
        ? new(ProblemTypes.RevisionMismatch, $"清单现在是 {tag},与请求所依据的不同;没有写入。请重新查看后再提交。", $"The catalog is at {tag} now, other than the request is based on. Nothing was written; look again and send it anew.")
            { Headers = new Dictionary<string, string> { ["ETag"] = tag } }
        : new(ProblemTypes.RevisionMismatch, "清单尚未建立;没有写入。请先提交整份清单(kind=list)。", "The catalog does not exist yet. Nothing was written; open it with a list (kind=list) first.");
}
