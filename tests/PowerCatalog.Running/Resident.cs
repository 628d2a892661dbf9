using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using PowerCatalog.Waiting;

namespace PowerCatalog.Running;

/// <summary>
/// The program in a process that stays, for commands of which the start is not what a test is about: it carries out one after the other, on
/// the process's own outputs. A process that a test starts for each command (<see cref="Executable"/>) takes most of its time to start.
/// </summary>
public sealed class Resident
{
    private const char End = '\0';

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "PowerCatalog.Resident.dll");
    private static readonly ConcurrentBag<Resident> Idle = [];

    // It ends with these tests, which hold the other end of its input.
    private readonly Process _process = Executable.StartProgram(Program);

    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="InvalidOperationException">The process ended.</exception>
    /// <exception cref="TimeoutException">The command hangs.</exception>
    public static async Task<ProgramRun> RunAsync(params IEnumerable<string> arguments)
    {
        if (!Idle.TryTake(out var resident)) resident = new Resident();
        try
        {
            var run = await resident.CarryOutAsync([.. arguments]).WaitAsync(Patience.Limit);
            Idle.Add(resident);
            return run;
        }
        catch
        {
            // What it still says of this command is no answer to another one.
            resident.Kill();
            throw;
        }
    }

    private void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private async Task<ProgramRun> CarryOutAsync(string[] arguments)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(arguments));
        await _process.StandardInput.FlushAsync();
        var (output, error) = (ReadAsync(_process.StandardOutput), ReadAsync(_process.StandardError));
        var (text, code) = await output;
        return new ProgramRun(int.Parse(code), text, (await error).Text);
    }

    // What a command printed, and what stands between the zero and the end of its line.
    private static async Task<(string Text, string Code)> ReadAsync(StreamReader from)
    {
        var read = new StringBuilder();
        var buffer = new char[64 * 1024];
        var ended = false;
        while (await from.ReadAsync(buffer) is var count and > 0)
        {
            read.Append(buffer, 0, count);
            ended |= buffer.AsSpan(0, count).Contains(End);
            if (!ended || buffer[count - 1] != '\n') continue;
            var text = read.ToString();
            var end = text.IndexOf(End);
            return (text[..end], text[(end + 1)..].Trim());
        }

        throw new InvalidOperationException($"The resident program ended: {read}");
    }
}
