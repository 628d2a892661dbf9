using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using PowerCatalog.Waiting;

namespace PowerCatalog.Faults.Serving;

/// <summary>
/// Three nodes of a real EventStoreDB on this machine, on disk, without encryption: a server's program is given, each node runs it. They
/// are killed with their owner.
/// </summary>
internal sealed class EventStoreNodes : IAsyncDisposable
{
    private const int Count = 3;
    private const string Leads = "leader";
    private const string Follows = "follower";

    private readonly string _program;
    private readonly string _folder;
    private readonly List<Node> _nodes;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(2) };

    private EventStoreNodes(string program, string folder)
    {
        (_program, _folder) = (program, folder);
        var ports = FreePorts(2 * Count);
        _nodes = [.. Enumerable.Range(0, Count).Select(index => new Node(ports[index], ports[Count + index]))];
    }

    /// <summary>Where the ledger is.</summary>
    public string Ledger => $"esdb://{Addresses(_nodes)}?tls=false";

    /// <summary>Starts them, and waits until one of them leads the others.</summary>
    /// <param name="program">The server's <c>EventStore.ClusterNode.dll</c>.</param>
    /// <param name="folder">For what they keep.</param>
    public static async Task<EventStoreNodes> StartAsync(string program, string folder)
    {
        var nodes = new EventStoreNodes(program, folder);
        try
        {
            foreach (var node in nodes._nodes) nodes.Start(node);
            await nodes.WholeAsync();
            return nodes;
        }
        catch
        {
            await nodes.DisposeAsync();
            throw;
        }
    }

    /// <summary>Kills the node that leads; gives how to start it again.</summary>
    public async Task<Action> KillLeaderAsync()
    {
        var leader = await WholeAsync();
        await KillAsync(leader);
        return () => Start(leader);
    }

    /// <summary>Waits until one leads and the others follow; gives the one that leads.</summary>
    /// <exception cref="TimeoutException">They never do.</exception>
    public async Task<Node> WholeAsync()
    {
        var states = await Eventually.GetAsync(
            StatesAsync, states => states.Split(',').Order().SequenceEqual([Follows, Follows, Leads]), CancellationToken.None);
        return _nodes[Array.IndexOf(states.Split(','), Leads)];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes.Where(node => node.Process is not null)) await KillAsync(node);
        _http.Dispose();
    }

    private void Start(Node node)
    {
        string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
        string Folder(string name) => Path.Combine(_folder, Number(node.Port), name);
        string[] arguments =
        [
            _program, "--insecure", "--cluster-size", Number(Count), "--discover-via-dns=false", "--gossip-seed",
            Addresses(_nodes.Where(other => other != node)),
            "--node-ip", "127.0.0.1", "--replication-ip", "127.0.0.1", "--node-port", Number(node.Port),
            "--replication-port", Number(node.ReplicationPort), "--db", Folder("db"), "--log", Folder("log"), "--log-level", "Warning",
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Path.GetDirectoryName(_program),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        node.Process = Process.Start(start)!;
        // A process that writes into a full pipe blocks.
        node.Process.OutputDataReceived += static (_, _) => { };
        node.Process.ErrorDataReceived += static (_, _) => { };
        node.Process.BeginOutputReadLine();
        node.Process.BeginErrorReadLine();
    }

    private static string Addresses(IEnumerable<Node> nodes) =>
        string.Join(',', nodes.Select(node => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{node.Port}")));

    private static async Task KillAsync(Node node)
    {
        node.Process!.Kill();
        await node.Process.WaitForExitAsync();
        node.Process.Dispose();
        node.Process = null;
    }

    // What each says of itself, in the order of the nodes. One that has to cut off what was not replicated ends by itself, to be started
    // again by whoever keeps it running.
    private async Task<string> StatesAsync()
    {
        var states = new List<string>();
        foreach (var node in _nodes)
        {
            if (node.Process is { HasExited: true })
            {
                node.Process.Dispose();
                Start(node);
            }

            states.Add(await StateAsync(node));
        }

        return string.Join(',', states);
    }

    private async Task<string> StateAsync(Node node)
    {
        try
        {
            using var answer = await _http.GetAsync(
                new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{node.Port}/info")));
            using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            return told.RootElement.GetProperty("state").GetString()!;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or JsonException)
        {
            return "away";
        }
    }

    private static List<int> FreePorts(int count)
    {
        // All are held until all are known, so that none is given twice.
        var held = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            foreach (var listener in held) listener.Start();
            return [.. held.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            foreach (var listener in held) listener.Dispose();
        }
    }

    /// <summary>One node.</summary>
    internal sealed class Node(int port, int replicationPort)
    {
        public int Port => port;

        public int ReplicationPort => replicationPort;

        public Process? Process { get; set; }
    }
}
