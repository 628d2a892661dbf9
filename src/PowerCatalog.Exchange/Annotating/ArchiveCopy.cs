using System.IO.Compression;
using System.Text;
using System.Xml;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>
/// Copies a workbook's archive with some sheets changed. All entries have one fixed date, so that the same file and problems give the same
/// bytes.
/// </summary>
internal static class ArchiveCopy
{
    private const string Types = "[Content_Types].xml";

    /// <summary>Writes the copy with the changes, given by part name.</summary>
    public static bool Write(Stream package, Dictionary<string, SheetChange> changes, Stream output, CancellationToken cancellation)
    {
        var left = new Dictionary<string, SheetChange>(changes, StringComparer.OrdinalIgnoreCase);
        package.Position = 0;
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
        using (var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            // Comes first, because some programs identify the format by the first entry.
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName != Types))
            {
                cancellation.ThrowIfCancellationRequested();
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = WorkbookParts.Epoch;
                using var source = entry.Open();
                using var target = copy.Open();
                if (left.Remove(SmallParts.NameOf("/" + entry.FullName), out var change))
                    SheetRewriter.Rewrite(source, target, change, cancellation);
                else source.CopyTo(target);
            }
        }

        return left.Count == 0 ? true : throw new XmlException($"The archive has no entry {left.Keys.First()}.");
    }
}
