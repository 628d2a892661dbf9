using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Links;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.Application.Access;
using PowerCatalog.Domain.Access;
using PowerCatalog.Domain.People;
using PowerCatalog.Web.Features.Access;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Tests.Support;
using PowerCatalog.Web.Trailing;

namespace PowerCatalog.Web.Tests;

/// <summary>The trail of access: what is kept of whom, that no secret is, and who may read it.</summary>
public sealed class AccessTrailTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_persons_day_is_kept_without_a_secret_and_the_auditor_reads_it()
    {
        await using var server = await StartAsync();
        using var browser = new Browser(server);
        var page = await browser.GoAsync("/sign-in");
        page = await browser.SendAsync(
            page, "/sign-in", HttpStatusCode.BadRequest, ("name", "office"), ("password", "not this one 4711"));
        page = await browser.SendAsync(
            page, "/sign-in", HttpStatusCode.OK, ("name", "office"), ("password", TestPeople.Password));
        using var refused = await browser.AskAsync(HttpMethod.Get, "/people");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using (await browser.AskAsync(HttpMethod.Get, "/640300/powers.csv"))
        {
        }

        page = await browser.GoAsync("/account");
        page = await browser.SendAsync(
            page, "/account/tokens", HttpStatusCode.OK, ("current", TestPeople.Password), ("token-name", "周报"), ("scope", "read"),
            ("days", "30"));
        await browser.SendAsync(page, "/sign-out", HttpStatusCode.OK);

        var entries = await EntriesAsync(server);
        var office = TestPeople.Office.Id;
        Assert.Equal(
            [
                AccessKind.SignInFailed, AccessKind.SignedIn, AccessKind.Refused, AccessKind.Exported, AccessKind.TokenMade,
                AccessKind.SignedOut,
            ],
            entries.Where(entry => entry.Person == office || entry.Subject == office.Value).OrderBy(entry => entry.At)
                .Select(entry => entry.What));
        Assert.All(entries, entry => Assert.Equal("127.0.0.1", entry.From));
        var all = JsonSerializer.Serialize(entries);
        foreach (var secret in (string[])["4711", TestPeople.Password, "周报", "pct_", "pcs_"])
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);

        var answer = await AskAsync(server, "/api/v1/access", TestPeople.Of(Role.Auditor));
        var item = answer.RootElement.GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("what").GetString() == "signedIn");
        Assert.Equal(office.Value, item.GetProperty("person").GetString());
        Assert.Contains("王芳", item.GetProperty("who").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_is_refused_leaves_an_entry_that_names_its_adjustment()
    {
        await using var server = await StartAsync();
        const string adjustment = "b0b6a9c4-2f7e-8f01-9c55-0d4f7a3c1e22";
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"/api/v1/catalogs/640300/procedure/adjustments/{adjustment}/approve");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestPeople.Office.Token);
        request.Content = JsonContent.Create(new { digest = "", on = "2026-06-01" });
        using var answer = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.False(answer.IsSuccessStatusCode);
        var refused = Assert.Single(await EntriesAsync(server), entry => entry.What == AccessKind.Refused);
        Assert.Equal((TestPeople.Office.Id, $"640300 {adjustment}"), (refused.Person, refused.Subject));
    }

    [Fact]
    public async Task Sixty_wrong_tokens_are_counted_in_a_few_entries_and_met_with_a_wait()
    {
        await using var server = await StartAsync();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 60; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/catalogs");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", $"pct_wrong{i}");
            using var answer = await server.Http.SendAsync(request, Cancellation);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(20, answers.Count(status => status == HttpStatusCode.Unauthorized));
        Assert.Equal(40, answers.Count(status => status == HttpStatusCode.TooManyRequests));
        // Whoever has a good one is let in meanwhile.
        Assert.NotNull(await AskAsync(server, "/api/v1/catalogs", TestPeople.Office));
        var failures = (await EntriesAsync(server)).Where(entry => entry.What == AccessKind.SignInFailed).ToList();
        Assert.Equal(60, failures.Sum(entry => entry.Times));
        Assert.InRange(failures.Count, 1, 4);
    }

    [Fact]
    public async Task The_first_use_of_a_token_on_a_day_is_kept_and_what_it_writes()
    {
        await using var server = await StartAsync();
        for (var i = 0; i < 3; i++) await AskAsync(server, "/api/v1/catalogs", TestPeople.Of(Role.DepartmentClerk));
        using (await server.PostAsync("?dryRun=true", "nothing"))
        {
        }

        var entries = await EntriesAsync(server);
        var clerk = TestPeople.Of(Role.DepartmentClerk).Id;
        var used = Assert.Single(entries, entry => entry.What == AccessKind.TokenUsed && entry.Person == clerk);
        Assert.Equal(1, used.Times);
        Assert.NotNull(used.Token);
    }

    [Fact]
    public async Task A_password_that_is_set_by_a_link_is_kept_and_a_wrong_present_one_too()
    {
        await using var server = await StartAsync();
        var accounts = server.Services.GetRequiredService<AccountStore>();
        var nobody = TestPeople.Nobody.Id;
        var link = OneTimeLinks.AddressOf(await accounts.Links.MakeAsync(LinkPurpose.SetPassword, nobody, Cancellation));
        using var browser = new Browser(server);
        const string Chosen = "四季青年渠 2026 号";
        await browser.SendAsync(await browser.GoAsync(link), link, HttpStatusCode.OK, ("password", Chosen), ("again", Chosen));
        await browser.SendAsync(
            await browser.GoAsync("/account"), "/account/tokens", HttpStatusCode.BadRequest, ("token-name", "周报"), ("scope", "read"),
            ("days", "30"), ("current", "not the password"));
        var entries = (await EntriesAsync(server)).Where(entry => entry.Person == nobody).Select(entry => entry.What).ToList();
        foreach (var what in (AccessKind[])[AccessKind.PasswordSet, AccessKind.SignedIn, AccessKind.SignInFailed])
            Assert.Contains(what, entries);
    }

    [Fact]
    public async Task What_has_no_account_chooses_neither_the_method_nor_the_subject_of_an_entry()
    {
        await using var server = await StartAsync();
        using (await server.SendAsync(new HttpMethod("BREW"), "/api/v1/catalogs", ("Authorization", "Bearer pct_wrong")))
        using (await server.SendAsync(HttpMethod.Get, "/api/v1/catalogs/999999/powers/X-9", ("Authorization", "Bearer pct_wrong")))
        {
        }

        var entries = (await EntriesAsync(server)).Where(entry => entry.Person is null).ToList();
        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.Null(entry.Subject));
        Assert.DoesNotContain(entries, entry => entry.Request.Contains("BREW", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_with_too_many_entries_is_refused_and_not_cut_short()
    {
        await using var server = await StartAsync();
        for (var i = 0; i < 3; i++) await AskAsync(server, "/api/v1/catalogs", TestPeople.Of((Role)i));
        await EntriesAsync(server);
        var http = new DefaultHttpContext { RequestServices = server.Services };
        var query = new AccessQuery(AccessMonth.Of(server.Services.GetRequiredService<TimeProvider>().GetUtcNow()), null);
        Assert.NotEmpty(await AccessAsked.FindAllAsync(http, query));
        var refused = await Assert.ThrowsAsync<ProblemException>(() => AccessAsked.FindAllAsync(http, query, most: 1));
        Assert.Equal(ProblemTypes.QueryRefused, refused.Type);
    }

    [Fact]
    public async Task A_month_is_searched_page_by_page()
    {
        await using var server = await StartAsync();
        var recorder = server.Services.GetRequiredService<AccessRecorder>();
        var now = server.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        for (var i = 0; i < 250; i++)
        {
            recorder.Note(new AccessNoted(
                i % 5 == 0 ? AccessKind.Exported : AccessKind.Written, now.AddSeconds(-i), TestPeople.Office.Id, "10.0.0.7",
                $"POST /{i}", 200, null, null, 1));
        }

        await recorder.FlushAsync(all: true, Cancellation);
        await recorder.FlushAsync(all: true, Cancellation);
        var month = AccessMonth.Of(now);
        var found = new List<int>();
        for (long? before = null; ;)
        {
            var address = $"/api/v1/access?month={month}&from=10.0.0.7&what=exported" + (before is null ? "" : $"&before={before}");
            var answer = (await AskAsync(server, address, TestPeople.Of(Role.Auditor))).RootElement;
            found.Add(answer.GetProperty("items").GetArrayLength());
            if (answer.GetProperty("next").ValueKind == JsonValueKind.Null) break;
            before = answer.GetProperty("next").GetInt64();
        }

        Assert.InRange(found.Sum(), 40, 50);
        using var wrong = new HttpRequestMessage(HttpMethod.Get, "/api/v1/access?month=2026-13");
        wrong.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestPeople.Of(Role.Auditor).Token);
        using var refused = await server.Http.SendAsync(wrong, Cancellation);
        await RunningServer.ProblemOf(refused, 400, "query-refused");
    }

    private static async Task<RunningServer> StartAsync()
    {
        var server = await RunningServer.StartAsync();
        await server.RecordAsync(Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局"));
        return server;
    }

    internal static async Task<IReadOnlyList<AccessNoted>> EntriesAsync(RunningServer server)
    {
        var recorder = server.Services.GetRequiredService<AccessRecorder>();
        await recorder.FlushAsync(all: true, Cancellation);
        await recorder.FlushAsync(all: true, Cancellation);
        var month = AccessMonth.Of(server.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var answer = await new AccessTrail(server.Ledger).FindAsync(new AccessQuery(month, Most: 1000), Cancellation);
        return [.. answer.Entries.Select(entry => entry.Noted)];
    }

    private static async Task<JsonDocument> AskAsync(RunningServer server, string address, TestPerson person)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", person.Token);
        using var answer = await server.Http.SendAsync(request, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text);
    }
}
