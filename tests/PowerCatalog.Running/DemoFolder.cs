using System.Text.Json;

namespace PowerCatalog.Running;

/// <summary>
/// A copy of the demonstration, deleted with its owner. The program records it once for each build (<see cref="DemoArchive"/>), so a test
/// may record in its copy and disturbs nobody.
/// </summary>
public sealed class DemoFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _copies;

    private DemoFolder(JsonElement answer) => Answer = answer;

    /// <summary>The copy.</summary>
    public string Data => _folder["data"];

    /// <summary>What the program answered when it recorded the demonstration.</summary>
    public JsonElement Answer { get; }

    /// <summary>Gives a copy; takes some seconds where the demonstration is not recorded yet.</summary>
    public static async Task<DemoFolder> CreateAsync()
    {
        var archive = await DemoArchive.OpenAsync();
        var demo = new DemoFolder(archive.Answer);
        archive.CopyTo(demo.Data);
        return demo;
    }

    /// <summary>One more copy, deleted with this one. The data of this one must not be served or changed before.</summary>
    public string Copy()
    {
        var copy = _folder[$"copy-{Interlocked.Increment(ref _copies)}"];
        DemoArchive.Copy(Data, copy);
        return copy;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
