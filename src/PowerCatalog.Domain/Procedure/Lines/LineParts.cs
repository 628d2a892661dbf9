using System.Text;
using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Domain.Procedure.Lines;

/// <summary>Cuts lines into parts by the size that they have as JSON, estimated from above.</summary>
internal static class LineParts
{
    /// <summary>The most bytes of a part: two of them and their names fit into one append of 1 MB.</summary>
    public const int BytesPerPart = 400_000;

    // The names of members and the quotes around one cell or field, with its place.
    private const int Around = 90;

    /// <summary>The parts, in order.</summary>
    public static IEnumerable<IReadOnlyList<DraftLine>> Of(IReadOnlyList<DraftLine> lines)
    {
        var (part, bytes) = (new List<DraftLine>(), 0L);
        foreach (var line in lines)
        {
            var size = SizeOf(line);
            if (part.Count > 0 && bytes + size > BytesPerPart)
            {
                yield return part;
                (part, bytes) = ([], 0);
            }

            part.Add(line);
            bytes += size;
        }

        if (part.Count > 0) yield return part;
    }

    /// <summary>The bytes of a line, as if it shared its table with no other.</summary>
    public static long SizeOf(DraftLine line) =>
        Around + line.Row.Sum(cell => SizeOf(cell.Key) + SizeOf(cell.Value))
        + line.Fields.All.Sum(field => SizeOf(field.Key) + SizeOf(field.Value.Text) + Around + SizeOf(field.Value.Place.Heading ?? ""))
        + line.Columns.Concat(line.Unread).Sum(SizeOf);

    // Quotes and backslashes take two bytes, control characters six.
    private static long SizeOf(string text)
    {
        var size = Encoding.UTF8.GetByteCount(text) + 3L;
        foreach (var letter in text) size += letter is '"' or '\\' ? 1 : char.IsControl(letter) || char.IsSurrogate(letter) ? 5 : 0;
        return size;
    }
}
