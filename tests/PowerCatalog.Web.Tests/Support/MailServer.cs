using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>A real SMTP server on a port of this machine, which keeps what it gets and asks for a user.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    public const string User = "sender";
    public const string Password = "quiet river 17";

    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _running;

    private MailServer(int port, X509Certificate2? certificate, string? refused)
    {
        Port = port;
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint =>
        {
            endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, port)).AuthenticationRequired();
            if (certificate is null) endpoint.AllowUnsecureAuthentication();
            else endpoint.Certificate(certificate);
        }).Build();
        var services = new ServiceProvider();
        services.Add(new Store(Received));
        services.Add(new DelegatingMailboxFilter((IMailbox to, IMailbox _) => to.User != refused));
        services.Add(new DelegatingUserAuthenticator((user, password) => user == User && password == Password));
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_stopping.Token);
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>What it got.</summary>
    public ConcurrentQueue<MimeMessage> Received { get; } = [];

    /// <summary>Starts one.</summary>
    /// <param name="port">The port; null takes a free one.</param>
    /// <param name="certificate">For STARTTLS; null where the connection is not secured.</param>
    /// <param name="refused">Whom it takes nothing for: what stands before the @; null for nobody.</param>
    public static MailServer Start(int? port = null, X509Certificate2? certificate = null, string? refused = null) =>
        new(port ?? FreePort(), certificate, refused);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private sealed class Store(ConcurrentQueue<MimeMessage> received) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            received.Enqueue(await MimeMessage.LoadAsync(new MemoryStream(buffer.ToArray()), cancellationToken));
            return SmtpResponse.Ok;
        }
    }
}
