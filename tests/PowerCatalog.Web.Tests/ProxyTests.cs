using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>What a proxy before the server says is taken from those that are known alone.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("127.0.0.0/8", true)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData(null, false)]
    public async Task The_scheme_and_the_name_are_taken_from_a_known_proxy_alone(string? known, bool taken)
    {
        var options = new WebOptions
        {
            AllowedHosts = ["*.qzqd.example"],
            KnownProxies = known is null ? [] : [IPNetwork.Parse(known)],
        };
        await using var server = await RunningServer.StartAsync(options);
        await server.RecordAsync(Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局"));
        using var response = await server.SendAsync(
            HttpMethod.Get, $"/640300/townships/{Reference.Township}/feed.atom", ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-Host", "www.qzqd.example"), ("X-Forwarded-For", "203.0.113.7"));
        var feed = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(taken, feed.Contains("https://www.qzqd.example/", StringComparison.Ordinal));
        Assert.Equal(!taken, feed.Contains(server.Address.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_a_known_proxy_forwards_must_be_allowed_too()
    {
        await using var server = await RunningServer.StartAsync(
            new WebOptions { AllowedHosts = ["qzqd.example"], KnownProxies = [IPNetwork.Parse("127.0.0.1/32")] });
        foreach (var (name, status) in ((string, HttpStatusCode)[])[("qzqd.example", HttpStatusCode.OK),
            ("evil.example", HttpStatusCode.MisdirectedRequest)])
        {
            using var response = await server.SendAsync(HttpMethod.Get, "/api/v1/catalogs", ("X-Forwarded-Host", name));
            Assert.Equal(status, response.StatusCode);
        }
    }

    // The framework's own setting puts its middleware in by itself, and that trusts every client where no proxy is named.
    [Fact]
    public async Task Without_a_known_proxy_the_framework_takes_no_such_field_either()
    {
        await using var server = await RunningServer.StartAsync(new WebOptions());
        var options = server.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
        Assert.Equal(Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders.None, options.ForwardedHeaders);
    }

    [Theory]
    [InlineData("www.qzqd.example", HttpStatusCode.OK)]
    [InlineData("qzqd.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("qzqd.example.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task Names_can_be_allowed_by_their_ending(string host, HttpStatusCode expected)
    {
        await using var server = await RunningServer.StartAsync(new WebOptions { AllowedHosts = ["*.qzqd.example"] });
        using var response = await server.SendAsync(HttpMethod.Get, "/api/v1/catalogs", ("Host", host));
        Assert.Equal(expected, response.StatusCode);
    }
}
