using System.IO.Compression;
using CsCheck;

namespace PowerCatalog.Fuzzing.Harness;

/// <summary>
/// Zip files of which one part is changed before they are packed again: changes of the packed bytes get no further than the zip.
/// </summary>
internal static class Packed
{
    /// <summary>One of several zip files, changed within a part, or as it lies.</summary>
    public static Gen<byte[]> Of(IReadOnlyList<byte[]> samples)
    {
        var within = Gen.Select(Gen.Int[0, samples.Count - 1], Gen.Int[0, 99], Mutations.Changes)
            .Select((which, part, changes) => Repacked(samples[which], part, changes));
        return Gen.Frequency((4, within), (1, Mutations.Of(samples)));
    }

    private static byte[] Repacked(byte[] zip, int part, (int, double, double, int)[] changes)
    {
        using var from = new ZipArchive(new MemoryStream(zip));
        var packed = new MemoryStream();
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (index, entry) in from.Entries.Index())
            {
                using var reading = entry.Open();
                var content = new MemoryStream();
                reading.CopyTo(content);
                using var writing = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                writing.Write(
                    index == part % from.Entries.Count ? Mutations.Changed(content.ToArray(), changes) : content.ToArray());
            }
        }

        return packed.ToArray();
    }
}
