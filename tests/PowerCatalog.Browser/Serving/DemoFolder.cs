namespace PowerCatalog.Browser.Serving;

/// <summary>The demonstration, recorded once by the real program. Nobody serves this folder: who wants to record takes a copy and disturbs no one.</summary>
public sealed class DemoFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _copies;

    private DemoFolder()
    {
    }

    private string Data => _folder["data"];

    /// <summary>Records it; takes some seconds.</summary>
    public static async Task<DemoFolder> RecordAsync()
    {
        var demo = new DemoFolder();
        await Executable.RunAsync("demo", "--no-serve", "--data", demo.Data);
        return demo;
    }

    /// <summary>A copy, gone with this folder.</summary>
    public string Copy()
    {
        var copy = _folder[$"copy-{Interlocked.Increment(ref _copies)}"];
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.EnumerateFiles(Data)) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
