using System.Globalization;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Notes;

namespace PowerCatalog.Checkpoints.Keeping;

/// <summary>Checkpoints in a folder: <c>DIVISION/SIZE.checkpoint</c>, the size in twelve digits.</summary>
/// <param name="folder">The folder.</param>
public sealed class CheckpointStore(string folder)
{
    private const string Ending = ".checkpoint";
    private const int LookedAt = 20;

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>The checkpoint of the greatest size; null where none is kept.</summary>
    /// <exception cref="EvidenceException">Its file holds something else.</exception>
    public KeptCheckpoint? Newest(DivisionCode division) =>
        Sizes(division) is [.., var greatest] ? At(division, greatest) : null;

    /// <summary>The checkpoint of a size; null where none is kept.</summary>
    /// <inheritdoc cref="Newest"/>
    public KeptCheckpoint? At(DivisionCode division, long size) => Read(division, NameOf(size));

    /// <summary>The last one smaller than a size that is as asked; only a few are looked at.</summary>
    internal KeptCheckpoint? Before(DivisionCode division, long size, Func<KeptCheckpoint, bool> isAsked) =>
        Sizes(division).Where(other => other < size).Reverse().Take(LookedAt).Select(other => At(division, other))
            .FirstOrDefault(kept => kept is not null && isAsked(kept));

    /// <summary>Keeps a checkpoint; signatures that are kept with it already stay.</summary>
    internal void Keep(DivisionCode division, Checkpoint checkpoint, SignedNote note)
    {
        var held = At(division, checkpoint.Size)?.Note;
        if (held?.Text == note.Text) note = note.Signatures.Aggregate(held, (all, signature) => all.With(signature));
        WholeFile.Write(Path.Combine(folder, division.Value, NameOf(checkpoint.Size)), note.ToBytes());
    }

    /// <summary>The sizes of which checkpoints are kept, in order.</summary>
    public IReadOnlyList<long> Sizes(DivisionCode division)
    {
        var own = Path.Combine(folder, division.Value);
        if (!Directory.Exists(own)) return [];
        var names = Directory.EnumerateFiles(own, "*" + Ending).Select(file => Path.GetFileName(file)[..^Ending.Length]);
        return
        [
            .. names.Where(name => name.Length is > 0 and < 19 && name.All(char.IsAsciiDigit))
                .Select(name => long.Parse(name, CultureInfo.InvariantCulture)).Order(),
        ];
    }

    private static string NameOf(long size) => size.ToString("D12", CultureInfo.InvariantCulture) + Ending;

    private KeptCheckpoint? Read(DivisionCode division, string name)
    {
        var path = Path.Combine(folder, division.Value, name);
        if (!File.Exists(path)) return null;
        try
        {
            var note = SignedNote.Parse(File.ReadAllBytes(path));
            return new KeptCheckpoint(division, Checkpoint.Parse(note.Text), note);
        }
        catch (NoteException exception)
        {
            throw new EvidenceException($"{path} 不是检查点。", $"{path} is not a checkpoint.", path, exception.Message);
        }
    }
}
