namespace PowerCatalog.Screenshots;

/// <summary>What the command line asks for.</summary>
/// <param name="Folder">Where the pictures go.</param>
internal sealed record Options(string Folder)
{
    public const string Usage = "dotnet run -c Release --project tests/PowerCatalog.Screenshots [-- --out DIR]";

    public static Options? Parse(IReadOnlyList<string> arguments) => arguments switch
    {
        [] => new Options(Path.Combine(Root(), "artifacts", "screenshots")),
        ["--out", var folder] => new Options(Path.GetFullPath(folder)),
        _ => null,
    };

    // Git ignores the folder 'artifacts' of the repository; away from one, the present folder has to do.
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PowerCatalog.sln"))) folder = folder.Parent;
        return folder?.FullName ?? Directory.GetCurrentDirectory();
    }
}
