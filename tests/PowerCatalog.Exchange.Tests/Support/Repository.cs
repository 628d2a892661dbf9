using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Exchange.Tests.Support;

/// <summary>The repository that the tests were built from, and the reference data in it.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    public static readonly ReferenceData Reference = ReferenceData.Parse(
        Catalog("elements.json"), Catalog("headings.json"), Catalog("categories.json"), """{"divisions": []}""",
        Catalog("township-statutes.json"), Catalog("situations.json"), [], () => Catalog("laws.tsv"), () => "");

    /// <summary>A file of the data that may lie beside the repository; the test is skipped where it is absent.</summary>
    public static string SharedData(string path)
    {
        var file = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", path));
        if (!File.Exists(file)) Assert.Skip($"shared data absent: {path}");
        return file;
    }

    private static string Catalog(string file) => File.ReadAllText(Path.Combine(Root, "catalog", file));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PowerCatalog.sln")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new InvalidOperationException("PowerCatalog.sln is in no folder above the tests.");
        }

        return folder;
    }
}
