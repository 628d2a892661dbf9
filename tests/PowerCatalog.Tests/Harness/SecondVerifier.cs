using System.Diagnostics;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests.Harness;

/// <summary>
/// The verifier that was written from the text alone, in Python. Where there is no Python, the tests are skipped and say so; where the
/// build machine installs it (CI=true), they fail.
/// </summary>
internal static class SecondVerifier
{
    private const string Absent = "python3 is absent: the second verifier did not check the bundles.";

    private static readonly string Script = Path.Combine(Repository.Root, "tests", "PowerCatalog.Verifier.Tests", "second", "verify.py");

    /// <summary>Ends a test where there is no Python.</summary>
    public static void Require()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var isThere = folders.Any(folder => File.Exists(Path.Combine(folder, "python3")));
        if (!isThere && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(Absent);
        Assert.SkipUnless(isThere, Absent);
    }

    /// <summary>What it exits with and says.</summary>
    public static async Task<ProgramRun> RunAsync(params IEnumerable<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("python3", [Script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(Patience.Limit);
        return new ProgramRun(process.ExitCode, await output, await error);
    }
}
