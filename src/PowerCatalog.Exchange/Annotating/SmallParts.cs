using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>
/// Refuses parts too large to be taken whole, before any of them is opened. The sizes are those that the archive states, which were held
/// against what is really there when the file was checked.
/// </summary>
internal sealed class SmallParts
{
    // A person's styles, notes and drawings are a few megabytes at the very most.
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
