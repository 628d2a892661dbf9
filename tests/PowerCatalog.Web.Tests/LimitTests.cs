using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Waiting;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Limiting;
using PowerCatalog.Web.Http.Policies;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>
/// Costly requests are bounded for each client and in all. A request that is held takes the place; nothing waits by the clock.
/// </summary>
public sealed class LimitTests : IAsyncLifetime
{
    private const string Holding = "/planted/held";
    private static readonly CostLimit One = new() { AtOnce = 1, AtOncePerClient = 1, Waiting = 0, WaitingPerClient = 0 };

    private readonly SemaphoreSlim _entered = new(0);
    private readonly SemaphoreSlim _leave = new(0);
    private RunningServer _server = null!;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _leave.Release(16);
        await _server.DisposeAsync();
        _entered.Dispose();
        _leave.Dispose();
    }

    [Fact]
    public async Task One_too_many_is_told_when_to_come_again_and_light_requests_are_answered_meanwhile()
    {
        await StartAsync(One);
        var held = await HoldAsync("10.0.0.1");
        foreach (var address in (string[])[$"{RunningServer.Api}/replay", $"{RunningServer.Api}/replay/check",
            $"{RunningServer.Api}/replay/steps", $"{RunningServer.Api}/compare?fromOn=2021-01-01",
            "/640300/audit/compare.csv?fromOn=2021-01-01", "/640300/audit/compare.xlsx?fromOn=2021-01-01",
            $"{RunningServer.Api}/reports/2021", $"{RunningServer.Api}/reports/2021.csv", "/640300/charts/limits.csv"])
        {
            // Another client: this is the limit of all.
            using var refused = await AskAsync(address, "10.0.0.2");
            await RunningServer.ProblemOf(refused, 429, "too-many-requests");
            Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter?.Delta);
        }

        foreach (var light in (string[])[$"{RunningServer.Api}/powers", $"{RunningServer.Api}/powers.csv", "/640300", "/health/live"])
        {
            using var answered = await AskAsync(light, "10.0.0.2");
            Assert.True(answered.IsSuccessStatusCode, $"{light} {answered.StatusCode}");
        }

        _leave.Release();
        (await held).Dispose();
        using var again = await AskAsync($"{RunningServer.Api}/replay", "10.0.0.2");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task A_person_is_told_on_a_page()
    {
        await StartAsync(One);
        var held = await HoldAsync("10.0.0.1");
        foreach (var address in (string[])["/640300/audit/replay", "/640300/audit/compare", "/640300/audit/reconcile", "/640300/charts"])
        {
            using var refused = await AskAsync(address, "10.0.0.2", ("Accept", "text/html"));
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter?.Delta);
            var page = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("请几秒后再试", page, StringComparison.Ordinal);
        }

        _leave.Release();
        (await held).Dispose();
    }

    [Fact]
    public async Task A_client_with_its_share_leaves_the_rest_to_others()
    {
        await StartAsync(One with { AtOnce = 2 });
        var held = await HoldAsync("10.0.0.1");
        using (var refused = await AskAsync($"{RunningServer.Api}/replay", "10.0.0.1"))
            await RunningServer.ProblemOf(refused, 429, "too-many-requests");
        using (var other = await AskAsync($"{RunningServer.Api}/replay", "10.0.0.2")) Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        // Of one IPv6 network all are one client.
        var network = await HoldAsync("2001:db8::1");
        // Of another day: what was answered already is kept, costs nothing and is refused to nobody.
        using (var neighbour = await AskAsync($"{RunningServer.Api}/replay?on=2021-06-01", "2001:db8::2"))
            await RunningServer.ProblemOf(neighbour, 429, "too-many-requests");
        _leave.Release(2);
        (await held).Dispose();
        (await network).Dispose();
    }

    [Fact]
    public async Task Who_waits_in_line_is_answered_in_turn_and_who_leaves_makes_room()
    {
        await StartAsync(One with { Waiting = 1 });
        var held = await HoldAsync("10.0.0.1");
        using var line = new WaitingLine(_server.Services);
        using var leaving = new CancellationTokenSource();
        var gone = AskAsync(Holding, "10.0.0.2", leaving.Token);
        Assert.Equal(1, await line.NextAsync());
        using (var refused = await AskAsync($"{RunningServer.Api}/replay", "10.0.0.3"))
            await RunningServer.ProblemOf(refused, 429, "too-many-requests");
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        Assert.Equal(-1, await line.NextAsync());
        var next = AskAsync($"{RunningServer.Api}/replay", "10.0.0.3");
        Assert.Equal(1, await line.NextAsync());
        // What waits holds no state of the read models.
        Assert.False(Snapshots.AreHeld(_server));
        _leave.Release();
        (await held).Dispose();
        using var answered = await next;
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }

    [Fact]
    public async Task Files_that_are_sent_have_a_limit_of_their_own_and_so_have_those_that_are_fetched()
    {
        _server = await RunningServer.StartAsync(
            new WebOptions { Limits = new CostLimits { Uploads = One, Exports = One } });
        await _server.RecordAsync(Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局"));
        using var file = new HeldUpload(Encoding.UTF8.GetBytes("职权编码\n"), "text/csv");
        using var http = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(5) });
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri(_server.Address, $"{RunningServer.Api}/adjustments?dryRun=true"));
        (request.Content, request.Headers.ExpectContinue) = (file, true);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RunningServer.Token);
        var sending = http.SendAsync(request, TestContext.Current.CancellationToken);
        await file.Asked.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken);
        using (var refused = await _server.PostAsync("?dryRun=true", "x")) await RunningServer.ProblemOf(refused, 429, "too-many-requests");
        // A request without the key is told so, and takes no place.
        using (var unknown = await _server.SendAsync(HttpMethod.Post, $"{RunningServer.Api}/adjustments"))
            await RunningServer.ProblemOf(unknown, 401, "unauthorized");
        using (var fetched = await _server.SendAsync(HttpMethod.Get, $"{RunningServer.Api}/powers.xlsx"))
            Assert.Equal(HttpStatusCode.OK, fetched.StatusCode);
        file.Release();
        using (var done = await sending) Assert.Equal(HttpStatusCode.UnprocessableEntity, done.StatusCode);
        using var freed = await _server.PostAsync("?dryRun=true", "x");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, freed.StatusCode);
    }

    [Fact]
    public async Task A_list_is_limited_where_Accept_asks_for_a_file()
    {
        await StartAsync(One, held: Limits.Exports);
        var held = await HoldAsync("10.0.0.1");
        using (var file = await AskAsync($"{RunningServer.Api}/powers", "10.0.0.2", ("Accept", "text/csv")))
            await RunningServer.ProblemOf(file, 429, "too-many-requests");
        using (var json = await AskAsync($"{RunningServer.Api}/powers", "10.0.0.2", ("Accept", "application/json")))
            Assert.Equal(HttpStatusCode.OK, json.StatusCode);
        _leave.Release();
        (await held).Dispose();
    }

    private async Task StartAsync(CostLimit limit, string held = Limits.Computations)
    {
        var limits = held == Limits.Computations ? new CostLimits { Computations = limit } : new CostLimits { Exports = limit };
        var options = new WebOptions { Limits = limits, KnownProxies = [IPNetwork.Parse("127.0.0.1/32")] };
        _server = await RunningServer.StartAsync(options, map: app => app.MapGet(Holding, async (HttpContext http) =>
        {
            _entered.Release();
            await _leave.WaitAsync(http.RequestAborted);
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        }).RequireAuthorization(Policies.Read).RequireRateLimiting(held));
        await _server.RecordAsync(Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局"));
    }

    // Ends when the request has its place, and gives what ends when it is answered.
    private async Task<Task<HttpResponseMessage>> HoldAsync(string client)
    {
        var asked = AskAsync(Holding, client);
        Assert.True(await _entered.WaitAsync(Patience.Limit, TestContext.Current.CancellationToken), "No request took the place.");
        return asked;
    }

    private Task<HttpResponseMessage> AskAsync(string address, string client, params (string Field, string Value)[] fields) =>
        _server.SendAsync(HttpMethod.Get, address, [("X-Forwarded-For", client), .. fields]);

    private async Task<HttpResponseMessage> AskAsync(string address, string client, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("X-Forwarded-For", client);
        return await _server.Http.SendAsync(request, cancellation);
    }
}
