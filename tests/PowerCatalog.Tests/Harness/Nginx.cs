using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PowerCatalog.Tests.Harness;

/// <summary>
/// A running nginx with a configuration that the documentation gives for <c>conf.d</c>, on ports that are free, with a certificate of the
/// test.
/// </summary>
internal sealed class Nginx : IAsyncDisposable
{
    /// <summary>The name that the configurations give the site.</summary>
    public const string Site = "qzqd.example";

    private static readonly string? Program =
        ((string[])["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx"]).FirstOrDefault(File.Exists);

    private readonly Process _process;
    private readonly HttpClient _http;
    private readonly int _plain;
    private readonly int _tls;

    private Nginx(Process process, string certificate, int plain, int tls)
    {
        (_process, _plain, _tls) = (process, plain, tls);
        // The handler ends with the client.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate;
        _http = new HttpClient(handler);
    }

    /// <summary>Skips the test where nginx is absent; in CI it fails.</summary>
    public static void Require()
    {
        Assert.SkipWhen(
            Program is null && Environment.GetEnvironmentVariable("CI") is null,
            "SKIPPED: nginx is not installed; apt-get install nginx-light.");
        Assert.NotNull(Program);
    }

    /// <summary>Starts it.</summary>
    /// <param name="name">The file among the pages of operation.</param>
    /// <param name="folder">Where its own files go.</param>
    /// <param name="servers">The addresses that the file names, and where they are here.</param>
    public static Nginx Start(string name, string folder, params (string Named, Uri Here)[] servers)
    {
        var (plain, tls) = (FreePort(), FreePort());
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operation", name))
            .Replace("listen 80;", $"listen 127.0.0.1:{Text(plain)};", StringComparison.Ordinal)
            .Replace("listen 443 ssl;", $"listen 127.0.0.1:{Text(tls)} ssl;", StringComparison.Ordinal)
            .Replace("/etc/nginx/qzqd", Path.Combine(folder, "qzqd"), StringComparison.Ordinal);
        text = servers.Aggregate(text, (made, server) => made.Replace(server.Named, server.Here.Authority, StringComparison.Ordinal));
        var certificate = PutCertificate(folder);
        var configuration = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(configuration, $"events {{}}\nhttp {{\n{text}}}\n");
        var process = Process.Start(
            Program!,
            [
                "-p", folder, "-c", configuration, "-e", Path.Combine(folder, "nginx.log"), "-g",
                $"daemon off; master_process off; pid {Path.Combine(folder, "nginx.pid")};",
            ]);
        return new Nginx(process, certificate, plain, tls);
    }

    /// <summary>What it answers through TLS; null where it does not answer yet.</summary>
    public Task<HttpStatusCode?> TriedAsync(string path) => AskAsync(new Uri($"https://{Site}:{Text(_tls)}{path}"));

    /// <summary>What it answers without TLS.</summary>
    public Task<HttpStatusCode?> TriedPlainAsync(string path) => AskAsync(new Uri($"http://{Site}:{Text(_plain)}{path}"));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string PutCertificate(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Site}", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Path.Combine(folder, $"{Site}.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, $"{Site}.key"), key.ExportPkcs8PrivateKeyPem());
        return certificate.GetCertHashString();
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<HttpStatusCode?> AskAsync(Uri address)
    {
        try
        {
            using var answer = await _http.GetAsync(address);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
