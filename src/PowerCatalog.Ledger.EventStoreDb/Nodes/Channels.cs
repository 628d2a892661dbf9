using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Grpc.Net.Client;
using PowerCatalog.Ledger.EventStoreDb.Connecting;

namespace PowerCatalog.Ledger.EventStoreDb.Nodes;

/// <summary>
/// Opens channels as the connection string says: encrypted or not, which certificates are trusted, how often a silent connection is pinged.
/// </summary>
internal sealed class Channels(EventStoreDbSettings settings, TimeProvider time) : IDisposable
{
    // An event of 1 MB with its metadata, well below the server's own limit of 16 MB.
    private const int MostBytes = 16 * 1024 * 1024;

    private readonly X509Certificate2Collection? _authorities = settings is { Tls: true, TlsCaFile: { } file } ? Authorities(file) : null;

    public Node Open(NodeAddress address) => new(
        address,
        GrpcChannel.ForAddress($"{(settings.Tls ? "https" : "http")}://{address}", new GrpcChannelOptions
        {
            HttpHandler = Handler(),
            DisposeHttpClient = true,
            MaxReceiveMessageSize = MostBytes,
            MaxRetryAttempts = 0,
        }),
        settings.Credentials,
        time);

    public void Dispose()
    {
        foreach (var certificate in _authorities ?? []) certificate.Dispose();
    }

    private SocketsHttpHandler Handler()
    {
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = Timeouts.Connect,
            // With a callback of our own, the channel leaves connecting to the handler, and does not delay the next attempt for seconds.
            ConnectCallback = ConnectAsync,
            EnableMultipleHttp2Connections = true,
            KeepAlivePingDelay = settings.KeepAliveInterval,
            KeepAlivePingTimeout = settings.KeepAliveTimeout,
            KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            UseProxy = false,
        };
        if (!settings.TlsVerifyCertificate)
#pragma warning disable CA5359 // The connection string says so explicitly.
            handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        else if (_authorities is not null)
            handler.SslOptions.CertificateChainPolicy = Trusting(_authorities);
        return handler;
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static X509ChainPolicy Trusting(X509Certificate2Collection authorities)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }

    private static X509Certificate2Collection Authorities(string file)
    {
        var found = new X509Certificate2Collection();
        try
        {
            found.ImportFromPemFile(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new ConnectionStringException(
                $"tlsCaFile 指定的证书 {file} 无法读取。The certificate that tlsCaFile names, {file}, cannot be read: {error.Message}", error);
        }

        return found.Count > 0 ? found : throw new ConnectionStringException($"{file} 中没有证书（PEM）。{file} contains no certificate (PEM).");
    }
}
