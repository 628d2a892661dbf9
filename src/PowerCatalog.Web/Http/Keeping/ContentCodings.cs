using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

namespace PowerCatalog.Web.Http.Keeping;

/// <summary>Chooses among the codings that a client takes.</summary>
internal static class ContentCodings
{
    // What a handful of programs and browsers send; a client's own inventions are read anew each time.
    private const int MostKnown = 64;

    private static readonly ConcurrentDictionary<string, ContentCoding> Known = new(StringComparer.Ordinal);

    /// <summary>The best coding that an <c>Accept-Encoding</c> field takes.</summary>
    public static ContentCoding Best(string? field)
    {
        if (string.IsNullOrEmpty(field)) return ContentCoding.Identity;
        if (Known.TryGetValue(field, out var known)) return known;
        var best = Read(field);
        if (Known.Count < MostKnown && field.Length <= 100) Known.TryAdd(field, best);
        return best;
    }

    /// <summary>The name of a coding in fields; null for none.</summary>
    public static string? NameOf(ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => "br",
        ContentCoding.Gzip => "gzip",
        _ => null,
    };

    private static ContentCoding Read(string field)
    {
        if (!StringWithQualityHeaderValue.TryParseList([field], out var listed)) return ContentCoding.Identity;
        var taken = listed.Where(value => value.Quality is not 0).Select(value => value.Value.ToString())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return taken.Contains("br") ? ContentCoding.Brotli : taken.Contains("gzip") ? ContentCoding.Gzip : ContentCoding.Identity;
    }
}
