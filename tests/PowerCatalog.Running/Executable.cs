using System.Diagnostics;
using System.Globalization;
using System.Text;
using PowerCatalog.Waiting;

namespace PowerCatalog.Running;

/// <summary>The real program, as a shell starts it.</summary>
public static class Executable
{
    /// <summary>The program that was built with the tests.</summary>
    public static string Built { get; } = Path.Combine(AppContext.BaseDirectory, "powercatalog.dll");

    /// <summary>Starts the program with its input and its outputs in the caller's hands.</summary>
    public static Process Start(params IEnumerable<string> arguments) => StartProgram(Built, arguments);

    /// <summary>Starts the program of some build.</summary>
    /// <param name="program">The path of its <c>powercatalog.dll</c>.</param>
    /// <param name="arguments">What follows the program's name.</param>
    public static Process StartProgram(string program, params IEnumerable<string> arguments) =>
        StartBehind(["dotnet"], program, arguments);

    /// <summary>Starts the program of some build by another one, as <c>env</c> or <c>strace</c>.</summary>
    /// <param name="before">The other program with its arguments, up to <c>dotnet</c>.</param>
    /// <param name="program">The path of its <c>powercatalog.dll</c>.</param>
    /// <param name="arguments">What follows the program's name.</param>
    public static Process StartBehind(IReadOnlyList<string> before, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(before[0], [.. before.Skip(1), program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        return Process.Start(start)!;
    }

    /// <summary>
    /// Asks a program to end, as a service manager does: what a shell starts in the background ignores the signal of Ctrl+C.
    /// </summary>
    public static async Task TerminateAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync().WaitAsync(Patience.Limit);
    }

    /// <summary>Runs the program to its end.</summary>
    public static Task<ProgramRun> RunAsync(params IEnumerable<string> arguments) => RunProgramAsync(Built, arguments);

    /// <summary>Runs the program of some build to its end.</summary>
    /// <exception cref="TimeoutException">It hangs.</exception>
    public static Task<ProgramRun> RunProgramAsync(string program, params IEnumerable<string> arguments) =>
        RunAsync(program, null, arguments);

    /// <summary>Runs the program to its end with what it reads from its standard input.</summary>
    /// <exception cref="TimeoutException">It hangs.</exception>
    public static Task<ProgramRun> RunFedAsync(string input, params IEnumerable<string> arguments) => RunAsync(Built, input, arguments);

    /// <summary>Waits for the end of a process of which the outputs are in the caller's hands, and gives what it said.</summary>
    /// <param name="process">The process.</param>
    /// <param name="input">What it reads from its standard input; null where that is left open.</param>
    /// <exception cref="TimeoutException">It hangs, and was killed.</exception>
    public static async Task<ProgramRun> EndAsync(Process process, string? input = null)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }

        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience.Limit);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ProgramRun(process.ExitCode, await output, await error);
    }

    private static async Task<ProgramRun> RunAsync(string program, string? input, IEnumerable<string> arguments)
    {
        using var process = StartProgram(program, arguments);
        return await EndAsync(process, input);
    }
}
