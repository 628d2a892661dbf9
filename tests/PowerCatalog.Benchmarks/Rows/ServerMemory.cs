using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Running;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>The working set of the real program serving the demonstration, idle.</summary>
internal static class ServerMemory
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(8);

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        await using var server = await Server.StartAsync(await Seeds.RecordedAsync(bench, 1));
        var fresh = await WorkingSetAsync(server, Settling);
        for (var i = 0; i < 200; i++)
            await server.Http.GetByteArrayAsync(new Uri($"/api/v1/catalogs/640300/powers?page={(i % 50) + 1}", UriKind.Relative));
        var asked = await WorkingSetAsync(server, Settling);
        return
        [
            Result.Figure(
                "memory, server idle after its start", "MB", Spread.One(fresh), "working set of 'serve' on the demonstration",
                    Bound.AtMost(200)),
            Result.Figure("memory, server idle after 200 requests", "MB", Spread.One(asked), "the same server", Bound.AtMost(200)),
        ];
    }

    /// <summary>The memory of a server, in MB, when it has been left alone for some time.</summary>
    public static async Task<double> WorkingSetAsync(Server server, TimeSpan settling)
    {
        await Task.Delay(settling);
        return server.WorkingSet / 1048576.0;
    }
}
