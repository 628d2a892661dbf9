using System.Security.Cryptography;
using System.Text.Json;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Application.Drafts;

/// <summary>
/// Drafts that wait for a person to look at them, in the folder that the nodes of a deployment share: sent to one node, looked at and
/// recorded on another. They are no part of the catalog: thrown away they leave nothing behind, and what nobody records within a week goes
/// by itself. Each is a small file, written aside and moved, with the bytes that were sent beside it.
/// </summary>
public sealed class DraftStore(SharedFolder shared, TimeProvider clock)
{
    private const int Most = 100;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Keeps a file that was sent.</summary>
    public async Task<Draft> BeginAsync(
        DivisionCode division, Stream content, string name, IReadOnlyDictionary<string, string> particulars, CancellationToken cancellation)
    {
        RemoveOld();
        PrivateFolder.Create(shared.Drafts);
        var id = NewId();
        try
        {
            var file = await DigestedFile.WriteAsync(SourceOf(id), content, cancellation);
            return await WriteAsync(new Draft(id, division, name, Now, particulars) { Source = file.Sha256 }, cancellation);
        }
        catch
        {
            Delete(id);
            throw;
        }
    }

    /// <summary>Keeps a change that was filled into a form.</summary>
    public Task<Draft> BeginAsync(
        DivisionCode division, DraftedChange change, string name, IReadOnlyDictionary<string, string> particulars,
        CancellationToken cancellation)
    {
        RemoveOld();
        return WriteAsync(new Draft(NewId(), division, name, Now, particulars) { Change = change }, cancellation);
    }

    /// <summary>The same draft with other meanings of its columns.</summary>
    public Task<Draft> SetColumnsAsync(Draft draft, IReadOnlyDictionary<string, string> columns, CancellationToken cancellation) =>
        WriteAsync(draft with { Columns = columns }, cancellation);

    /// <summary>A draft of a catalog; null where there is none of that id.</summary>
    public Draft? Find(DivisionCode division, string id) =>
        AdjustmentId.TryParse(id, out var adjustment) && Read(PathOf(adjustment)) is { } draft && draft.Division == division ? draft : null;

    /// <summary>All that wait for a catalog, the newest first.</summary>
    public IReadOnlyList<Draft> All(DivisionCode division) => [.. All().Where(draft => draft.Division == division)];

    /// <summary>The file that was sent; null where the draft has none, or another node has just removed it.</summary>
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

    /// <summary>Throws a draft away, or lets it go after it was recorded.</summary>
    public void Remove(Draft draft) => Delete(draft.Id);

    // Nobody can guess it, as it stands in the draft's address.
    private static AdjustmentId NewId() => AdjustmentId.Of(RandomNumberGenerator.GetBytes(16));

    private DateTimeOffset Now => clock.GetUtcNow().ToOffset(CatalogTime.Offset);

    private IEnumerable<Draft> All() => !Directory.Exists(shared.Drafts)
        ? []
        : Directory.EnumerateFiles(shared.Drafts, "*.json").Select(Read).OfType<Draft>().OrderByDescending(draft => draft.Received)
            .ThenBy(draft => draft.Id.Value);

    private string PathOf(AdjustmentId id) => Path.Combine(shared.Drafts, id.Value + ".json");

    private string SourceOf(AdjustmentId id) => Path.Combine(shared.Drafts, id.Value + ".source");

    // Several requests, of several nodes, may throw the same draft away at once: gone is gone.
    private void Delete(AdjustmentId id)
    {
        if (!Directory.Exists(shared.Drafts)) return;
        File.Delete(PathOf(id));
        File.Delete(SourceOf(id));
    }

    private async Task<Draft> WriteAsync(Draft draft, CancellationToken cancellation)
    {
        PrivateFolder.Create(shared.Drafts);
        var unfinished = Path.Combine(shared.Drafts, $".{Path.GetRandomFileName()}");
        try
        {
            await File.WriteAllBytesAsync(unfinished, JsonSerializer.SerializeToUtf8Bytes(draft, DraftJson.Default.Draft), cancellation);
            File.Move(unfinished, PathOf(draft.Id), overwrite: true);
            return draft;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    // Null where it is gone: another request, or another node, may have removed it since its name was read.
    private static Draft? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), DraftJson.Default.Draft);
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
    }
}
