using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Application.Drafts;

/// <summary>
/// Stores drafts that wait for review, in the folder that the nodes of a deployment share: they can be sent to one node and recorded on
/// another. They are not part of the catalog, and are deleted after a week. Each is a small JSON file, written to a temporary file and
/// moved, with the sent file beside it.
/// </summary>
public sealed class DraftStore(SharedFolder shared, TimeProvider clock)
{
    private const int Most = 100;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Stores a file that was sent.</summary>
    public Task<Draft> BeginAsync(
        PersonId sender, DivisionCode division, Stream content, string name, IReadOnlyDictionary<string, string> particulars,
        CancellationToken cancellation) =>
        BeginAsync(new Draft(NewId(), division, name, Now, particulars).By(sender), content, cancellation);

    /// <summary>Stores a list that was sent, to be compared.</summary>
    public Task<Draft> BeginListAsync(
        PersonId sender, DivisionCode division, Stream content, string name, IReadOnlyDictionary<string, string> particulars,
        string? department, CancellationToken cancellation)
    {
        var draft = new Draft(NewId(), division, name, Now, particulars).By(sender);
        return BeginAsync(draft with { Kind = DraftKind.List, Department = department }, content, cancellation);
    }

    /// <summary>Stores a change that was filled into a form.</summary>
    public Task<Draft> BeginAsync(
        PersonId sender, DivisionCode division, DraftedChange change, string name, IReadOnlyDictionary<string, string> particulars,
        CancellationToken cancellation)
    {
        RemoveOld();
        return WriteAsync(new Draft(NewId(), division, name, Now, particulars) { Change = change }.By(sender), cancellation);
    }

    /// <summary>The same draft with other meanings of its columns.</summary>
    public Task<Draft> SetColumnsAsync(Draft draft, IReadOnlyDictionary<string, string> columns, CancellationToken cancellation) =>
        WriteAsync(draft with { Columns = columns }, cancellation);

    /// <summary>The same draft with other decisions on what follows from its lines.</summary>
    public Task<Draft> SetConsequencesAsync(
        Draft draft, IReadOnlyDictionary<string, string> consequences, CancellationToken cancellation) =>
        WriteAsync(draft with { Consequences = consequences }, cancellation);

    /// <summary>The same draft with other changes and particulars, as filled into its forms; what followed is to be decided anew.</summary>
    public Task<Draft> SetChangesAsync(
        Draft draft, IReadOnlyList<DraftedChange> changes, string name, IReadOnlyDictionary<string, string> particulars,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentOutOfRangeException.ThrowIfZero(changes.Count, nameof(changes));
        return WriteAsync(
            draft with
            {
                Name = name,
                Change = changes[0],
                More = [.. changes.Skip(1)],
                Particulars = particulars,
                Consequences = new Dictionary<string, string>(),
            },
            cancellation);
    }

    /// <summary>Notes what came of a draft when somebody looked at it.</summary>
    public void Note(Draft draft, DraftNote note)
    {
        if (NoteOf(draft) != note) WriteFile(NoteFile(draft.Id), JsonSerializer.SerializeToUtf8Bytes(note, DraftJson.Default.DraftNote));
    }

    /// <summary>What came of a draft when it was last looked at; null where nobody has.</summary>
    public DraftNote? NoteOf(Draft draft) => ReadFile(NoteFile(draft.Id), DraftJson.Default.DraftNote);

    /// <summary>A draft of a catalog; null where there is none of that id.</summary>
    public Draft? Find(DivisionCode division, string id) =>
        AdjustmentId.TryParse(id, out var adjustment) && Read(PathOf(adjustment)) is { } draft && draft.Division == division ? draft : null;

    /// <summary>All drafts for a catalog, the newest first.</summary>
    public IReadOnlyList<Draft> All(DivisionCode division) => [.. All().Where(draft => draft.Division == division)];

    /// <summary>The file that was sent; null where the draft has none, or another node has removed it meanwhile.</summary>
    public FileStream? Open(Draft draft)
    {
        if (draft.Source is null) return null;
        try
        {
            return new FileStream(SourceOf(draft.Id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Deletes a draft that is thrown away.</summary>
    public void Remove(Draft draft) => Delete(draft.Id);

    /// <summary>Deletes a draft that became something, and keeps a note of what for as long as it would have been kept.</summary>
    public void Settle(Draft draft, long revision, bool several) =>
        Settle(draft, new DraftFate(draft.Division, Now) { Revision = revision, Several = several });

    /// <summary>The same for one that was put forward in an adjustment on its way.</summary>
    public void Settle(Draft draft, AdjustmentId putForward) =>
        Settle(draft, new DraftFate(draft.Division, Now) { PutForward = putForward.Value });

    /// <summary>What a draft became; null where it is still there, was thrown away, or became it long ago.</summary>
    public DraftFate? FateOf(DivisionCode division, string id) =>
        AdjustmentId.TryParse(id, out var adjustment)
            && ReadFile(FateFile(adjustment), DraftJson.Default.DraftFate) is { } fate && fate.Division == division
            ? fate
            : null;

    // The note comes first: whoever no longer finds the draft finds the note.
    private void Settle(Draft draft, DraftFate fate)
    {
        WriteFile(FateFile(draft.Id), JsonSerializer.SerializeToUtf8Bytes(fate, DraftJson.Default.DraftFate));
        Delete(draft.Id);
    }

    private async Task<Draft> BeginAsync(Draft draft, Stream content, CancellationToken cancellation)
    {
        RemoveOld();
        PrivateFolder.Create(shared.Drafts);
        try
        {
            var file = await DigestedFile.WriteAsync(SourceOf(draft.Id), content, cancellation);
            return await WriteAsync(draft with { Source = file.Sha256 }, cancellation);
        }
        catch
        {
            Delete(draft.Id);
            throw;
        }
    }

    // Random, since it is part of the draft's address and must not be guessable.
    private static AdjustmentId NewId() => AdjustmentId.Of(RandomNumberGenerator.GetBytes(16));

    private DateTimeOffset Now => clock.GetUtcNow().ToOffset(CatalogTime.Offset);

    private IEnumerable<Draft> All() => !Directory.Exists(shared.Drafts)
        ? []
        : Directory.EnumerateFiles(shared.Drafts, "*.json").Select(Read).OfType<Draft>().OrderByDescending(draft => draft.Received)
            .ThenBy(draft => draft.Id.Value);

    private string PathOf(AdjustmentId id) => Path.Combine(shared.Drafts, id.Value + ".json");

    private string SourceOf(AdjustmentId id) => Path.Combine(shared.Drafts, id.Value + ".source");

    // Beside the draft, so that looking at it writes nothing that another request may have deleted.
    private string NoteFile(AdjustmentId id) => Path.Combine(shared.Drafts, id.Value + ".note");

    private string FateFile(AdjustmentId id) => Path.Combine(shared.Drafts, id.Value + ".fate");

    // Several requests on several nodes may delete the same draft at once, so a missing file is no error.
    private void Delete(AdjustmentId id)
    {
        if (!Directory.Exists(shared.Drafts)) return;
        File.Delete(PathOf(id));
        File.Delete(SourceOf(id));
        File.Delete(NoteFile(id));
    }

    private Task<Draft> WriteAsync(Draft draft, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        WriteFile(PathOf(draft.Id), JsonSerializer.SerializeToUtf8Bytes(draft, DraftJson.Default.Draft));
        return Task.FromResult(draft);
    }

    private void WriteFile(string path, byte[] content)
    {
        PrivateFolder.Create(shared.Drafts);
        var unfinished = Path.Combine(shared.Drafts, $".{Path.GetRandomFileName()}");
        try
        {
            File.WriteAllBytes(unfinished, content);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static Draft? Read(string path) => ReadFile(path, DraftJson.Default.Draft);

    // Null where it is gone: another request or node may have deleted it since its name was read.
    private static T? ReadFile<T>(string path, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), type);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private void RemoveOld()
    {
        var oldest = clock.GetUtcNow() - Kept;
        var all = All().ToList();
        var old = all.Where((draft, index) => index >= Most - 1 || draft.Received < oldest).ToList();
        foreach (var draft in old) Delete(draft.Id);
        if (!Directory.Exists(shared.Drafts)) return;
        var fates = Directory.EnumerateFiles(shared.Drafts, "*.fate")
            .Where(path => ReadFile(path, DraftJson.Default.DraftFate) is { } fate && fate.At < oldest);
        var notes = Directory.EnumerateFiles(shared.Drafts, "*.note").Where(path => !File.Exists(Path.ChangeExtension(path, ".json")));
        foreach (var path in fates.Concat(notes)) File.Delete(path);
    }
}
