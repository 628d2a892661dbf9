using PowerCatalog.Waiting;

namespace PowerCatalog.Tests.Harness;

/// <summary>Files beside the tests.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root => Solution.Folder;

    /// <summary>A real list that is not part of the repository; the test is skipped, and says so, where it is absent.</summary>
    public static string SharedData(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", name));
        Assert.SkipUnless(File.Exists(path), $"The real data file '{name}' is absent here.");
        return path;
    }

    /// <summary>
    /// An input as offices send it, which is not part of the repository; the test is skipped, and says so, where it is absent.
    /// </summary>
    public static string SharedCase(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", "cases", name));
        Assert.SkipUnless(File.Exists(path), $"The case '{name}' is absent here.");
        return path;
    }
}
