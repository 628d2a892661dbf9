using System.IO.Compression;
using System.Text;

namespace PowerCatalog.Exchange.Files;

/// <summary>Tells what a file is by its content; its extension is what somebody wrote.</summary>
internal static class FileFormats
{
    private static ReadOnlySpan<byte> Ole2 => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static FileFormat Of(FileContent content)
    {
        var bytes = content.Bytes.Span;
        if (bytes.IsEmpty) throw new FileRefusedException(FileProblems.Empty());
        if (bytes.StartsWith(Ole2)) throw new FileRefusedException(FileProblems.OldWorkbook());
        if (bytes.StartsWith("PK"u8) && bytes.Length > 3 && bytes[2] < 9) return IsWorkbook(content) ? FileFormat.Workbook : Refuse();
        return LooksLikeMarkup(bytes) ? Refuse() : FileFormat.Text;
    }

    private static FileFormat Refuse() => throw new FileRefusedException(FileProblems.NotAWorkbook());

    private static bool IsWorkbook(FileContent content)
    {
        try
        {
            using var zip = new ZipArchive(content.Open(), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
            var names = zip.Entries.Select(entry => entry.FullName.Replace('\\', '/').TrimStart('/').ToUpperInvariant()).ToHashSet();
            return names.Contains("[CONTENT_TYPES].XML") && names.Contains("XL/WORKBOOK.XML");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new FileRefusedException(FileProblems.Damaged(null));
        }
    }

    // Systems hand out web pages and XML under the name of .xls.
    private static bool LooksLikeMarkup(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 512)];
        if (start.StartsWith(Encoding.UTF8.Preamble)) start = start[3..];
        start = start.Trim(" \t\r\n"u8);
        return start.Length > 1 && start[0] == '<' && (char.IsAsciiLetter((char)start[1]) || start[1] is (byte)'!' or (byte)'?');
    }
}
