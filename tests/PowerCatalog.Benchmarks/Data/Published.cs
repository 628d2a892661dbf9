using System.Diagnostics;
using PowerCatalog.Benchmarks.Harness;

namespace PowerCatalog.Benchmarks.Data;

/// <summary>This program published as the product is: compiled ahead of time for this machine.</summary>
internal static class Published
{
    private static readonly string Project = Path.Combine(Repository.Root, "tests", "PowerCatalog.Benchmarks");

    private static Task<string>? _folder;

    /// <summary>Publishes it anew, inside the repository, by which its children find the seeds; gives the program's file.</summary>
    public static async Task<string> ProgramAsync()
    {
        var folder = Path.Combine(Project, "bin", "published");
        await PublishAsync(Project, "--use-current-runtime", "--self-contained", "false", "-o", folder);
        return Path.Combine(folder, "PowerCatalog.Benchmarks.dll");
    }

    /// <summary>
    /// Publishes the product by the profiles for Linux on x64, the native program in the place of the other, once in a run; gives the
    /// program's file.
    /// </summary>
    public static Task<string> FolderAsync() => _folder ??= PublishFolderAsync();

    private static async Task<string> PublishFolderAsync()
    {
        var (product, skip) = (Path.Combine(Repository.Root, "src", "PowerCatalog"), "-p:SkipOpenApiCheck=true");
        var (folder, native) = (Folder("profile"), Folder("native"));
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        await PublishAsync(product, "-p:PublishProfile=linux-x64", $"-p:PublishDir={folder}", skip);
        await PublishAsync(
            product, "-p:PublishProfile=linux-x64-native", $"-p:ProgramFolder={folder}", $"-p:PublishDir={native}", skip);
        return Path.Combine(folder, "powercatalog");

        static string Folder(string name) => Path.Combine(Project, "bin", name) + Path.DirectorySeparatorChar;
    }

    /// <summary>Runs a program from its start to its end; gives the milliseconds that it took.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<double> TimeAsync(string program, IEnumerable<string> arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var noted = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return process.ExitCode == 0
            ? taken
            : throw new InvalidOperationException($"The command failed: {await noted}");
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
