using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Notes;

namespace PowerCatalog.Checkpoints.Keeping;

/// <summary>Checkpoints in a folder: <c>DIVISION/SIZE.checkpoint</c>, the size in twelve digits.</summary>
public sealed class CheckpointStore
{
    private const int LookedAt = 20;

    private readonly KeptSizes _sizes;

    private CheckpointStore(string folder, TimeProvider clock, bool isOurs) =>
        (Folder, _sizes, IsOurs) = (folder, new KeptSizes(folder, clock), isOurs);

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Whether it is this ledger's own; one elsewhere may keep checkpoints of other ledgers, too.</summary>
    internal bool IsOurs { get; }

    /// <summary>The catalogs of which checkpoints are kept.</summary>
    public IReadOnlyList<DivisionCode> Divisions => !Directory.Exists(Folder)
        ? []
        :
        [
            .. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
                .Where(name => DivisionCode.TryParse(name, out _)).Select(DivisionCode.Parse),
        ];

    /// <summary>A folder of our own, which is made with the first checkpoint.</summary>
    public static CheckpointStore Own(string folder, TimeProvider clock) => new(folder, clock, isOurs: true);

    /// <summary>
    /// A folder of somebody else, which this program never makes: where a share is not mounted, a folder in its place would take the
    /// checkpoints and keep nothing elsewhere.
    /// </summary>
    public static CheckpointStore Elsewhere(string folder, TimeProvider clock) => new(folder, clock, isOurs: false);

    /// <summary>The checkpoint of the greatest size; null where none is kept.</summary>
    /// <exception cref="EvidenceException">
    /// Its file holds something else, or the checkpoint of another size or catalog; or a folder elsewhere does not exist.
    /// </exception>
    /// <exception cref="IOException">The folder does not answer.</exception>
    /// <exception cref="UnauthorizedAccessException">This program may not read it.</exception>
    public KeptCheckpoint? Newest(DivisionCode division) =>
        Sizes(division) is [.., var greatest] ? At(division, greatest) : null;

    /// <summary>The checkpoint of a size; null where none is kept.</summary>
    /// <inheritdoc cref="Newest"/>
    public KeptCheckpoint? At(DivisionCode division, long size)
    {
        EnsureThere();
        var path = PathOf(division, size);
        if (!File.Exists(path)) return null;
        try
        {
            var note = SignedNote.Parse(File.ReadAllBytes(path));
            var checkpoint = Checkpoint.Parse(note.Text);
            return checkpoint.Size == size && IsOf(checkpoint, division)
                ? new KeptCheckpoint(division, checkpoint, note)
                : throw KeepingRefusals.OtherSize(division, path, checkpoint);
        }
        catch (NoteException exception)
        {
            throw KeepingRefusals.NoCheckpoint(division, path, exception);
        }
    }

    /// <summary>The sizes of which checkpoints are kept, in order.</summary>
    /// <exception cref="EvidenceException">A folder elsewhere does not exist.</exception>
    /// <exception cref="IOException">The folder does not answer.</exception>
    /// <exception cref="UnauthorizedAccessException">This program may not read it.</exception>
    public IReadOnlyList<long> Sizes(DivisionCode division)
    {
        EnsureThere();
        return _sizes.Of(division);
    }

    /// <summary>The same; none where the folder does not answer, for those who only link to checkpoints.</summary>
    public IReadOnlyList<long> SizesToLink(DivisionCode division)
    {
        try
        {
            return Sizes(division);
        }
        catch (Exception exception) when (exception is EvidenceException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The last one smaller than a size that is as asked; only a few are looked at.</summary>
    internal KeptCheckpoint? Before(DivisionCode division, long size, Func<KeptCheckpoint, bool> isAsked) =>
        Sizes(division).Where(other => other < size).Reverse().Take(LookedAt).Select(other => At(division, other))
            .FirstOrDefault(kept => kept is not null && isAsked(kept));

    /// <summary>Keeps a checkpoint; signatures that are kept with it already stay.</summary>
    /// <returns>What is kept now.</returns>
    /// <exception cref="EvidenceException">
    /// Another text of the same size is kept already, which proves a fork: the new one is kept beside it.
    /// </exception>
    internal KeptCheckpoint Keep(DivisionCode division, Checkpoint checkpoint, SignedNote note)
    {
        var held = At(division, checkpoint.Size)?.Note;
        if (held is not null && held.Text != note.Text) throw Fork(division, checkpoint, note);
        var whole = held is null ? note : note.Signatures.Aggregate(held, (all, signature) => all.With(signature));
        if (held is null || !whole.Signatures.SequenceEqual(held.Signatures))
            WholeFile.Write(PathOf(division, checkpoint.Size), whole.ToBytes());
        return new KeptCheckpoint(division, checkpoint, whole);
    }

    private static bool IsOf(Checkpoint checkpoint, DivisionCode division) =>
        !Checkpoint.TryReadOrigin(checkpoint.Origin, out var named, out _) || named == division.Value;

    private EvidenceException Fork(DivisionCode division, Checkpoint checkpoint, SignedNote note)
    {
        var path = Path.ChangeExtension(PathOf(division, checkpoint.Size), $"{checkpoint.Root.ToString()[..16]}.fork");
        WholeFile.Write(path, note.ToBytes());
        return KeepingRefusals.Fork(division, checkpoint.Size, path);
    }

    private void EnsureThere()
    {
        if (!IsOurs && !Directory.Exists(Folder)) throw KeepingRefusals.NoFolder(Folder);
    }

    /// <summary>The file of the checkpoint of a size, whether there is one or not.</summary>
    internal string PathOf(DivisionCode division, long size) => Path.Combine(Folder, division.Value, KeptSizes.NameOf(size));
}
