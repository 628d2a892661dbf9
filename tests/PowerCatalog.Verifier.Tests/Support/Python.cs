using System.Diagnostics;

namespace PowerCatalog.Verifier.Tests.Support;

/// <summary>
/// The programs in <c>second</c>. Where there is no Python, tests are skipped and say so; where the build machine installs it (CI=true),
/// they fail.
/// </summary>
public static class Python
{
    private const string Absent = "python3 is absent: the second verifier checked nothing.";

    public static (int Exit, string Told) Run(string script, params string[] arguments)
    {
        Require();
        var path = Path.Combine(Root(), "tests", "PowerCatalog.Verifier.Tests", "second", script);
        var start = new ProcessStartInfo("python3", ["-B", path, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    private static void Require()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var isThere = folders.Any(folder => File.Exists(Path.Combine(folder, "python3")));
        if (!isThere && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(Absent);
        Assert.SkipUnless(isThere, Absent);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PowerCatalog.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("PowerCatalog.sln is in no folder above the tests.");
    }
}
