using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.Domain.Access;
using PowerCatalog.Domain.People;
using PowerCatalog.Waiting;
using PowerCatalog.Web.Tests.Support;
using static PowerCatalog.Web.Tests.Support.OneDecision;

namespace PowerCatalog.Web.Tests;

/// <summary>The file that a decision was recorded from, had again.</summary>
public sealed class SourceFileTests
{
    private static readonly string Digest = Convert.ToHexStringLower(SHA256.HashData(OneDecision.File));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_decisions_page_gives_the_file_as_it_was_sent_and_the_trail_has_it()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var page = await RecordAsync(browser);
        var address = Browser.Links(page).Single(link => link.EndsWith("/source", StringComparison.Ordinal));
        using var answer = await browser.AskAsync(HttpMethod.Get, address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(OneDecision.File, await answer.Content.ReadAsByteArrayAsync(Cancellation));
        var said = answer.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", Name), (said.DispositionType, said.FileNameStar));
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        // It is noted once the answer is sent.
        var trail = await Eventually.GetAsync(
            () => AccessTrailTests.EntriesAsync(server), entries => entries.Any(entry => entry.What == AccessKind.Exported), Cancellation);
        var noted = Assert.Single(trail, entry => entry.What == AccessKind.Exported);
        Assert.Equal((TestPeople.Office.Id, true), (noted.Person, noted.Request!.EndsWith("/source", StringComparison.Ordinal)));
        // The public sees the name and the digest.
        using var anybody = new Browser(server);
        var seen = await anybody.GoAsync(browser.At.AbsolutePath);
        Assert.Contains(Digest, seen, StringComparison.Ordinal);
        Assert.DoesNotContain("/source", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interface_gives_it_to_the_reform_office_and_the_auditor_and_to_nobody_else()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await RecordAsync(browser);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var answer = await AskAsync(server, TestPeople.Of(role).Token);
            Assert.Equal(
                role is Role.ReformOffice or Role.Auditor ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
            if (answer.IsSuccessStatusCode) Assert.Equal(OneDecision.File, await answer.Content.ReadAsByteArrayAsync(Cancellation));
        }

        using var nobody = await AskAsync(server, null);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
    }

    [Fact]
    public async Task A_file_that_was_changed_is_not_handed_out_and_one_that_is_missing_is_said_to_be()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await RecordAsync(browser);
        var kept = Path.Combine(server.Folder, "files", Digest);
        await System.IO.File.AppendAllTextAsync(kept, "#", Cancellation);
        using (var damaged = await AskAsync(server, TestPeople.Office.Token))
            await RunningServer.ProblemOf(damaged, 409, "source-damaged");
        System.IO.File.Delete(kept);
        using var missing = await AskAsync(server, TestPeople.Office.Token);
        var problem = await RunningServer.ProblemOf(missing, 404, "source-missing");
        Assert.Contains(Name, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        var page = await browser.GoAsync($"{browser.At.AbsolutePath}/source", HttpStatusCode.NotFound);
        Assert.Contains(Name, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_was_typed_has_no_file_and_its_page_says_so()
    {
        await using var server = await OpenAsync();
        await server.RecordAsync(Drafts.Adjustment("吴政发〔2021〕7号", "2021-07-01").Change("A-1", "phone", null, "12345"));
        using var browser = new Browser(server);
        var page = await browser.GoAsync($"{Root}/decisions/{await HeadAsync(server)}");
        Assert.DoesNotContain("/source", page, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(RunningServer server, string? token)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, $"{RunningServer.Api}/adjustments/{Uri.EscapeDataString(Number)}/source");
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await server.Http.SendAsync(request, Cancellation);
    }
}
