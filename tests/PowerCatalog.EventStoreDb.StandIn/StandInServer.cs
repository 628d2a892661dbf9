using System.Security.Cryptography.X509Certificates;
using System.Text;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PowerCatalog.EventStoreDb.StandIn;

/// <summary>
/// Keeps to EventStoreDB's wire contract as far as the ledger speaks it, over real HTTP/2 on loopback, and does what a test wants to go
/// wrong. It keeps its port and its log when it is stopped and started again.
/// </summary>
public sealed class StandInServer : IAsyncDisposable
{
    private readonly StandInCluster? _cluster;
    private WebApplication? _host;
    private bool _toldNoQuorum;

    internal StandInServer(StandInLog log, StandInCluster? cluster = null)
    {
        Log = log;
        _cluster = cluster;
    }

    /// <summary>A single node that runs.</summary>
    public static async Task<StandInServer> StartNewAsync(
        X509Certificate2? certificate = null, string? user = null, string? password = null)
    {
        var server = new StandInServer(new StandInLog()) { Certificate = certificate, User = user, Password = password };
        await server.StartAsync();
        return server;
    }

    /// <summary>What goes wrong.</summary>
    public Faults Faults { get; } = new();

    /// <summary>The port on loopback; 0 before the first start.</summary>
    public int Port { get; private set; }

    /// <summary>Whether it answers.</summary>
    public bool IsRunning => _host is not null;

    /// <summary>Whether it leads.</summary>
    public bool IsLeader => _cluster is null || _cluster.Leader == this;

    /// <summary>How it is reached.</summary>
    public string ConnectionString =>
        $"esdb://{(User is null ? "" : $"{User}:{Password}@")}localhost:{Port}?tls={(Certificate is null ? "false" : "true")}";

    internal StandInLog Log { get; }

    internal LateWrites Late { get; } = new();

    internal X509Certificate2? Certificate { get; init; }

    /// <summary>The password; may change while it is stopped.</summary>
    public string? Password { get; set; }

    internal string? User { get; init; }

    /// <summary>Starts it, at the port that it had before.</summary>
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddGrpc(options => options.MaxReceiveMessageSize = (16 * 1024 * 1024) - 10_000);
        builder.Services.AddSingleton(this);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, Port, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            if (Certificate is not null) listen.UseHttps(Certificate);
        }));
        builder.WebHost.UseShutdownTimeout(TimeSpan.Zero);
        var host = builder.Build();
        host.MapGrpcService<StreamsService>();
        host.MapGrpcService<GossipService>();
        host.MapGrpcService<ServerFeaturesService>();
        await host.StartAsync();
        Port = new Uri(host.Urls.First()).Port;
        _host = host;
    }

    /// <summary>Stops it: every connection breaks, as when its process is killed.</summary>
    public async Task StopAsync()
    {
        if (_host is not { } host) return;
        _host = null;
        await host.DisposeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync();

    /// <summary>Writes the metadata of a stream, as an operator does by the server's own tools.</summary>
    public void WriteMetadata(string stream, Guid id, string json) => Log.WriteMetadata(stream, id.ToString(), json);

    /// <summary>Deletes a stream for good, as an operator does by the server's own tools.</summary>
    public void Delete(string stream) => Log.Deleted.Add(stream);

    /// <summary>Drops the first events of a stream, as a scavenge does behind a cut.</summary>
    public void Forget(string stream, int count) => Log.Forget(stream, count);

    /// <summary>Writes what is still to be written late.</summary>
    public void Settle() => Late.WriteAll();

    internal IEnumerable<StandInServer> Members()
    {
        _cluster?.AskForLeader();
        return _cluster?.Nodes ?? [this];
    }

    internal AppendFault NextAppendFault()
    {
        if (!Faults.NoQuorum) return Faults.NextAppend();
        var first = !_toldNoQuorum;
        _toldNoQuorum = true;
        return first ? AppendFault.TimesOutBefore : AppendFault.NotReady;
    }

    // 24.6 lets anybody ask who is in the cluster and what a server can do.
    internal async Task AdmitAsync(ServerCallContext context, bool anonymous = false)
    {
        if (Faults.Frozen) await NeverAsync(context.CancellationToken);
        if (!anonymous && User is not null) DemandUser(context.RequestHeaders.GetValue("authorization"));
        if (context.RequestHeaders.GetValue("requires-leader") == "true") DemandLeader();
    }

    /// <summary>Answers nothing until the other side gives up.</summary>
    internal static Task NeverAsync(CancellationToken cancellation) => new TaskCompletionSource().Task.WaitAsync(cancellation);

    internal void DemandLeader()
    {
        if (IsLeader) return;
        _cluster?.AskForLeader();
        var trailers = new Metadata { { "exception", "not-leader" } };
        if (_cluster?.Leader is { } leader)
        {
            trailers.Add("leader-endpoint-host", "127.0.0.1");
            trailers.Add("leader-endpoint-port", leader.Port.ToString());
        }

        throw new RpcException(new Status(StatusCode.NotFound, "Leader info available"), trailers);
    }

    internal static void Break(ServerCallContext context)
    {
        context.GetHttpContext().Features.Get<IConnectionLifetimeFeature>()?.Abort();
        throw new IOException("The connection was broken by the test.");
    }

    private void DemandUser(string? authorization)
    {
        if (authorization is null)
            throw new RpcException(
                new Status(StatusCode.PermissionDenied, "Access Denied"), new Metadata { { "exception", "access-denied" } });
        if (authorization != "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}")))
            throw new RpcException(new Status(StatusCode.Unauthenticated, ""));
    }
}
