using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PowerCatalog.Tests.Harness;

/// <summary>The program as a witness, on a free port of this machine.</summary>
internal sealed partial class RunningWitness : IAsyncDisposable
{
    private readonly Process _process;

    private RunningWitness(Process process, Uri address, string key) => (_process, Address, Key) = (process, address, key);

    public Uri Address { get; }

    public string Key { get; }

    /// <summary>As a setting names it.</summary>
    public string Setting => $"{Address} {Key}";

    public static async Task<RunningWitness> StartAsync(string data, string logs, int port = 0)
    {
        var process = Executable.Start("witness", "--data", data, "--logs", logs, "--listen", $"127.0.0.1:{port}");
        Uri? address = null;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match) address = new Uri(match.Value);
            if (!line.StartsWith("公钥", StringComparison.Ordinal)) continue;
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            return new RunningWitness(process, address!, line.Split(' ')[^1]);
        }

        throw new InvalidOperationException($"The witness did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
    private static partial Regex Listening();
}
