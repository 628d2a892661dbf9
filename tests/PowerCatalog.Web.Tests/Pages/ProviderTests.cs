using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Accounts;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Pages;

/// <summary>Signing in at an identity provider: who it is and what the person may do come from its claims.</summary>
public sealed class ProviderTests
{
    private const string Start = "/sign-in/provider?next=/account";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_the_provider_knows_has_an_account_with_the_roles_that_it_says_at_each_signing_in()
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var server = await StartAsync(provider);
        provider.Person = Claims("u-17", "李强", "审改办", "审改组", "payroll", "administrator", "approver 640300");
        using var browser = new Browser(server);
        Assert.Contains("用统一身份认证登录", await browser.GoAsync("/sign-in"), StringComparison.Ordinal);
        var page = await browser.GoAsync(Start);
        Assert.Equal("/account", browser.At.AbsolutePath);
        Assert.Contains("李强（审改科）", page, StringComparison.Ordinal);
        var first = await OnlyAsync(server, "李强");
        Assert.Equal(
            [new Assignment(Role.ReformOffice, DivisionCode.Parse(Reference.Division)), new Assignment(Role.LegalityReviewer, null)],
            first.Assignments);
        Assert.False(first.HasPassword);
        await browser.GoAsync("/640300/record");
        Assert.Equal("/640300/record", browser.At.AbsolutePath);

        provider.Person = Claims("u-17", "李强", "审改组");
        using var again = new Browser(server);
        await again.GoAsync(Start);
        var second = await OnlyAsync(server, "李强");
        Assert.Equal(first.Id, second.Id);
        Assert.Equal([new Assignment(Role.LegalityReviewer, null)], second.Assignments);
        // It ends with the role, also where a session is under way.
        using var refused = await browser.AskAsync(HttpMethod.Get, "/640300/record/change");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task The_same_name_or_mail_is_nobody_elses_account()
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var server = await StartAsync(provider);
        provider.Person = Claims("u-1", "王芳");
        using (var one = new Browser(server)) await one.GoAsync(Start);
        provider.Person = Claims("u-2", "王芳");
        using (var other = new Browser(server)) await other.GoAsync(Start);
        var people = await server.Services.GetRequiredService<AccountStore>().People.AllAsync(Cancellation);
        Assert.Equal(2, people.Count(person => person.SignInName!.StartsWith("sso-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whoever_is_disabled_here_or_refused_there_is_not_let_in()
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var server = await StartAsync(provider);
        provider.Person = Claims("u-17", "李强");
        using (var browser = new Browser(server)) await browser.GoAsync(Start);
        var accounts = server.Services.GetRequiredService<AccountStore>();
        await accounts.People.DisableAsync((await OnlyAsync(server, "李强")).Id, disabled: true, Cancellation);
        using var disabled = new Browser(server);
        using (var refused = await disabled.AskAsync(HttpMethod.Get, Start)) Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        provider.Person = null;
        using (var denied = await disabled.AskAsync(HttpMethod.Get, Start)) Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        await disabled.GoAsync("/account");
        Assert.Equal("/sign-in", disabled.At.AbsolutePath);
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_such_way()
    {
        await using var server = await RunningServer.StartAsync();
        using var browser = new Browser(server);
        Assert.DoesNotContain("/sign-in/provider", await browser.GoAsync("/sign-in"), StringComparison.Ordinal);
        using var answer = await browser.AskAsync(HttpMethod.Get, Start);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static Dictionary<string, string[]> Claims(string subject, string name, params string[] roles) => new()
    {
        ["sub"] = [subject],
        ["name"] = [name],
        ["email"] = ["someone@qzqd.example"],
        ["department"] = ["审改科"],
        ["roles"] = roles,
    };

    private static async Task<Accounts.Register.PersonDetails> OnlyAsync(RunningServer server, string name) =>
        Assert.Single(
            await server.Services.GetRequiredService<AccountStore>().People.AllAsync(Cancellation), person => person.Name == name);

    private static async Task<RunningServer> StartAsync(IdentityProvider provider)
    {
        var options = new ProviderOptions(provider.Address, IdentityProvider.ClientId, IdentityProvider.Secret, "统一身份认证")
        {
            Roles = new Dictionary<string, string> { ["审改组"] = "legality-reviewer", ["审改办"] = "reform-office 640300" },
        };
        var server = await RunningServer.StartAsync(new WebOptions { Provider = options });
        await server.RecordAsync(Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局"));
        return server;
    }
}
