using System.Diagnostics;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>The working set of the real program serving the demonstration, idle.</summary>
internal static class ServerMemory
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(8);

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        var program = Path.Combine(Repository.Root, "src", "PowerCatalog", "bin", "Release", "net10.0", OperatingSystem.IsWindows() ? "powercatalog.exe" : "powercatalog");
        if (!File.Exists(program))
        {
            Progress.Say($"  left out: build src/PowerCatalog for Release first ({program})");
            return [];
        }

        var start = new ProcessStartInfo(program, ["serve", "--data", await Seeds.RecordedAsync(bench, 1), "--port", "0"]) { RedirectStandardOutput = true };
        using var server = Process.Start(start)!;
        try
        {
            var line = await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
            using var client = new HttpClient { BaseAddress = new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..].Trim()) };
            var fresh = await WorkingSetAsync(server);
            for (var i = 0; i < 200; i++) await client.GetByteArrayAsync(new Uri($"/api/v1/catalogs/640300/powers?page={(i % 50) + 1}", UriKind.Relative));
            return
            [
                Result.Figure("memory, server idle after its start", "MB", Spread.One(fresh), "working set of 'serve' on the demonstration", Bound.AtMost(200)),
                Result.Figure("memory, server idle after 200 requests", "MB", Spread.One(await WorkingSetAsync(server)), "the same server", Bound.AtMost(200)),
            ];
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task<double> WorkingSetAsync(Process server)
    {
        await Task.Delay(Settling);
        server.Refresh();
        return server.WorkingSet64 / 1048576.0;
    }
}
