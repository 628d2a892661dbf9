using System.Security.Cryptography;
using System.Text.Json;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Time;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Web.Features.Recording.Drafts;

/// <summary>
/// Files that wait for a person to look at the preview, each in a folder of its own. They are no part of the catalog: thrown away they leave nothing behind, and
/// what nobody looks at for a week goes by itself.
/// </summary>
internal sealed class WaitingDrafts(WebOptions options, TimeProvider clock)
{
    private const string ContentName = "content";
    private const string ParticularsName = "particulars.json";
    private const int Most = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    private readonly Lazy<string> _folder = new(() => Folder(options));

    /// <summary>Keeps a file; what is too old, or beyond the hundred newest, goes.</summary>
    public async Task<WaitingDraft> KeepAsync(
        DivisionCode division, Stream content, string name, IReadOnlyDictionary<string, string> header, IReadOnlyDictionary<string, string> map, CancellationToken cancellation)
    {
        CleanUp();
        var draft = new WaitingDraft(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), division.Value, name, clock.GetUtcNow().ToOffset(CatalogTime.Offset), header, map);
        var folder = Path.Combine(_folder.Value, draft.Id);
        Directory.CreateDirectory(folder);
        await using (var file = File.Create(Path.Combine(folder, ContentName))) await content.CopyToAsync(file, cancellation);
        // Written last: a folder without particulars is no draft.
        await WriteAsync(draft, cancellation);
        return draft;
    }

    /// <summary>The same file, with what its columns mean said otherwise.</summary>
    public async Task<WaitingDraft> MapAsync(WaitingDraft draft, IReadOnlyDictionary<string, string> map, CancellationToken cancellation)
    {
        var mapped = draft with { Map = map };
        await WriteAsync(mapped, cancellation);
        return mapped;
    }

    /// <summary>A draft of a catalog; null where there is none of that id.</summary>
    public WaitingDraft? Find(string division, string id)
    {
        if (id.Length != 32 || !id.All(char.IsAsciiHexDigitLower)) return null;
        if (ReadParticulars(Path.Combine(_folder.Value, id, ParticularsName)) is not { } text) return null;
        var draft = JsonSerializer.Deserialize<WaitingDraft>(text);
        return draft?.Division == division ? draft : null;
    }

    /// <summary>All that wait for a catalog, the newest first.</summary>
    public IReadOnlyList<WaitingDraft> All(string division)
    {
        if (!Directory.Exists(_folder.Value)) return [];
        return [.. Directory.EnumerateDirectories(_folder.Value).Select(folder => Find(division, Path.GetFileName(folder))).OfType<WaitingDraft>().OrderByDescending(draft => draft.Received)];
    }

    /// <summary>The file.</summary>
    public FileStream Open(WaitingDraft draft) => File.OpenRead(Path.Combine(_folder.Value, draft.Id, ContentName));

    /// <summary>Throws a draft away.</summary>
    public void Remove(WaitingDraft draft) => Delete(Path.Combine(_folder.Value, draft.Id));

    // Several requests may throw the same draft away at once, of this process or of another on the same folder: gone is gone.
    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
        }
    }

    private static string? ReadParticulars(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private async Task WriteAsync(WaitingDraft draft, CancellationToken cancellation)
    {
        var path = Path.Combine(_folder.Value, draft.Id, ParticularsName);
        await File.WriteAllTextAsync(path + ".new", JsonSerializer.Serialize(draft), cancellation);
        File.Move(path + ".new", path, overwrite: true);
    }

    private void CleanUp()
    {
        if (!Directory.Exists(_folder.Value)) return;
        var oldest = clock.GetUtcNow() - Patience;
        var folders = Directory.EnumerateDirectories(_folder.Value).Select(folder => new DirectoryInfo(folder)).OrderByDescending(folder => folder.LastWriteTimeUtc).ToList();
        foreach (var folder in folders.Where((folder, index) => index >= Most - 1 || folder.LastWriteTimeUtc < oldest)) Delete(folder.FullName);
    }

    private static string Folder(WebOptions options)
    {
        if (options.StateFolder is not { } state) return Directory.CreateTempSubdirectory("powercatalog-drafts-").FullName;
        var folder = Path.Combine(state, "drafts");
        return (OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)).FullName;
    }
}
