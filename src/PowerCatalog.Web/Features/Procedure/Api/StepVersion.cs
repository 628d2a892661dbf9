using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>
/// The version of an adjustment that somebody saw, as its ETag, which a step names in If-Match (RFC 9110 section 13.1.1).
/// </summary>
internal static class StepVersion
{
    /// <summary>The tag of a version.</summary>
    public static string TagOf(AdjustmentId adjustment, long version) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{adjustment}-{version}\"");

    /// <summary>The version that a request names.</summary>
    /// <exception cref="ProblemException">It names none, or not one of this adjustment.</exception>
    public static long Read(HttpRequest request, AdjustmentId adjustment)
    {
        if (request.Headers.IfMatch.Count == 0) throw Required();
        var prefix = $"\"{adjustment}-";
        return EntityTagHeaderValue.TryParseList(request.Headers.IfMatch, out var tags) && tags is [{ IsWeak: false } tag]
            && tag.Tag.ToString() is var text && text.StartsWith(prefix, StringComparison.Ordinal)
            && long.TryParse(text[prefix.Length..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new ProblemException(
                ProblemTypes.BadRequest, "If-Match 应为这项调整的一个 ETag，写明您看到的版本；不能用 *。",
                "If-Match takes one ETag of this adjustment, of the version that you saw; * is not taken.");
    }

    private static ProblemException Required() => new(
        ProblemTypes.VersionRequired, "办理须带 If-Match，值为取得这项调整时的 ETag。",
        "A step needs If-Match with the ETag with which the adjustment was answered.");
}
