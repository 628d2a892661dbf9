using PowerCatalog.Waiting;

namespace PowerCatalog.Screenshots;

/// <summary>What the command line asks for.</summary>
/// <param name="Folder">Where the pictures go.</param>
/// <param name="OfGuide">Whether they are those of the guide, and not those of every page.</param>
internal sealed record Options(string Folder, bool OfGuide)
{
    public const string Usage = "dotnet run -c Release --project tests/PowerCatalog.Screenshots [-- [guide] [--out DIR]]";

    // Git ignores the folder 'artifacts' of the repository; away from one, the present folder has to do.
    public static Options? Parse(IReadOnlyList<string> arguments) => arguments switch
    {
        [] => new Options(Path.Combine(Root, "artifacts", "screenshots"), OfGuide: false),
        ["guide"] => new Options(Path.Combine(Root, "docs", "guide", "pictures"), OfGuide: true),
        ["--out", var folder] => new Options(Path.GetFullPath(folder), OfGuide: false),
        ["guide", "--out", var folder] => new Options(Path.GetFullPath(folder), OfGuide: true),
        _ => null,
    };

    private static string Root => Solution.Found ?? Directory.GetCurrentDirectory();
}
