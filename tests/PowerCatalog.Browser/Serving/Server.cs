using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PowerCatalog.Browser.Serving;

/// <summary>The real program serving a folder on a free port of this machine.</summary>
public sealed partial class Server : IAsyncDisposable
{
    private readonly Process _process;

    private Server(Process process, string data, Uri address) => (_process, Data, Address) = (process, data, address);

    /// <summary>The folder that it serves.</summary>
    public string Data { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What lets somebody record.</summary>
    public string WriteKey => File.ReadAllText(Path.Combine(Data, "write.key")).Trim();

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<Server> StartAsync(string data)
    {
        var process = Executable.Start("serve", "--data", data, "--port", "0");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is not { Success: true } match) continue;
            // A pipe that nobody empties stops who writes into it.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            return new Server(process, data, new Uri(match.Value));
        }

        throw new InvalidOperationException($"The server did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
    private static partial Regex Listening();
}
