using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Recording.Api;

/// <summary>
/// What a write says of the catalog that it goes to (RFC 9110 section 13): If-Match with the ETag of the catalog, or If-None-Match: * for a
/// list that opens one.
/// </summary>
internal sealed class Precondition
{
    private readonly StringValues _match;
    private readonly bool _mustBeAbsent;
    private readonly DivisionCode _division;

    private Precondition(DivisionCode division, StringValues match, StringValues noneMatch)
    {
        (_division, _match) = (division, match);
        _mustBeAbsent = noneMatch.ToString().Trim() == "*";
        // A tag that must not match names a state; there is no use for it, and to take no notice of it would be to write against what was
        // asked.
        if (noneMatch.Count > 0 && !_mustBeAbsent)
            throw new ProblemException(ProblemTypes.BadRequest, "写入时 If-None-Match 只接受 *。", "A write takes If-None-Match with * only.");
    }

    /// <summary>As a request states it.</summary>
    /// <exception cref="ProblemException">It states what a write does not take.</exception>
    public static Precondition Of(HttpRequest request, DivisionCode division) =>
        new(division, request.Headers.IfMatch, request.Headers.IfNoneMatch);

    /// <summary>The state of the catalog that the command is based on. A write that states none is one that opens a catalog.</summary>
    public ExpectedCatalog Expected(bool dryRun)
    {
        if (_match.Count > 0) return _match.ToString().Trim() == "*" ? ExpectedCatalog.Open : ExpectedCatalog.At([.. Revisions()]);
        return _mustBeAbsent || !dryRun ? ExpectedCatalog.Absent : ExpectedCatalog.Any;
    }

    /// <summary>The answer to a command that found the catalog in another state.</summary>
    /// <param name="revision">The revision at which it is; -1 where there is none.</param>
    public ProblemException Conflict(long revision)
    {
        if (_match.Count == 0 && !_mustBeAbsent) return Required(_division);
        if (revision < 0)
        {
            return new ProblemException(
                ProblemTypes.RevisionMismatch, "清单尚未建立；没有写入。请先提交整份清单（kind=list）。",
                "The catalog does not exist yet. Nothing was written; open it with a list (kind=list) first.");
        }

        var tag = StrongTags.OfCatalog(_division.Value, revision);
        return new ProblemException(
            ProblemTypes.RevisionMismatch, $"清单现在是 {tag}，与请求所依据的不同；没有写入。请重新查看后再提交。",
            $"The catalog is at {tag} now, not at the state that the request is based on. "
            + "Nothing was written; look again and send it anew.")
        {
            Headers = new Dictionary<string, string> { ["ETag"] = tag },
        };
    }

    /// <summary>A write to a catalog that exists names the revision that it is based on.</summary>
    public static ProblemException Required(DivisionCode division) => new(
        ProblemTypes.RevisionRequired, $"写入须带 If-Match，值为 GET {CatalogRoutes.Root}/{division} 的 ETag；建立清单用 If-None-Match: *。",
        $"A write needs If-Match with the ETag of GET {CatalogRoutes.Root}/{division}; opening a catalog takes If-None-Match: *.");

    // A weak tag never matches in If-Match (section 13.1.1), and one of another form is no state of this catalog.
    private IEnumerable<long> Revisions()
    {
        if (!EntityTagHeaderValue.TryParseList(_match, out var tags)) yield break;
        var prefix = $"\"{_division.Value}-";
        foreach (var tag in tags.Where(tag => !tag.IsWeak))
        {
            var text = tag.Tag.ToString();
            if (
                text.StartsWith(prefix, StringComparison.Ordinal)
                    && long.TryParse(text[prefix.Length..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
                yield return revision;
        }
    }
}
