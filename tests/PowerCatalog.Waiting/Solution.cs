namespace PowerCatalog.Waiting;

/// <summary>The repository that the tests were built in. It stands here because this is what most projects of tests refer to.</summary>
public static class Solution
{
    /// <summary>The folder that holds the solution.</summary>
    /// <exception cref="DirectoryNotFoundException">What runs was taken away from where it was built.</exception>
    public static string Folder => Found
        ?? throw new DirectoryNotFoundException($"PowerCatalog.sln is in no folder above {AppContext.BaseDirectory}.");

    /// <summary>The folder that holds the solution; null away from it.</summary>
    public static string? Found { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory));

    private static string? Above(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PowerCatalog.sln"))) folder = folder.Parent;
        return folder?.FullName;
    }
}
