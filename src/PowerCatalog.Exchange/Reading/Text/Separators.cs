using System.Text;
using PowerCatalog.Exchange.Reading.Mapping;

namespace PowerCatalog.Exchange.Reading.Text;

/// <summary>What separates the cells of a text file.</summary>
/// <param name="Separator">The character.</param>
/// <param name="KnownHeadings">How many known headings it makes of the best line.</param>
internal sealed record Separators(char Separator, int KnownHeadings)
{
    private const int Sample = 256 * 1024;
    private static readonly char[] Candidates = ['\t', ',', ';'];

    /// <summary>The separator that makes the most known headings of one line near the top; without any, the one that occurs most often.</summary>
    public static Separators Detect(FileContent content, TextEncoding encoding, Vocabulary vocabulary)
    {
        var lines = FirstLines(content, encoding);
        var best = Candidates
            .Select(separator => new Separators(separator, lines.Max(line => Known(line, separator, content.Name, vocabulary))))
            .MaxBy(found => found.KnownHeadings)!;
        return best.KnownHeadings > 0 ? best : new Separators(Candidates.MaxBy(separator => lines.Sum(line => line.Count(c => c == separator))), 0);
    }

    private static int Known(string line, char separator, string file, Vocabulary vocabulary) =>
        line.Split(separator).Count(cell => vocabulary.Knows(file, cell.Trim().Trim('"')));

    private static List<string> FirstLines(FileContent content, TextEncoding encoding)
    {
        var lenient = (Encoding)encoding.Encoding.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        var bytes = content.Bytes[..Math.Min(Sample, content.Bytes.Length)];
        var text = lenient.GetString(bytes.Span);
        return [.. text.Split(['\r', '\n'], HeaderRow.Within + 20, StringSplitOptions.RemoveEmptyEntries).Take(HeaderRow.Within).DefaultIfEmpty("")];
    }
}
