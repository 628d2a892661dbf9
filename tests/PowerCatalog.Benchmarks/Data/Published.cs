using System.Diagnostics;
using PowerCatalog.Benchmarks.Harness;

namespace PowerCatalog.Benchmarks.Data;

/// <summary>This program published as the product is: compiled ahead of time for this machine.</summary>
internal static class Published
{
    private static readonly string Project = Path.Combine(Repository.Root, "tests", "PowerCatalog.Benchmarks");

    /// <summary>Publishes it anew, inside the repository, by which its children find the seeds; gives the program's file.</summary>
    public static async Task<string> ProgramAsync()
    {
        Progress.Say("  publishing");
        var folder = Path.Combine(Project, "bin", "published");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "publish", Project, "-c", "Release", "--use-current-runtime", "--self-contained", "false", "-o", folder, "-v", "quiet",
            },
            RedirectStandardOutput = true,
        };
        using var publishing = Process.Start(start)!;
        var output = await publishing.StandardOutput.ReadToEndAsync();
        await publishing.WaitForExitAsync();
        return publishing.ExitCode == 0
            ? Path.Combine(folder, "PowerCatalog.Benchmarks.dll")
            : throw new InvalidOperationException($"The program cannot be published: {output}");
    }
}
