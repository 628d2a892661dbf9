using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Policies;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

public sealed class SafetyTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private RunningServer Server => sample.Server;

    [Theory]
    [InlineData("/")]
    [InlineData("/640300")]
    [InlineData("/640300/powers")]
    [InlineData("/sign-in")]
    [InlineData("/docs")]
    [InlineData("/api/v1/catalogs")]
    [InlineData("/api/v1/catalogs/640300/powers.csv")]
    [InlineData("/nothing")]
    [InlineData("/health/live")]
    [InlineData("/problems")]
    public async Task Every_answer_carries_the_fields_that_keep_browsers_safe(string address)
    {
        using var response = await Server.SendAsync(HttpMethod.Get, address);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'unsafe", policy, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:8080", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("10.0.0.1", HttpStatusCode.MisdirectedRequest)]
    public async Task On_the_loopback_only_its_own_names_are_accepted(string host, HttpStatusCode expected)
    {
        using var response = await Server.SendAsync(HttpMethod.Get, "/api/v1/catalogs", ("Host", host));
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData(401, "unauthorized")]
    [InlineData(403, "forbidden")]
    [InlineData(406, "not-acceptable")]
    [InlineData(415, "unsupported-media-type")]
    [InlineData(429, "too-many-requests")]
    public async Task A_status_without_a_body_is_a_problem_in_its_own_words(int status, string code)
    {
        await using var server = await RunningServer.StartAsync(map: app => app
            .MapGet("/planted/bare", (HttpContext http) => { http.Response.StatusCode = status; }).RequireAuthorization(Policies.Site));
        using var answer = await server.SendAsync(HttpMethod.Get, "/planted/bare");
        var problem = await RunningServer.ProblemOf(answer, status, code);
        Assert.Equal(status == 429 ? TimeSpan.FromSeconds(5) : null, answer.Headers.RetryAfter?.Delta);
        Assert.DoesNotContain("读不懂", problem.GetProperty("detail").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_a_proxy_can_be_let_in()
    {
        await using var server = await RunningServer.StartAsync(new WebOptions { AllowedHosts = ["qzqd.example"] });
        using var response = await server.SendAsync(HttpMethod.Get, "/api/v1/catalogs", ("Host", "qzqd.example"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_request_line_beyond_the_limit_is_refused()
    {
        using var response = await Server.SendAsync(HttpMethod.Get, "/api/v1/catalogs/640300/powers?q=" + new string('a', 9000));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
    }

    [Fact]
    public async Task A_failure_inside_tells_nothing_of_the_inside()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RecordAsync(Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局"));
        foreach (var file in Directory.EnumerateFiles(server.Folder, "640300.db", SearchOption.AllDirectories)) await BreakAsync(file);
        using var response = await server.SendAsync(HttpMethod.Get, $"{RunningServer.Api}/powers");
        var problem = await RunningServer.ProblemOf(response, 500, "failure");
        Assert.DoesNotContain("SQL", problem.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(server.Log.Lines, line => line.Text.Contains("A request failed", StringComparison.Ordinal));
    }

    private static async Task BreakAsync(string file)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "ALTER TABLE power_validity RENAME TO broken";
        await command.ExecuteNonQueryAsync();
    }
}
