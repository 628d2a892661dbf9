namespace PowerCatalog.Benchmarks.Harness;

/// <summary>What a benchmark works with: the options and folders of its own.</summary>
internal sealed class Bench(Options options)
{
    private int _folders;

    public Options Options => options;

    /// <summary>A new empty folder on the measured disk.</summary>
    public string NewFolder()
    {
        var folder = Path.Combine(options.Data, $"run-{Environment.ProcessId}", $"{++_folders:0000}");
        return Directory.CreateDirectory(folder).FullName;
    }

    public static void Remove(string folder) => Directory.Delete(folder, recursive: true);

    /// <summary>Removes what the run wrote, but not the scaled demonstrations, which the next run may use.</summary>
    public void Clean()
    {
        var folder = Path.Combine(options.Data, $"run-{Environment.ProcessId}");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
