using PowerCatalog.Waiting;

namespace PowerCatalog.Screenshots;

/// <summary>What the command line asks for.</summary>
/// <param name="Folder">Where the pictures go.</param>
internal sealed record Options(string Folder)
{
    public const string Usage = "dotnet run -c Release --project tests/PowerCatalog.Screenshots [-- --out DIR]";

    // Git ignores the folder 'artifacts' of the repository; away from one, the present folder has to do.
    public static Options? Parse(IReadOnlyList<string> arguments) => arguments switch
    {
        [] => new Options(Path.Combine(Solution.Found ?? Directory.GetCurrentDirectory(), "artifacts", "screenshots")),
        ["--out", var folder] => new Options(Path.GetFullPath(folder)),
        _ => null,
    };
}
