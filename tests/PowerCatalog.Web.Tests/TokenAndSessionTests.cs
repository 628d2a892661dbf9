using System.Net;
using System.Net.Http.Headers;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>A token opens the API, a session opens the pages, and neither opens the other's door.</summary>
public sealed class TokenAndSessionTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private static string Adjustments => $"{RunningServer.Api}/adjustments?dryRun=true";

    [Theory]
    [InlineData(null, "Bearer")]
    [InlineData("Bearer wrong", "Bearer error=\"invalid_token\"")]
    [InlineData("Bearer", "Bearer error=\"invalid_token\"")]
    [InlineData("Basic YTph", "Bearer error=\"invalid_token\"")]
    public async Task Who_has_no_token_is_told_how_it_is_sent(string? sent, string expected)
    {
        foreach (var address in (string[])[Adjustments, $"{RunningServer.Api}/corrections", $"{RunningServer.Api}/annulments"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("{}") };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            if (sent is not null) request.Headers.TryAddWithoutValidation("Authorization", sent);
            using var response = await sample.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
            await RunningServer.ProblemOf(response, 401, "unauthorized");
            Assert.Equal(expected, Assert.Single(response.Headers.GetValues("WWW-Authenticate")));
        }
    }

    [Fact]
    public async Task The_scheme_is_read_whatever_its_case()
    {
        using var response = await sample.Server.SendAsync(
            HttpMethod.Post, Adjustments, ("Authorization", $"bearer {RunningServer.Token}"));
        await RunningServer.ProblemOf(response, 415, "unsupported-media-type");
    }

    [Fact]
    public async Task A_token_opens_no_page()
    {
        using var response = await sample.Server.SendAsync(
            HttpMethod.Get, "/640300/record?discarded=true", ("Authorization", $"Bearer {RunningServer.Token}"));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/sign-in?next=%2F640300%2Frecord%3Fdiscarded%3Dtrue", response.Headers.Location?.OriginalString);
        using var sent = await sample.Server.SendAsync(
            HttpMethod.Post, "/640300/record", ("Authorization", $"Bearer {RunningServer.Token}"));
        await RunningServer.ProblemOf(sent, 401, "unauthorized");
    }

    [Fact]
    public async Task A_session_does_not_open_the_api()
    {
        using var browser = new Browser(sample.Server);
        await browser.SignInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Adjustments) { Content = new StringContent("x") };
        request.Headers.Add("Cookie", browser.Cookies.GetCookieHeader(sample.Server.Address));
        using var response = await sample.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        await RunningServer.ProblemOf(response, 401, "unauthorized");
    }

    [Fact]
    public async Task The_template_is_for_everybody()
    {
        using var response = await sample.Server.SendAsync(HttpMethod.Get, "/640300/record/template.xlsx");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
