using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Web.Http.Caching;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Recording.Decisions;

/// <summary>What a write says of the catalog that it goes to: If-Match with the ETag of the catalog, or If-None-Match: * for a list that opens one.</summary>
/// <param name="Match">The tags of If-Match; none where the field is absent.</param>
/// <param name="NoneMatch">The tags of If-None-Match.</param>
internal sealed record Precondition(StringValues Match, StringValues NoneMatch)
{
    /// <summary>As a request says it.</summary>
    public static Precondition Of(HttpRequest request) => new(request.Headers.IfMatch, request.Headers.IfNoneMatch);

    /// <summary>As a page says it: the decision was looked at on top of this revision.</summary>
    public static Precondition Of(DivisionCode division, long revision) => new(Conditional.TagOf(division.Value, revision), StringValues.Empty);

    /// <summary>A write to a catalog that exists names the revision that it is based on.</summary>
    public static ProblemException Required(DivisionCode division) => new(
        ProblemTypes.RevisionRequired, $"写入须带 If-Match，值为 GET {CatalogRoutes.Root}/{division} 的 ETag；建立清单用 If-None-Match: *。",
        $"A write needs If-Match with the ETag of GET {CatalogRoutes.Root}/{division}; opening a catalog takes If-None-Match: *.");

    /// <exception cref="ProblemException">The catalog is another than the writer takes it for.</exception>
    public void Check(DivisionCode division, CatalogKnowledge knowledge, bool dryRun)
    {
        var tag = Conditional.TagOf(division.Value, knowledge.Revision);
        if (Match.Count > 0 && !(knowledge.IsOpen && Conditional.Matches(Match, tag, weak: false))) throw Mismatch(knowledge, tag);
        if (NoneMatch.Count > 0 && knowledge.IsOpen && Conditional.Matches(NoneMatch, tag, weak: true)) throw Mismatch(knowledge, tag);
        if (Match.Count == 0 && NoneMatch.Count == 0 && knowledge.IsOpen && !dryRun) throw Required(division);
    }

    private static ProblemException Mismatch(CatalogKnowledge knowledge, string tag) => knowledge.IsOpen
        ? new(ProblemTypes.RevisionMismatch, $"清单现在是 {tag}，与请求所依据的不同；没有写入。请重新查看后再提交。", $"The catalog is at {tag} now, other than the request is based on. Nothing was written; look again and send it anew.")
            { Headers = new Dictionary<string, string> { ["ETag"] = tag } }
        : new(ProblemTypes.RevisionMismatch, "清单尚未建立；没有写入。请先提交整份清单（kind=list）。", "The catalog does not exist yet. Nothing was written; open it with a list (kind=list) first.");
}

/// <summary>
/// Holds a write's precondition against the very knowledge whose revision the append then expects, so that nobody can come between the check and the append.
/// </summary>
internal sealed class CheckedKnowledge(ICatalogKnowledge inner, Precondition precondition, bool dryRun) : ICatalogKnowledge
{
    public async ValueTask<CatalogKnowledge> AskAsync(KnowledgeRequest asked, long atLeast, CancellationToken cancellation = default)
    {
        var knowledge = await inner.AskAsync(asked, atLeast, cancellation);
        // A retry after a lost answer finds its own document recorded, and the catalog moved on by it: that is a success.
        if (knowledge.SameDocument is null) precondition.Check(asked.Division, knowledge, dryRun);
        return knowledge;
    }
}
