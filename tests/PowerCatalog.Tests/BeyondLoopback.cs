using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PowerCatalog.Tests.Harness;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests;

/// <summary>Listening beyond this machine, which takes TLS: of the server's own, or of a proxy.</summary>
public sealed class BeyondLoopback
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_TLS_nothing_is_served_and_both_ways_to_it_are_named()
    {
        using var folder = new TemporaryFolder();
        var run = await Executable.RunAsync("serve", "--data", folder["data"], "--port", "0", "--address", "0.0.0.0");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Kestrel:Certificates:Default:Path", run.Error, StringComparison.Ordinal);
        Assert.Contains("ForwardedHeaders:KnownProxies", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_certificate_it_is_reached_by_https_alone_and_health_finds_it()
    {
        using var folder = new TemporaryFolder();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=qzqd.example", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await File.WriteAllTextAsync(folder["site.pem"], certificate.ExportCertificatePem(), Cancellation);
        await File.WriteAllTextAsync(folder["site.key"], key.ExportPkcs8PrivateKeyPem(), Cancellation);
        string[] tls =
        [
            "--set", $"Kestrel:Certificates:Default:Path={folder["site.pem"]}",
            "--set", $"Kestrel:Certificates:Default:KeyPath={folder["site.key"]}",
        ];
        await using var server = await Server.StartAsync(folder["data"], ["--address", "0.0.0.0", .. tls]);
        Assert.Equal("https", server.Address.Scheme);
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback =
            (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString();
        using var http = new HttpClient(handler) { BaseAddress = server.Address };
        using var answer = await http.GetAsync("/health/live", Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        var plain = new UriBuilder(server.Address) { Scheme = "http" }.Uri;
        using var unencrypted = new HttpClient();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => unencrypted.GetAsync(plain, Cancellation));
        var health = await Executable.RunAsync("health", "--port", $"{server.Address.Port}");
        Assert.Contains("\"status\":", health.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_administrators_link_has_the_address_that_people_come_by()
    {
        using var folder = new TemporaryFolder();
        await using var behind = await Server.StartProgramAsync(
            Executable.Built, folder["behind"], "--set", "ForwardedHeaders:KnownProxies=127.0.0.1", "--set", "AllowedHosts=qzqd.example");
        await Eventually.HoldsAsync(() => behind.Log.Contains("https://qzqd.example/links/", StringComparison.Ordinal), Cancellation);
        await using var container = await Server.StartProgramAsync(
            Executable.Built, folder["container"], "--address", "0.0.0.0", "--allow-remote");
        await Eventually.HoldsAsync(
            () => container.Log.Contains($"http://127.0.0.1:{container.Address.Port}/links/", StringComparison.Ordinal), Cancellation);
    }

    [Fact]
    public async Task A_certificate_that_cannot_be_used_is_named()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["site.pem"], "nothing", Cancellation);
        var run = await Executable.RunAsync(
            "serve", "--data", folder["data"], "--port", "0", "--set", $"Kestrel:Certificates:Default:Path={folder["site.pem"]}");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(folder["site.pem"], run.Error, StringComparison.Ordinal);
        Assert.Contains("PKCS #12", run.Error, StringComparison.Ordinal);
    }
}
