using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Links;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.Domain.People;
using PowerCatalog.Web.Tests.Support;
using static PowerCatalog.Web.Tests.Support.OneDecision;

namespace PowerCatalog.Web.Tests.Pages;

/// <summary>A session that ends while somebody types: signing in again goes on with everything as it was typed.</summary>
public sealed class EndedSessionTests
{
    private const string Form = $"{Root}/record/change?kind=change&code=A-1&element=promisedLimit";

    private static readonly (string Name, string Value)[] Typed =
    [
        ("line-code", "A-1"), ("line-element", "承诺时限"), ("line-from", "10工作日"), ("line-to", "3工作日<b>"),
        ("header-documentNumber", "吴政发〔2021〕8号"), ("header-title", "关于“压减”的通知"), ("header-decided", "2021-08-01"),
    ];

    private static readonly (string Name, string Value)[] Begin =
        [("name", "压减时限"), ("department", ""), ("notice", "吴审改办通〔2021〕1号"), ("noticeOn", "2021-05-01")];

    [Theory]
    [InlineData(1.1)]
    [InlineData(8.1)]
    public async Task What_was_typed_stands_in_the_form_after_signing_in_again(double hours)
    {
        var clock = new ShiftedClock();
        await using var server = await OpenAsync(clock);
        using var browser = new Browser(server);
        var page = await LeaveOpenAsync(browser, Form, clock, hours);
        page = await browser.SendAsync(page, Form, HttpStatusCode.OK, Typed);
        Assert.Equal("/sign-in", browser.At.AbsolutePath);
        Assert.DoesNotContain("压减", page, StringComparison.Ordinal);
        page = await SignInAsync(browser, page);
        Assert.Equal($"{Root}/record/change", browser.At.AbsolutePath);
        Assert.Contains("您填写的内容都在下面", page, StringComparison.Ordinal);
        foreach (var (_, value) in Typed) Assert.Contains(WebUtility.HtmlEncode(value), page, StringComparison.Ordinal);
        // It goes on like any form of ours.
        page = await browser.SendAsync(page, Form, HttpStatusCode.OK, [.. Typed[..3], ("line-to", "3工作日"), .. Typed[4..]]);
        Assert.Contains("看过后可以记录", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_other_form_is_sent_once_more_as_it_was()
    {
        var clock = new ShiftedClock();
        await using var server = await OpenAsync(clock);
        using var browser = new Browser(server);
        var page = await LeaveOpenAsync(browser, $"{Root}/procedure/begin", clock);
        page = await browser.SendAsync(page, $"{Root}/procedure/begin", HttpStatusCode.OK, Begin);
        page = await SignInAsync(browser, page);
        Assert.StartsWith("/held/", browser.At.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("压减时限", page, StringComparison.Ordinal);
        page = await browser.SendAsync(page, $"{Root}/procedure/begin", HttpStatusCode.OK, Begin);
        Assert.StartsWith($"{Root}/procedure/", browser.At.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("压减时限", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_sees_it_and_on_the_disk_it_cannot_be_read()
    {
        var clock = new ShiftedClock();
        await using var server = await OpenAsync(clock);
        using var browser = new Browser(server);
        var page = await LeaveOpenAsync(browser, Form, clock);
        await browser.SendAsync(page, Form, HttpStatusCode.OK, Typed);
        var held = Assert.Single(Directory.GetFiles(Path.Combine(server.Folder, "held")));
        var kept = await System.IO.File.ReadAllBytesAsync(held, TestContext.Current.CancellationToken);
        Assert.Equal(-1, kept.AsSpan().IndexOf(Encoding.UTF8.GetBytes("压减")));
        var id = Path.GetFileName(held).Split('-')[1];
        using var other = new Browser(server);
        var secret = await server.Services.GetRequiredService<AccountStore>().Links.MakeAsync(
            LinkPurpose.SignIn, TestPeople.Of(Role.Auditor).Id, TestContext.Current.CancellationToken);
        page = await other.GoAsync(OneTimeLinks.AddressOf(secret));
        await other.SendAsync(page, OneTimeLinks.AddressOf(secret), HttpStatusCode.OK);
        page = await other.GoAsync("/held/" + id, HttpStatusCode.NotFound);
        Assert.DoesNotContain("压减", page, StringComparison.Ordinal);
        // A day later it is nobody's.
        clock.Shift = TimeSpan.FromHours(26);
        using var late = new Browser(server);
        await late.SignInAsync(Root);
        await late.GoAsync("/held/" + id, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_never_had_a_session_or_has_signed_out_leaves_nothing()
    {
        await using var server = await OpenAsync();
        using var browser = new Browser(server);
        var page = await browser.GoAsync("/sign-in");
        await browser.SendAsync(page, Form, HttpStatusCode.Unauthorized, Typed);
        page = await browser.SignInAsync(Root);
        var form = await browser.GoAsync(Form);
        await browser.SendAsync(page, "/sign-out", HttpStatusCode.OK);
        await browser.SendAsync(form, Form, HttpStatusCode.Unauthorized, Typed);
        Assert.False(Directory.Exists(Path.Combine(server.Folder, "held")));
    }

    [Fact]
    public async Task A_form_that_asks_for_a_password_is_never_kept()
    {
        var clock = new ShiftedClock();
        await using var server = await OpenAsync(clock);
        using var browser = new Browser(server);
        var page = await LeaveOpenAsync(browser, "/account", clock);
        await browser.SendAsync(
            page, "/account/password", HttpStatusCode.Unauthorized, ("current", TestPeople.Password), ("password", "another one 4711"));
        Assert.False(Directory.Exists(Path.Combine(server.Folder, "held")));
    }

    [Fact]
    public async Task One_person_leaves_so_much_and_no_more()
    {
        var clock = new ShiftedClock();
        await using var server = await OpenAsync(clock);
        using var browser = new Browser(server);
        var page = await LeaveOpenAsync(browser, Form, clock);
        for (var i = 0; i < 25; i++) await browser.SendAsync(page, Form, HttpStatusCode.OK, Typed);
        Assert.Equal(20, Directory.GetFiles(Path.Combine(server.Folder, "held")).Length);
        await browser.SendAsync(page, Form, HttpStatusCode.Unauthorized, ("line-to", new string('长', 300_000)));
    }

    // The page of somebody whose session ends while it is open.
    private static async Task<string> LeaveOpenAsync(Browser browser, string address, ShiftedClock clock, double hours = 1.1)
    {
        await browser.SignInAsync();
        var page = await browser.GoAsync(address);
        clock.Shift = TimeSpan.FromHours(hours);
        return page;
    }

    private static Task<string> SignInAsync(Browser browser, string page)
    {
        var next = Regex.Match(page, "name=\"next\" value=\"([^\"]+)\"").Groups[1].Value;
        return browser.SendAsync(
            page, "/sign-in", HttpStatusCode.OK, ("name", TestPeople.Office.SignInName), ("password", TestPeople.Password),
            ("next", WebUtility.HtmlDecode(next)));
    }
}
