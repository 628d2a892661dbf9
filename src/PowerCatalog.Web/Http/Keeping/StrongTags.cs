using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PowerCatalog.Web.Http.Keeping;

/// <summary>Strong ETags (RFC 9110 sections 8.8 and 13), and who has the answer that one stands for.</summary>
internal static class StrongTags
{
    /// <summary>The tag of a catalog as a whole, which a write names in If-Match.</summary>
    public static string OfCatalog(string division, long revision) => $"\"{division}-{revision}\"";

    /// <summary>The tag of an answer whose content is coded: other bytes have another strong tag (RFC 9110 section 8.8.3.3).</summary>
    public static string Coded(string tag, ContentCoding coding) =>
        ContentCodings.NameOf(coding) is { } name ? $"{tag[..^1]}-{name}\"" : tag;

    /// <summary>Whether the client has the answer with this tag, coded or not.</summary>
    public static bool IsHeld(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch is { Count: > 0 } field
        && Enum.GetValues<ContentCoding>().Any(coding => Matches(field, Coded(tag, coding), weak: true));

    /// <summary>Whether a field (If-Match, If-None-Match) names a tag; <c>*</c> names any.</summary>
    public static bool Matches(StringValues field, string tag, bool weak)
    {
        if (field.Count == 0) return false;
        if (field.ToString().Trim() == "*") return true;
        if (!EntityTagHeaderValue.TryParseList(field, out var listed)) return false;
        var own = new EntityTagHeaderValue(tag);
        return listed.Any(other => own.Compare(other, useStrongComparison: !weak));
    }
}
