using System.Diagnostics;
using PowerCatalog.Running;

namespace PowerCatalog.Faults.Harness;

/// <summary>
/// The program under strace, which puts a fault into one of its system calls or writes down what it writes. Only calls on files are looked
/// at. The runtime's own files are switched off, so that the calls are the program's.
/// </summary>
internal static class Strace
{
    /// <summary>The calls by which a file or its name changes.</summary>
    public static readonly string[] Calls = ["pwrite64", "fsync", "ftruncate", "rename", "unlink"];

    private static readonly Lazy<bool> Found = new(Try);

    /// <summary>Whether strace is on this machine and may trace.</summary>
    public static bool IsHere => Found.Value;

    /// <summary>Why not, and what to do.</summary>
    public const string Absent = "strace is not on this machine or may not trace: apt-get install strace";

    /// <summary>Runs a command and puts one fault into it.</summary>
    /// <param name="injection">
    /// As <c>strace -e inject=</c> takes it: <c>pwrite64:error=EIO:when=3</c>. Each thread counts for itself.
    /// </param>
    /// <param name="arguments">What follows the program's name.</param>
    public static async Task<FaultyRun> InjectAsync(string injection, params IEnumerable<string> arguments)
    {
        var log = Path.GetTempFileName();
        try
        {
            var run = await RunAsync(["-f", "-o", log, "-e", $"trace={string.Join(',', Calls)}", "-e", $"inject={injection}"], arguments);
            var wasKilled = run.ExitCode == FaultyRun.Killed;
            return new FaultyRun(run, wasKilled || (await File.ReadAllTextAsync(log)).Contains("(INJECTED)", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(log);
        }
    }

    /// <summary>Runs a command under strace with options of its own.</summary>
    public static async Task<ProgramRun> RunAsync(IEnumerable<string> options, IEnumerable<string> arguments)
    {
        string[] before =
        [
            "env", "DOTNET_EnableDiagnostics=0", "DOTNET_EnableWriteXorExecute=0", "DOTNET_TieredPGO=0", "strace", .. options, "dotnet",
        ];
        using var process = Executable.StartBehind(before, Executable.Built, arguments);
        return await Executable.EndAsync(process);
    }

    private static bool Try()
    {
        try
        {
            var start = new ProcessStartInfo("strace", ["-qq", "-e", "trace=fsync", "true"]) { RedirectStandardError = true };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
