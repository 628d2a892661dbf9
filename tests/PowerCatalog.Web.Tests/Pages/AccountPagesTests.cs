using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Links;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.Accounts.Tokens;
using PowerCatalog.Application.Actors;
using PowerCatalog.Domain.People;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Pages;

/// <summary>The own account, the people, and what ends when somebody is disabled or forgotten.</summary>
public sealed partial class AccountPagesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_shown_once_works_within_its_scopes_and_ends_when_it_is_revoked()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var page = await browser.SendAsync(
            await browser.GoAsync("/account"), "/account/tokens", HttpStatusCode.OK, ("token-name", "报表"), ("scope", "read"),
            ("days", "30"), ("current", TestPeople.Password));
        var token = MadeToken().Match(page).Groups[1].Value;
        Assert.StartsWith("pct_", token, StringComparison.Ordinal);
        Assert.DoesNotContain(token, await browser.GoAsync("/account"), StringComparison.Ordinal);

        var bearer = ("Authorization", $"Bearer {token}");
        using (var read = await server.SendAsync(HttpMethod.Get, RunningServer.Api, bearer))
            Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        using (var write = await server.SendAsync(HttpMethod.Post, $"{RunningServer.Api}/adjustments", bearer))
        {
            var refused = await RunningServer.ProblemOf(write, 403, "forbidden");
            Assert.Contains("write", refused.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        var number = Revoking().Match(page).Groups[1].Value;
        await browser.SendAsync(page, $"/account/tokens/{number}/revoke", HttpStatusCode.OK);
        // Also where everybody may read: the program is told, and does not take the public's answer for its own.
        using var ended = await server.SendAsync(HttpMethod.Get, RunningServer.Api, bearer);
        await RunningServer.ProblemOf(ended, 401, "unauthorized");
    }

    [Fact]
    public async Task Without_the_present_password_no_token_is_made()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var page = await browser.SendAsync(
            await browser.GoAsync("/account"), "/account/tokens", HttpStatusCode.BadRequest, ("token-name", "报表"), ("scope", "read"),
            ("days", "30"), ("current", "not the password"));
        Assert.Contains("现在的密码不对", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            await AccountsOf(server).Tokens.AllAsync(TestPeople.Office.Id, Cancellation), token => token.Name == "报表");
    }

    [Fact]
    public async Task A_disabled_person_is_out_at_the_next_request()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync("/account");
        Assert.Equal("/account", browser.At.AbsolutePath);
        await AccountsOf(server).People.DisableAsync(TestPeople.Office.Id, disabled: true, Cancellation);
        await browser.GoAsync("/account");
        Assert.Equal("/sign-in", browser.At.AbsolutePath);
        using var token = await server.SendAsync(HttpMethod.Get, RunningServer.Api, ("Authorization", $"Bearer {RunningServer.Token}"));
        await RunningServer.ProblemOf(token, 401, "unauthorized");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_wherever_its_cookie_is()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var page = await browser.SignInAsync("/account");
        var stolen = browser.Cookies.GetCookieHeader(server.Address);
        await browser.SendAsync(page, "/sign-out", HttpStatusCode.OK);
        using var again = await server.SendAsync(HttpMethod.Get, "/account", ("Cookie", stolen), ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task Colleagues_see_the_name_the_public_the_role_and_nobody_one_who_is_forgotten()
    {
        await using var server = await OpenAsync();
        var office = TestPeople.Office;
        await server.RecordAsync(
            Drafts.Adjustment("吴政发〔2021〕6号", "2021-06-01").Change("A-1", "promisedLimit", "10工作日", "5工作日"),
            Actor.Person(Role.ReformOffice, office.Id));
        var history = $"{RunningServer.Api}/powers/A-1/history";
        async Task<string> AskAsync(string form, string? token)
        {
            (string, string)[] fields = token is null ? [] : [("Authorization", $"Bearer {token}")];
            using var answer = await server.SendAsync(HttpMethod.Get, history + form, fields);
            return await answer.Content.ReadAsStringAsync(Cancellation);
        }

        foreach (var form in (string[])["", ".csv"])
        {
            var open = await AskAsync(form, null);
            Assert.Contains("审改办", open, StringComparison.Ordinal);
            Assert.DoesNotContain(office.Id.Value, open, StringComparison.Ordinal);
            Assert.Contains("王芳（测试·office）", await AskAsync(form, TestPeople.Of(Role.Approver).Token), StringComparison.Ordinal);
            // A role in another catalog is none here.
            Assert.DoesNotContain("王芳", await AskAsync(form, TestPeople.ElsewhereOf(Role.Approver).Token), StringComparison.Ordinal);
            // Nor is a token that may not read.
            var writing = await AccountsOf(server).Tokens.CreateAsync(
                TestPeople.Of(Role.Approver).Id, "写", [TokenScope.Write], 30, Cancellation);
            Assert.DoesNotContain("王芳", await AskAsync(form, writing.Secret), StringComparison.Ordinal);
        }

        await AccountsOf(server).People.ForgetAsync(office.Id, Cancellation);
        var forgotten = await AskAsync("", TestPeople.Of(Role.Approver).Token);
        Assert.DoesNotContain("王芳（测试·office）", forgotten, StringComparison.Ordinal);
        Assert.Contains("审改办", forgotten, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_adds_somebody_who_sets_a_password_by_a_link_that_works_once()
    {
        await using var server = await OpenAsync();
        using var administrator = new Browser(server);
        await UseLinkAsync(server, administrator, TestPeople.Of(Role.Administrator));
        var page = await administrator.SendAsync(
            await administrator.GoAsync("/people"), "/people", HttpStatusCode.OK, ("name", "zhao"), ("person", "赵敏"), ("section", "督查科"));
        var link = new Uri(MadeLink().Match(page).Groups[1].Value).AbsolutePath;
        var id = (await AccountsOf(server).People.FindAsync("zhao", Cancellation))!.Id;
        await administrator.SendAsync(
            page, $"/people/{id}/roles", HttpStatusCode.OK, ("role", "reform-office"), ("division", "640300"));

        using var person = new Browser(server);
        var form = await person.GoAsync(link);
        form = await person.SendAsync(form, link, HttpStatusCode.BadRequest, ("password", "short"), ("again", "short"));
        await person.SendAsync(form, link, HttpStatusCode.OK, ("password", "四季青年渠 2026 号"), ("again", "四季青年渠 2026 号"));
        await person.GoAsync("/640300/record");
        Assert.Equal("/640300/record", person.At.AbsolutePath);
        await person.GoAsync(link, HttpStatusCode.NotFound);
        await person.GoAsync("/people", HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    public async Task A_form_that_the_browser_says_another_site_sent_is_refused_in_spite_of_its_token(string field, string value)
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var page = await browser.SignInAsync("/account");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "/sign-out"))
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("form-token", Browser.Token(page))]),
        };
        request.Headers.Add("Cookie", browser.Cookies.GetCookieHeader(server.Address));
        request.Headers.Add(field, value);
        using var refused = await server.Http.SendAsync(request, Cancellation);
        await RunningServer.ProblemOf(refused, 403, "forbidden");
        await browser.GoAsync("/account");
        Assert.Equal("/account", browser.At.AbsolutePath);
    }

    [Fact]
    public async Task One_address_that_fails_twenty_times_waits_whatever_names_it_tries()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var page = await browser.GoAsync("/sign-in");
        for (var time = 0; time < 20; time++)
            await browser.SendAsync(page, "/sign-in", HttpStatusCode.BadRequest, ("name", $"nobody{time}"), ("password", "x"));
        await browser.SendAsync(
            page, "/sign-in", HttpStatusCode.TooManyRequests, ("name", "office"), ("password", TestPeople.Password));
        Assert.Contains(
            server.Log.Lines, line => line.Text.Contains("429 POST /sign-in anonymous from 127.0.0.1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_network_that_fails_five_times_at_an_account_is_told_that_it_is_wrong_and_locks_nobody()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var page = await browser.GoAsync("/sign-in");
        for (var time = 0; time < 5; time++)
            await browser.SendAsync(page, "/sign-in", HttpStatusCode.BadRequest, ("name", "Office"), ("password", "x"));
        var right = await browser.SendAsync(
            page, "/sign-in", HttpStatusCode.BadRequest, ("name", "office"), ("password", TestPeople.Password));
        Assert.Contains("登录名或密码不对", right, StringComparison.Ordinal);
        Assert.Null((await AccountsOf(server).People.FindAsync(TestPeople.Office.Id, Cancellation))!.LockedUntil);
    }

    [Fact]
    public async Task Guesses_that_are_sent_at_once_are_bounded_too()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var page = await browser.GoAsync("/sign-in");
        using var http = new HttpClient { BaseAddress = server.Address };
        var answers = await Task.WhenAll(Enumerable.Range(0, 15).Select(async number =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
            {
                Content = new FormUrlEncodedContent(
                [
                    KeyValuePair.Create("name", "office"), KeyValuePair.Create("password", $"guess {number}"),
                    KeyValuePair.Create("form-token", Browser.Token(page)),
                ]),
            };
            request.Headers.Add("Cookie", browser.Cookies.GetCookieHeader(server.Address));
            using var answer = await http.SendAsync(request, Cancellation);
            return answer.StatusCode;
        }));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.BadRequest, status));
        using (var file = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(server.Folder, AccountPlace.FileName)}"))
        {
            await file.OpenAsync(Cancellation);
            using var read = file.CreateCommand();
            read.CommandText = $"SELECT \"AccessFailedCount\" FROM people WHERE \"Id\" = '{TestPeople.Office.Id}'";
            Assert.Equal(5L, await read.ExecuteScalarAsync(Cancellation));
        }
    }

    [Fact]
    public async Task The_second_factor_is_turned_on_with_the_present_password_alone()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        await browser.SignInAsync();
        var page = await browser.GoAsync("/account/second-factor");
        page = await browser.SendAsync(
            page, "/account/second-factor", HttpStatusCode.BadRequest, ("code", "000000"), ("current", "not the password"));
        Assert.Contains("现在的密码不对", page, StringComparison.Ordinal);
        page = await browser.SendAsync(
            page, "/account/second-factor", HttpStatusCode.BadRequest, ("code", "000000"), ("current", TestPeople.Password));
        Assert.Contains("验证码不对", page, StringComparison.Ordinal);
    }

    private static async Task<RunningServer> OpenAsync()
    {
        var server = await RunningServer.StartAsync();
        await server.RecordAsync(
            Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局", ("promisedLimit", "10工作日")));
        return server;
    }

    private static AccountStore AccountsOf(RunningServer server) => server.Services.GetRequiredService<AccountStore>();

    private static async Task UseLinkAsync(RunningServer server, Browser browser, TestPerson person)
    {
        var link = OneTimeLinks.AddressOf(await AccountsOf(server).Links.MakeAsync(LinkPurpose.SignIn, person.Id, Cancellation));
        await browser.SendAsync(await browser.GoAsync(link), link, HttpStatusCode.OK);
    }

    [GeneratedRegex("id=\"made-token\">([^<]+)<")]
    private static partial Regex MadeToken();

    [GeneratedRegex("/account/tokens/([0-9]+)/revoke")]
    private static partial Regex Revoking();

    [GeneratedRegex("id=\"made-link\">([^<]+)<")]
    private static partial Regex MadeLink();
}
