using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>
/// Refuses parts that are too large to load into memory, before any is opened. The archive's stated sizes are reliable, as the guard has
/// verified them.
/// </summary>
internal sealed class SmallParts
{
    // Real styles, notes and drawings are at most a few megabytes.
    private const int MostBytes = 32 << 20;

    private readonly Dictionary<string, long> _sizes;

    private SmallParts(Dictionary<string, long> sizes) => _sizes = sizes;

    public static SmallParts Of(FileContent content)
    {
        using var zip = new ZipArchive(content.Open(), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
        return new SmallParts(
            zip.Entries.ToDictionary(entry => NameOf("/" + entry.FullName), entry => entry.Length, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The name of a part, which may be written with or without escapes.</summary>
    public static string NameOf(string part) => Uri.UnescapeDataString(part);

    public void Check(OpenXmlPart part)
    {
        var name = NameOf(part.Uri.ToString());
        if (_sizes.GetValueOrDefault(name) > MostBytes)
            throw new FileRefusedException(FileProblems.TooLargeInside(name, $"超过{MostBytes >> 20} MB", $"over {MostBytes >> 20} MB"));
    }
}
