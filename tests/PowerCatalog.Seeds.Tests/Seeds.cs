using PowerCatalog.Seeds.Writing;

namespace PowerCatalog.Seeds.Tests;

/// <summary>The repository and the demonstration, planned once for all tests.</summary>
internal static class Seeds
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    private static readonly Lazy<Demonstration> Planned = new(() => new Demonstration(Root));

    public static Demonstration Demonstration => Planned.Value;

    public static string Folder => Demonstration.FolderIn(Root);

    public static IEnumerable<Row> Rows(params string[] sheets) =>
        Demonstration.Books.SelectMany(book => book.Sheets).Where(sheet => sheets.Contains(sheet.Key)).SelectMany(sheet => sheet.Rows);

    private static string Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "PowerCatalog.sln"))) return at.FullName;
        }

        throw new DirectoryNotFoundException("PowerCatalog.sln is in none of the folders above.");
    }
}
