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
        var folder = Path.Combine(Project, "bin", "published");
        await PublishAsync(Project, "--use-current-runtime", "--self-contained", "false", "-o", folder);
        return Path.Combine(folder, "PowerCatalog.Benchmarks.dll");
    }

    /// <summary>Publishes the product by the profile for Linux on x64; gives the program's file.</summary>
    public static async Task<string> FolderAsync()
    {
        var folder = Path.Combine(Project, "bin", "profile") + Path.DirectorySeparatorChar;
        await PublishAsync(
            Path.Combine(Repository.Root, "src", "PowerCatalog"), "-p:PublishProfile=linux-x64", $"-p:PublishDir={folder}",
            "-p:SkipOpenApiCheck=true");
        return Path.Combine(folder, "powercatalog");
    }

    private static async Task PublishAsync(string project, params IEnumerable<string> more)
    {
        Progress.Say("  publishing");
        using var publishing = Process.Start(
            new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-v", "quiet", .. more])
            {
                RedirectStandardOutput = true,
            })!;
        var output = await publishing.StandardOutput.ReadToEndAsync();
        await publishing.WaitForExitAsync();
        if (publishing.ExitCode != 0) throw new InvalidOperationException($"The program cannot be published: {output}");
    }
}
