using System.Text;

namespace PowerCatalog.Exchange.Files;

/// <summary>Detects the format of a file by its content, not by its extension.</summary>
internal static class FileFormats
{
    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> SevenZip => [0x37, 0x7A, 0xBC, 0xAF];

    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B, 0x08];

    private static ReadOnlySpan<byte> Ole2 => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static FileFormat Of(FileContent content)
    {
        var bytes = content.Bytes.Span;
        if (bytes.IsEmpty) throw new FileRefusedException(FileProblems.Empty());
        if (bytes.StartsWith(Ole2)) throw new FileRefusedException(FileProblems.OldWorkbook());
        if (bytes.StartsWith("PK"u8) && bytes.Length > 3 && bytes[2] < 9) return FileFormat.Workbook;
        var start = StartOf(bytes);
        if (LooksLikeJson(start)) throw new FileRefusedException(FileProblems.Json());
        return LooksLikeMarkup(start) || IsOfOtherProgram(start)
            ? throw new FileRefusedException(FileProblems.NotAWorkbook())
            : FileFormat.Text;
    }

    private static ReadOnlySpan<byte> StartOf(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 512)];
        return (start.StartsWith(Encoding.UTF8.Preamble) ? start[3..] : start).Trim(" \t\r\n"u8);
    }

    // A scan or a document that was given a table's name: the first bytes of PDF, RTF, PNG, JPEG, RAR, 7-Zip and gzip.
    private static bool IsOfOtherProgram(ReadOnlySpan<byte> start) => start.StartsWith("%PDF-"u8) || start.StartsWith("{\\rtf"u8)
        || start.StartsWith(Png) || start.StartsWith(Jpeg) || start.StartsWith("Rar!"u8) || start.StartsWith(SevenZip)
        || start.StartsWith(Gzip);

    // An export as JSON, sent back: an object, or an array of objects.
    private static bool LooksLikeJson(ReadOnlySpan<byte> start)
    {
        var inside = start.StartsWith("["u8) ? start[1..].TrimStart(" \t\r\n"u8) : start;
        return inside.StartsWith("{"u8) && inside[1..].TrimStart(" \t\r\n"u8).StartsWith("\""u8);
    }

    // Some systems serve web pages and XML as .xls.
    private static bool LooksLikeMarkup(ReadOnlySpan<byte> start) =>
        start.Length > 1 && start[0] == '<' && (char.IsAsciiLetter((char)start[1]) || start[1] is (byte)'!' or (byte)'?');
}
