using System.Diagnostics;
using System.Text.RegularExpressions;
using PowerCatalog.Waiting;

namespace PowerCatalog.Running;

/// <summary>The command <c>demo</c>, serving a folder on a free port of this machine, as whoever tries the program starts it.</summary>
public sealed partial class DemonstrationServer : IAsyncDisposable
{
    private const int MostLines = 200;

    private readonly Process _process;
    private readonly LastLines _log = new(MostLines);

    private DemonstrationServer(Process process, IReadOnlyList<string> printed)
    {
        (_process, Printed) = (process, printed);
        Address = new Uri(printed.Select(line => Listening().Match(line)).First(match => match.Success).Value);
        // A process that writes into a full pipe blocks.
        _ = _log.FollowAsync(process.StandardOutput);
    }

    /// <summary>What it printed until it had said all, line by line.</summary>
    public IReadOnlyList<string> Printed { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it, and waits until it has printed how to stop it, which comes last.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public static async Task<DemonstrationServer> StartAsync(string data)
    {
        var process = Executable.Start("demo", "--port", "0", "--data", data);
        var errors = new LastLines(MostLines);
        var following = errors.FollowAsync(process.StandardError);
        var printed = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            printed.Add(line);
            if (line.Contains("Ctrl+C 停止", StringComparison.Ordinal)) return new DemonstrationServer(process, printed);
        }

        await following;
        throw new InvalidOperationException($"The demonstration did not start: {errors}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Executable.TerminateAsync(_process);
        await _process.WaitForExitAsync().WaitAsync(Patience.Limit);
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
    private static partial Regex Listening();
}
