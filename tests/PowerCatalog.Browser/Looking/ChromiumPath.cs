namespace PowerCatalog.Browser.Looking;

/// <summary>Where this machine has its Chromium. None is ever fetched.</summary>
public static class ChromiumPath
{
    /// <summary>The variable that names it where it is in none of the usual places.</summary>
    public const string Variable = "POWERCATALOG_CHROMIUM";

    // The shell is Chromium without the desktop's windows, which are not needed here: it loads a page in half the time.
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    /// <summary>The message where there is none.</summary>
    public const string Absent =
        $"Chromium is not installed: install the package 'chromium-headless-shell' or 'chromium', or name the program in {Variable}.";

    /// <summary>The program; null where there is none.</summary>
    /// <exception cref="FileNotFoundException">The variable names a file that is not there.</exception>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return File.Exists(named) ? named : throw new FileNotFoundException($"{Variable} names {named}, which is not there.");
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
