using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PowerCatalog.EventStoreDb.StandIn;
using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.EventStoreDb.Connecting;

namespace PowerCatalog.Ledger.EventStoreDb.Tests;

/// <summary>Users, passwords and certificates.</summary>
public sealed class SecurityTests : IDisposable
{
    private readonly string _authority = Path.Combine(
        Path.GetTempPath(), $"powercatalog-ca-{Environment.ProcessId}-{Environment.TickCount64}.crt");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(_authority);

    [Fact]
    public async Task A_user_with_a_password_over_TLS_is_let_in()
    {
        await using var server = await StandInServer.StartNewAsync(Certificate("localhost"), "admin", "changeit");
        await using var ledger = Handles.Open(server.ConnectionString + $"&tlsCaFile={Uri.EscapeDataString(_authority)}");
        Assert.Equal(AppendOutcome.Appended, (await AppendAsync(ledger)).Outcome);
        await using var careless = Handles.Open(server.ConnectionString + "&tlsVerifyCert=false");
        Assert.Equal(AppendOutcome.Appended, (await AppendAsync(careless)).Outcome);
    }

    [Fact]
    public async Task A_certificate_of_an_authority_that_is_not_trusted_is_refused()
    {
        await using var server = await StandInServer.StartNewAsync(Certificate("localhost"), "admin", "changeit");
        await using var ledger = Handles.Open(server.ConnectionString);
        var error = await Assert.ThrowsAsync<LedgerException>(async () => await AppendAsync(ledger));
        Assert.Contains("证书不可信", error.Message);
    }

    [Fact]
    public async Task A_certificate_for_another_host_is_refused()
    {
        await using var server = await StandInServer.StartNewAsync(Certificate("elsewhere.example"), "admin", "changeit");
        await using var ledger = Handles.Open(server.ConnectionString + $"&tlsCaFile={Uri.EscapeDataString(_authority)}");
        var error = await Assert.ThrowsAsync<LedgerException>(async () => await AppendAsync(ledger));
        Assert.Contains("证书不可信", error.Message);
    }

    [Theory]
    [InlineData("esdb://", LedgerFailure.AccessDenied)]
    [InlineData("esdb://admin:wrong-Secret-7@", LedgerFailure.Unauthenticated)]
    public async Task Nobody_and_a_wrong_password_are_told_apart_and_no_password_is_repeated(string start, LedgerFailure expected)
    {
        await using var server = await StandInServer.StartNewAsync(user: "admin", password: "changeit");
        await using var ledger = Handles.Open(start + $"127.0.0.1:{server.Port}?tls=false");
        var errors = new List<LedgerException>
        {
            await Assert.ThrowsAsync<LedgerException>(async () => await AppendAsync(ledger)),
            await Assert.ThrowsAsync<LedgerException>(async () => await ledger.HeadAsync(Cancellation)),
            await Assert.ThrowsAsync<LedgerException>(
                async () => await ledger.SubscribeAsync(Position.Start, "", Cancellation).FirstAsync(Cancellation)),
        };
        Assert.All(errors, error => Assert.Equal(expected, error.Failure));
        Assert.All(errors, error => Assert.DoesNotContain("wrong-Secret-7", error.ToString()));
    }

    [Fact]
    public void A_certificate_file_that_is_none_is_refused_by_its_name()
    {
        File.WriteAllText(_authority, "no certificate");
        var error = Assert.Throws<ConnectionStringException>(
            () => Handles.Open($"esdb://localhost:2113?tls=true&tlsCaFile={Uri.EscapeDataString(_authority)}"));
        Assert.Contains(_authority, error.Message);
    }

    private static async Task<AppendResult> AppendAsync(EventStoreDbLedger ledger) =>
        await ledger.AppendAsync(new StreamName("s"), ExpectedRevision.Any, [SomeEvents.One(1)], Cancellation);

    // An authority of the test's own, which it writes where the connection string finds it, and a certificate by it.
    private X509Certificate2 Certificate(string host)
    {
        var from = TimeProvider.System.GetUtcNow().AddHours(-1);
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authorityRequest = new CertificateRequest("CN=test authority", authorityKey, HashAlgorithmName.SHA256);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        authorityRequest.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        using var authority = authorityRequest.CreateSelfSigned(from, from.AddDays(2));
        File.WriteAllText(_authority, authority.ExportCertificatePem());

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=eventstoredb-node", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        if (host == "localhost") names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(authority, from, from.AddDays(1), [1, 2, 3, 4]);
        using var withKey = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pfx), null);
    }
}
