using System.Net.Sockets;
using System.Text;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Running;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// The memory of the real program after clients that ask for the largest answers and do not read them. They hold their connections, and
/// then leave: what the server kept for them has to come back.
/// </summary>
internal static class SlowReaders
{
    private const int Clients = 40;

    private static readonly TimeSpan Holding = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(30);

    private static readonly string[] Answers =
    [
        "/api/v1/catalogs/640300/actors/benchmark/history",
        "/api/v1/catalogs/640300/adjustments/5061/history",
        "/640300/audit/trail.csv?of=actor&which=benchmark",
        "/640300/powers.xlsx",
    ];

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        await using var server = await Server.StartAsync(await Seeds.RecordedAsync(bench, 1));
        foreach (var answer in Answers) await CheckAsync(server, answer);
        var clients = new List<Socket>();
        double held;
        try
        {
            for (var i = 0; i < Clients; i++) clients.Add(await AskAsync(server.Address, Answers[i % Answers.Length]));
            held = await ServerMemory.WorkingSetAsync(server, Holding);
        }
        finally
        {
            foreach (var client in clients) client.Dispose();
        }

        var after = await ServerMemory.WorkingSetAsync(server, Settling);
        await CheckAsync(server, Answers[^1]);
        var note = $"{Clients} clients, {Answers.Length} large answers, none read; the server answers afterwards";
        return
        [
            Result.Figure("memory, slow readers, while they hold", "MB", Spread.One(held), note),
            Result.Figure("memory, slow readers, after they left", "MB", Spread.One(after), note, Bound.AtMost(250)),
        ];
    }

    // A row that measured refusals would measure nothing.
    private static async Task CheckAsync(Server server, string address)
    {
        using var answer = await server.Http.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
        await (await answer.Content.ReadAsStreamAsync()).CopyToAsync(Stream.Null);
    }

    private static async Task<Socket> AskAsync(Uri server, string address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(server.Host, server.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: {server.Authority}\r\n\r\n"));
        return socket;
    }
}
