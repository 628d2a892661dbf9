using System.ServiceModel.Syndication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Waiting;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Mailing;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Procedure;

/// <summary>What people are told of: over the API, in a feed, and by mail through a real server.</summary>
public sealed class NoticeTests
{
    private const string Draft = "市场监管职权调整";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Address => RunningServer.Api + "/procedure/notices";

    [Fact]
    public async Task Whoever_has_the_turn_is_told_and_the_drafter_of_what_others_did()
    {
        await using var server = await RunningServer.StartAsync(clock: Office.Clock());
        var (office, walk) = await SubmittedAsync(server);
        var turn = Assert.Single(await NoticesAsync(server, office.Reform, 1));
        Assert.Equal(("ownTurn", Draft), turn);
        Assert.Equal(2, (await WaitsAsync(server, office.Neighbour)).Count(wait => wait == "giveOpinion"));
        Assert.Empty(await NoticesAsync(server, office.Clerk, 0));
        Assert.Empty(await NoticesAsync(server, office.Auditor, 0));

        await walk.StepAsync(office.Reform, "return", "returned");
        Assert.Equal(("ownTurn", Draft), Assert.Single(await NoticesAsync(server, office.Clerk, 1)));

        using var feed = XmlReader.Create(
            await server.Http.GetStreamAsync($"{Address}.atom?token={office.Reform.Calendar}", Cancellation));
        Assert.Equal("轮到您办理：" + Draft, Assert.Single(SyndicationFeed.Load(feed).Items).Title.Text);
        using var refused = await server.SendAsync(HttpMethod.Get, $"{Address}.atom?token={office.Reform.Token}");
        await RunningServer.ProblemOf(refused, 401, "unauthorized");
    }

    [Fact]
    public async Task A_message_says_that_there_is_something_to_do_once_and_nothing_that_is_not_public()
    {
        await using var mail = MailServer.Start();
        await using var server = await RunningServer.StartAsync(Options(mail.Port, MailSecurity.None), clock: Office.Clock());
        var mailer = server.Services.GetRequiredService<NoticeMailer>();
        await mailer.SendAsync(Cancellation);
        var (office, _) = await SubmittedAsync(server);
        await NoticesAsync(server, office.Reform, 1);
        await SendUntilAsync(mailer, mail, 2);

        var message = mail.Received.Single(message => message.To.ToString() == "reform@qzqd.example");
        Assert.Equal("qzqd@qzqd.example", message.From.ToString());
        Assert.StartsWith("权责清单：1 项待办", message.Subject, StringComparison.Ordinal);
        Assert.Contains("https://qzqd.example/", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("审核 1 项", message.TextBody, StringComparison.Ordinal);
        Assert.All(mail.Received, sent =>
        {
            foreach (var secret in (string[])[Draft, "李强", "马超", "食品"])
                Assert.DoesNotContain(secret, sent.Subject + sent.TextBody, StringComparison.Ordinal);
        });
        Assert.Equal(0, await mailer.SendAsync(Cancellation));
        Assert.Empty(mailer.Failures);
    }

    [Fact]
    public async Task What_a_server_that_is_away_did_not_get_is_sent_when_it_is_back()
    {
        var port = MailServer.FreePort();
        await using var server = await RunningServer.StartAsync(Options(port, MailSecurity.None), clock: Office.Clock());
        var mailer = server.Services.GetRequiredService<NoticeMailer>();
        await mailer.SendAsync(Cancellation);
        var (office, _) = await SubmittedAsync(server);
        await NoticesAsync(server, office.Reform, 1);
        await Assert.ThrowsAnyAsync<System.Net.Sockets.SocketException>(() => mailer.SendAsync(Cancellation));
        await using var mail = MailServer.Start(port);
        await SendUntilAsync(mailer, mail, 2);
        Assert.Contains(mail.Received, message => message.To.ToString() == "reform@qzqd.example");
    }

    [Fact]
    public async Task One_address_that_is_refused_holds_up_nobody_else_and_is_not_in_the_log()
    {
        await using var mail = MailServer.Start(refused: "reform");
        await using var server = await RunningServer.StartAsync(Options(mail.Port, MailSecurity.None), clock: Office.Clock());
        var mailer = server.Services.GetRequiredService<NoticeMailer>();
        await mailer.SendAsync(Cancellation);
        var (office, _) = await SubmittedAsync(server);
        await NoticesAsync(server, office.Reform, 1);
        await SendUntilAsync(mailer, mail, 1);
        await mailer.SendAsync(Cancellation);
        Assert.DoesNotContain(mail.Received, message => message.To.ToString() == "reform@qzqd.example");
        var told = Assert.Single(server.Log.Lines, line => line.Text.Contains("mail address", StringComparison.Ordinal));
        Assert.Contains(office.Reform.Id.Value, told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("reform@", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_server_whose_certificate_nobody_trusts()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mail.example", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await using var mail = MailServer.Start(certificate: certificate);
        await using var server = await RunningServer.StartAsync(Options(mail.Port, MailSecurity.StartTls), clock: Office.Clock());
        var mailer = server.Services.GetRequiredService<NoticeMailer>();
        await mailer.SendAsync(Cancellation);
        var (office, _) = await SubmittedAsync(server);
        await NoticesAsync(server, office.Reform, 1);
        await Assert.ThrowsAsync<MailKit.Security.SslHandshakeException>(() => mailer.SendAsync(Cancellation));
        Assert.Empty(mail.Received);
    }

    private static WebOptions Options(int port, MailSecurity security) => new()
    {
        Mail = new MailOptions("127.0.0.1", port, security, "qzqd@qzqd.example", new Uri("https://qzqd.example/"))
        {
            User = MailServer.User,
            Password = MailServer.Password,
        },
    };

    private static async Task<(Office Office, ApiWalk Walk)> SubmittedAsync(RunningServer server)
    {
        var office = await Office.SettleAsync(server);
        var walk = new ApiWalk(office);
        await walk.BeginAsync();
        await walk.StepAsync(office.Clerk, "propose", "drafting", StepForms.OfThreeDepartments);
        await walk.StepAsync(office.Clerk, "submit", "review");
        return (office, walk);
    }

    private static async Task<List<(string Kind, string Name)>> NoticesAsync(RunningServer server, OfficePerson who, int count) =>
        await Eventually.GetAsync(
            async () => (await new ProcedureCalls(server).ReadAsync(who, Address)).GetProperty("items").EnumerateArray()
                .Select(item => (item.GetProperty("kind").GetString()!, item.GetProperty("name").GetString()!)).ToList(),
            notices => notices.Count == count, Cancellation);

    private static async Task<List<string>> WaitsAsync(RunningServer server, OfficePerson who) =>
        [.. (await new ProcedureCalls(server).ReadAsync(who, Address)).GetProperty("items").EnumerateArray()
            .SelectMany(item => item.GetProperty("waits").EnumerateArray()).Select(wait => wait.GetProperty("step").GetString()!)];

    // The server looks by itself as well; whichever of the two is first sends.
    private static Task<int> SendUntilAsync(NoticeMailer mailer, MailServer mail, int count) => Eventually.GetAsync(
        async () =>
        {
            await mailer.SendAsync(Cancellation);
            return mail.Received.Count;
        },
        received => received == count, Cancellation);
}
