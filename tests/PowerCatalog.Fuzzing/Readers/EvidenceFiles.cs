using System.IO.Compression;
using System.Text;
using CsCheck;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;
using PowerCatalog.Fuzzing.Harness;
using PowerCatalog.Verifier;

namespace PowerCatalog.Fuzzing.Readers;

/// <summary>The readers of evidence: bundles, checkpoints, signed notes, keys.</summary>
internal static class EvidenceFiles
{
    public static IEnumerable<Target> Of(Demonstration demo)
    {
        var notes = Notes(demo.Bundle);
        return
        [
            // Whatever is in a bundle ends in a result.
            new Reader("bundle", 4, Packed.Of([demo.Bundle]), bytes => BundleCheck.Run(bytes, []), _ => false),
            new Reader("notes", 7, Mutations.Of(notes), ReadNote, exception => exception is NoteException),
            new Reader(
                "keys", 3, Mutations.OfText(demo.Key), bytes => NoteVerifier.Parse(Encoding.UTF8.GetString(bytes)),
                exception => exception is FormatException),
        ];
    }

    private static void ReadNote(byte[] bytes)
    {
        var note = SignedNote.Parse(bytes);
        Checkpoint.Parse(note.Text);
    }

    private static List<byte[]> Notes(byte[] bundle)
    {
        using var zip = new ZipArchive(new MemoryStream(bundle));
        var notes = new List<byte[]>();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            var text = reader.ReadToEnd();
            if (text.Contains("\n\n— ", StringComparison.Ordinal)) notes.Add(Encoding.UTF8.GetBytes(text));
        }

        return notes.Count > 0 ? notes : throw new InvalidOperationException("The bundle has no signed note.");
    }
}
