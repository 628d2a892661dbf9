using System.Text;
using System.Text.RegularExpressions;

namespace PowerCatalog.Exchange.Files.Text;

/// <summary>The character between the cells of a text file.</summary>
/// <param name="Character">A comma, a tab or a semicolon; any that the file itself names.</param>
/// <param name="KnownHeadings">The known headings in the best line.</param>
internal sealed partial record Delimiter(char Character, int KnownHeadings)
{
    private const int Sample = 256 * 1024;
    private static readonly char[] Candidates = ['\t', ',', ';'];

    /// <summary>Whether the first line names it (<c>sep=,</c>), as spreadsheets write for one another, and holds nothing else.</summary>
    public bool IsNamed { get; private init; }

    /// <summary>The one that gives the most known headings in a line near the top; without any, the one that occurs most often.</summary>
    public static Delimiter Detect(FileContent content, TextEncoding encoding, Func<string, bool> isHeading)
    {
        var lines = FirstLines(content, encoding);
        if (Named().Match(lines[0].TrimStart('\uFEFF')) is { Success: true } named)
        {
            var character = named.Groups["character"].Value[0];
            return new Delimiter(character, lines.Max(line => Known(line, character, isHeading))) { IsNamed = true };
        }

        var best = Candidates
            .Select(candidate => new Delimiter(candidate, lines.Max(line => Known(line, candidate, isHeading))))
            .MaxBy(found => found.KnownHeadings)!;
        return best.KnownHeadings > 0
            ? best
            : new Delimiter(Candidates.MaxBy(candidate => lines.Sum(line => line.Count(c => c == candidate))), 0);
    }

    private static int Known(string line, char candidate, Func<string, bool> isHeading) =>
        line.Split(candidate).Count(cell => isHeading(cell.Trim().Trim('"')));

    private static List<string> FirstLines(FileContent content, TextEncoding encoding)
    {
        var lenient = (Encoding)encoding.Encoding.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        var bytes = content.Bytes[..Math.Min(Sample, content.Bytes.Length)];
        var text = lenient.GetString(bytes.Span);
        var lines = text.Split(['\r', '\n'], HeaderRow.Within + 20, StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Take(HeaderRow.Within).DefaultIfEmpty("")];
    }

    [GeneratedRegex("""^"?sep=(?<character>[^"\s\p{L}\p{N}]|\t)"?[,;\t]*\s*$""", RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
