using System.Diagnostics;
using System.Text.RegularExpressions;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Testing;

namespace PowerCatalog.Running;

/// <summary>The real program serving a folder on a free port of this machine.</summary>
public sealed partial class Server : IAsyncDisposable
{
    private const int MostLines = 200;

    private readonly Process _process;
    private readonly LastLines _log = new(MostLines);

    private Server(Process process, string data, Uri address, IEnumerable<string> said)
    {
        (_process, Data, Address, Http) = (process, data, address, new HttpClient { BaseAddress = address });
        foreach (var line in said) _log.Add(line);
        // A process that writes into a full pipe blocks.
        _ = _log.FollowAsync(process.StandardOutput);
        _ = _log.FollowAsync(process.StandardError);
    }

    /// <summary>The folder that it serves.</summary>
    public string Data { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Asks it, without a session.</summary>
    public HttpClient Http { get; }

    /// <summary>A token of somebody of the reform office (<see cref="TestPeople"/>).</summary>
    public static string Token => TestPeople.Office.Token;

    /// <summary>What it has written last, for the message of a test that fails.</summary>
    public string Log => _log.ToString();

    /// <summary>The memory that it has now, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts the program that was built with the tests, with the people of tests, and waits until it listens.</summary>
    public static Task<Server> StartAsync(string data, params IReadOnlyList<string> more)
    {
        var shared = more.SkipWhile(option => option != "--shared").ElementAtOrDefault(1) ?? data;
        if (!File.Exists(Path.Combine(shared, AccountPlace.FileName))) TestPeople.PutInto(shared);
        return StartProgramAsync(Executable.Built, data, more);
    }

    /// <summary>Starts the program of some build, and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public static Task<Server> StartProgramAsync(string program, string data, params IEnumerable<string> more) =>
        StartBehindAsync(["dotnet"], program, data, more);

    /// <summary>
    /// Starts the program of some build by another one (<see cref="Executable.StartBehind"/>), and waits until it listens.
    /// </summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public static async Task<Server> StartBehindAsync(
        IReadOnlyList<string> before, string program, string data, params IEnumerable<string> more)
    {
        var process = Executable.StartBehind(before, program, ["serve", "--data", data, "--port", "0", .. more]);
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (Listening().Match(line) is not { Success: true } match) continue;
            return new Server(process, data, new Uri(match.Value.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)), said);
        }

        throw new InvalidOperationException($"The server did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"https?://(127\.0\.0\.1|0\.0\.0\.0):[0-9]+")]
    private static partial Regex Listening();
}
