namespace PowerCatalog.Architecture.Tests.Tree;

/// <summary>The repository that these tests were built in.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The projects of the product.</summary>
    public static IReadOnlyList<Project> Product { get; } = [.. ProjectsBelow("src")];

    /// <summary>All projects: the product's, the tests' and the generator's.</summary>
    public static IReadOnlyList<Project> Projects { get; } = [.. Product, .. ProjectsBelow("tests"), .. ProjectsBelow("seeds")];

    /// <summary>A project of the product.</summary>
    public static Project Named(string name) => Product.Single(project => project.Name == name);

    private static IEnumerable<Project> ProjectsBelow(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new Project(path));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PowerCatalog.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("PowerCatalog.sln is in no folder above the tests.");
    }
}
