using System.IO.Compression;
using System.Text;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Files.Xlsx;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>
/// Copies a workbook's archive with some parts replaced and some sheets changed. All entries have one fixed date, so that the same file and
/// problems give the same bytes.
/// </summary>
internal static class ArchiveCopy
{
    /// <summary>Writes the copy.</summary>
    /// <param name="package">The workbook.</param>
    /// <param name="sheets">The parts of its sheets.</param>
    /// <param name="parts">The parts that are replaced, added or moved.</param>
    /// <param name="changes">The changes to sheets, by part.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Stops the copying.</param>
    public static bool Write(
        Package package, IReadOnlySet<string> sheets, WorkbookChanges parts,
        IReadOnlyDictionary<string, SheetChange> changes, Stream output, CancellationToken cancellation)
    {
        using var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        var names = package.DeclaredNames();
        // The types come first, because some programs identify the format by the first entry.
        var kept = package.Entries.Where(entry => !parts.Moved.Contains(entry.Part));
        foreach (var (part, name) in kept.OrderBy(entry => !IsTypes(entry.Part)))
        {
            cancellation.ThrowIfCancellationRequested();
            using var target = Create(to, names.TryGetValue(part, out var declared) && !SameName(part, declared) ? declared[1..] : name);
            if (parts.Written.TryGetValue(part, out var content)) target.Write(content);
            else if (changes.TryGetValue(part, out var change))
                SheetRewriter.Rewrite(package.OpenPart(part), target, change, cancellation);
            else
            {
                using var source = Open(package, part, sheets);
                source.CopyTo(target);
            }
        }

        foreach (var (part, content) in parts.Written.Where(part => !package.Has(part.Key)))
        {
            using var target = Create(to, part[1..]);
            target.Write(content);
        }

        return true;
    }

    // A copy has a checksum of its own, so damage would no longer be noticed in it. What is wrong with a sheet is wrong with the file; a
    // picture that is damaged or too large only stands in the way of marking.
    private static Stream Open(Package package, string part, IReadOnlySet<string> sheets)
    {
        try
        {
            return sheets.Contains(part) ? package.OpenPart(part) : package.OpenBytes(part);
        }
        catch (FileRefusedException) when (!sheets.Contains(part))
        {
            throw new FileRefusedException(FileProblems.NotMarked(part));
        }
    }

    private static bool IsTypes(string part) => part.Equals(Package.Types, StringComparison.OrdinalIgnoreCase);

    private static bool SameName(string one, string other) => one.Equals(other, StringComparison.Ordinal);

    private static Stream Create(ZipArchive to, string name)
    {
        var entry = to.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = WorkbookParts.Epoch;
        return entry.Open();
    }
}
