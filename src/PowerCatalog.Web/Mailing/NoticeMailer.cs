using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Register;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Noticing;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Procedure;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Web.Mailing;

/// <summary>
/// Sends messages where a mail server is set: one to a person for all that is new, within a minute. Of several nodes one sends. What cannot
/// be sent is tried again, and health warns; it is in the inbox meanwhile.
/// </summary>
public sealed class NoticeMailer(
    ProcedureQueries queries, AccountStore accounts, SharedFolder shared, WebOptions web, TimeProvider clock, ILogger<NoticeMailer> log)
    : BackgroundService
{
    private const string Lock = "mailing.lock";
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(120);

    private readonly HashSet<PersonId> _refused = [];
    private bool _failed;

    /// <summary>What stands in its way, as it may be told over HTTP; empty while all goes well.</summary>
    public IReadOnlyList<string> Failures =>
        _failed ? ["消息邮件没有发出，正在重试；原因见服务器日志。Messages are not sent and are tried again; the log says why."] : [];

    /// <summary>Sends what is new; returns to how many people.</summary>
    /// <exception cref="Exception">The mail server or the read model failed; whoever was not sent to is tried again.</exception>
    public async Task<int> SendAsync(CancellationToken cancellation)
    {
        if (web.Mail is not { } mail || FolderLock.TryTake(shared.Path, Lock) is not { } alone) return 0;
        using (alone)
        {
            var now = clock.GetUtcNow();
            using var mailed = MailedNotices.Open(shared.Path, now);
            mailed.Forget(now - Remembered);
            var waiting = (await accounts.People.AllAsync(cancellation)).Where(person => person is { IsOpen: true, Mail: not null })
                .Select(person => (Person: person, Notices: New(person, mailed))).Where(pair => pair.Notices.Count > 0).ToList();
            if (waiting.Count == 0) return 0;
            using var server = await ConnectAsync(mail, cancellation);
            var sent = 0;
            foreach (var (person, notices) in waiting)
            {
                if (!await SendAsync(server, person, notices, mail, cancellation)) continue;
                mailed.Add(person.Id, notices, now);
                sent++;
            }

            await server.DisconnectAsync(quit: true, cancellation);
            return sent;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The host starts the server only once this returns for the first time.
        await Task.Yield();
        while (web.Mail is not null && !stoppingToken.IsCancellationRequested)
        {
            await TryAsync(stoppingToken);
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TryAsync(CancellationToken cancellation)
    {
        try
        {
            await SendAsync(cancellation);
            _failed = false;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
        catch (Exception exception)
        {
            // Once, however often it is tried.
            if (!_failed) log.LogError(exception, "Messages cannot be sent; they are tried again every minute.");
            _failed = true;
        }
    }

    // One address that cannot be sent to holds up nobody else; it is tried again, and the log says once whose it is. A server that takes
    // nothing from this sender, or is away, is another thing.
    private async Task<bool> SendAsync(
        SmtpClient server, PersonDetails person, IReadOnlyList<Notice> notices, MailOptions mail, CancellationToken cancellation)
    {
        try
        {
            await server.SendAsync(NoticeMessage.Of(notices, person.Mail!, mail), cancellation);
            _refused.Remove(person.Id);
            return true;
        }
        catch (Exception exception) when (
            exception is MimeKit.ParseException or SmtpCommandException { ErrorCode: not SmtpErrorCode.SenderNotAccepted })
        {
            // What the server answers may repeat the address.
            if (_refused.Add(person.Id)) log.LogWarning("Nothing can be sent to the mail address of {Person}.", person.Id.Value);
            return false;
        }
    }

    private List<Notice> New(PersonDetails person, MailedNotices mailed) =>
        [.. queries.Notices(person.Person, mailed.Since).Where(notice => !mailed.Has(person.Id, notice))];

    private static async Task<SmtpClient> ConnectAsync(MailOptions mail, CancellationToken cancellation)
    {
        var server = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await server.ConnectAsync(mail.Server, mail.Port, OptionsOf(mail.Security), cancellation);
            if (mail.User is { } user) await server.AuthenticateAsync(user, mail.Password ?? "", cancellation);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    private static SecureSocketOptions OptionsOf(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };
}
