using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Accounts;
using PowerCatalog.Accounts.Links;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.Domain.People;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>A server that people reach through a known proxy with TLS, and what it tells whoever does not.</summary>
public sealed class TlsTests
{
    private static readonly (string, string)[] ThroughTls =
        [("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "qzqd.example")];

    private static readonly (string, string)[] WithoutTls = [("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "http")];

    [Fact]
    public async Task Who_comes_without_it_is_refused_but_for_this_machine()
    {
        await using var server = await StartAsync();
        using var plain = await server.SendAsync(HttpMethod.Get, "/api/v1/catalogs", WithoutTls);
        await RunningServer.ProblemOf(plain, 403, "tls-required");
        // A proxy that does not say how people reach it is taken at its worst.
        using var silent = await server.SendAsync(HttpMethod.Get, "/api/v1/catalogs", ("X-Forwarded-For", "203.0.113.7"));
        await RunningServer.ProblemOf(silent, 403, "tls-required");
        using var through = await server.SendAsync(HttpMethod.Get, "/api/v1/catalogs", ThroughTls);
        Assert.Equal(HttpStatusCode.OK, through.StatusCode);
        Assert.Equal("max-age=31536000", through.Headers.GetValues("Strict-Transport-Security").Single());
        using var local = await server.SendAsync(HttpMethod.Get, "/api/v1/catalogs");
        Assert.Equal(HttpStatusCode.OK, local.StatusCode);
        Assert.False(local.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Its_cookies_are_the_hosts_own_and_travel_through_TLS_alone()
    {
        await using var server = await StartAsync();
        using var page = await server.SendAsync(HttpMethod.Get, "/sign-in", ThroughTls);
        var form = page.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("__Host-form=", form, StringComparison.Ordinal);
        foreach (var word in (string[])["secure", "httponly", "path=/"]) Assert.Contains(word, form, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", form, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task How_it_is_is_told_to_this_machine_and_to_a_token_of_whoever_operates_it()
    {
        await using var server = await StartAsync();
        using var local = await server.SendAsync(HttpMethod.Get, "/health/ready");
        Assert.NotEqual(HttpStatusCode.Unauthorized, local.StatusCode);
        using var anonymous = await server.SendAsync(HttpMethod.Get, "/health/ready", ThroughTls);
        await RunningServer.ProblemOf(anonymous, 401, "unauthorized");
        using var other = await server.SendAsync(HttpMethod.Get, "/health/ready", [.. ThroughTls, Bearer(TestPeople.Office)]);
        await RunningServer.ProblemOf(other, 403, "forbidden");
        using var own = await server.SendAsync(
            HttpMethod.Get, "/health/ready", [.. ThroughTls, Bearer(TestPeople.Of(Role.Administrator))]);
        Assert.Contains(own.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable]);
        using var live = await server.SendAsync(HttpMethod.Get, "/health/live", ThroughTls);
        Assert.Equal(HttpStatusCode.NoContent, live.StatusCode);
    }

    [Fact]
    public async Task A_page_with_a_form_takes_it_from_this_machine_too_and_says_what_the_proxy_lacks()
    {
        await using var server = await StartAsync();
        var link = await server.Services.GetRequiredService<AccountStore>().Links.MakeAsync(
            LinkPurpose.SetPassword, TestPeople.Office.Id, TestContext.Current.CancellationToken);
        foreach (var path in (string[])["/sign-in", OneTimeLinks.AddressOf(link)])
        {
            using var page = await server.SendAsync(HttpMethod.Get, path, ("Accept", "text/html"));
            Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
            var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("X-Forwarded-Proto: https", text, StringComparison.Ordinal);
            using var sent = await server.SendAsync(HttpMethod.Post, path);
            await RunningServer.ProblemOf(sent, 403, "tls-required");
        }
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Forwarded-Host", "qzqd.example")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task What_a_proxy_passes_on_that_is_not_listed_is_not_of_this_machine(string field, string value)
    {
        await using var server = await RunningServer.StartAsync(new WebOptions { AllowedHosts = ["qzqd.example"] });
        using var local = await server.SendAsync(HttpMethod.Get, "/health/details");
        Assert.Equal(HttpStatusCode.OK, local.StatusCode);
        foreach (var path in (string[])["/health/ready", "/health/details"])
        {
            using var passedOn = await server.SendAsync(HttpMethod.Get, path, (field, value));
            await RunningServer.ProblemOf(passedOn, 401, "unauthorized");
        }
    }

    [Fact]
    public async Task A_form_that_such_a_proxy_passes_on_is_refused_by_the_setting_that_is_missing()
    {
        await using var server = await RunningServer.StartAsync(new WebOptions { AllowedHosts = ["qzqd.example"] });
        using var sent = await server.SendAsync(
            HttpMethod.Post, "/sign-in", ("Host", "qzqd.example"), ("Origin", "https://qzqd.example"), ("X-Forwarded-For", "203.0.113.7"),
            ("X-Forwarded-Proto", "https"));
        var problem = await RunningServer.ProblemOf(sent, 403, "forbidden");
        Assert.Contains("ForwardedHeaders:KnownProxies", problem.GetRawText(), StringComparison.Ordinal);
    }

    private static (string, string) Bearer(TestPerson person) => ("Authorization", $"Bearer {person.Token}");

    private static Task<RunningServer> StartAsync() => RunningServer.StartAsync(
        new WebOptions { IsBehindTls = true, AllowedHosts = ["qzqd.example"], KnownProxies = [IPNetwork.Parse("127.0.0.1/32")] });
}
