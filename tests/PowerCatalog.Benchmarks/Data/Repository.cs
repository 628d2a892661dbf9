using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Benchmarks.Data;

/// <summary>The repository that the program was built from.</summary>
internal static class Repository
{
    public static readonly string Root = RootAbove(AppContext.BaseDirectory);

    public static ReferenceData Reference() => ReferenceData.Parse(
        Text("elements.json"), Text("headings.json"), Text("categories.json"), Text("divisions.json"), Text("township-statutes.json"),
        Directory.EnumerateFiles(Path.Combine(Root, "catalog"), "departments-*.json").Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
        () => Text("laws.tsv"));

    private static string Text(string name) => File.ReadAllText(Path.Combine(Root, "catalog", name));

    private static string RootAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "PowerCatalog.sln"))) return at.FullName;
        }

        throw new DirectoryNotFoundException(
            "The benchmarks read the reference data and seeds of the repository that they were built in; it is not above them.");
    }
}
