using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.Domain.People;
using PowerCatalog.Waiting;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Policies;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>What an operator sees of a server: its state, its metrics, its log, and what it does where the disk is nearly full.</summary>
public sealed class OperationTests
{
    private const string Adding = "调整方式,职权编码,事项名称,职权类型,实施部门\r\n增加,A-2,药品经营许可,行政许可,市场监督管理局\r\n";

    private const string Decision =
        "?documentNumber=%E5%90%B4%E6%94%BF%E5%8F%91%E3%80%942021%E3%80%955%E5%8F%B7&title=t&decided=2021-05-01&effective=2021-05-01";

    private static readonly (string, string)[] FromElsewhere =
        [("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "qzqd.example")];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_for_the_operator_is_told_to_this_machine_and_elsewhere_to_administrators_with_a_token_alone()
    {
        await using var server = await RunningServer.StartAsync(new WebOptions
        {
            IsBehindTls = true,
            AllowedHosts = ["qzqd.example"],
            KnownProxies = [IPNetwork.Parse("127.0.0.1/32")],
            Telemetry = new TelemetryOptions { Prometheus = true },
        });
        var addresses = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.Cast<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IAuthorizeData>()!.Policy == Policies.Operate)
            .Select(route => route.RoutePattern.RawText!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["/health/details", "/health/ready", "/metrics"], addresses);
        foreach (var address in addresses)
        {
            using var local = await server.SendAsync(HttpMethod.Get, address);
            Assert.True(IsAnswered(local), address);
            using var anonymous = await server.SendAsync(HttpMethod.Get, address, FromElsewhere);
            await RunningServer.ProblemOf(anonymous, 401, "unauthorized");
            foreach (var person in People())
            {
                using var answer = await server.SendAsync(
                    HttpMethod.Get, address, [.. FromElsewhere, ("Authorization", $"Bearer {person.Token}")]);
                Assert.True(
                    person.SignInName == TestPeople.Of(Role.Administrator).SignInName
                        ? IsAnswered(answer) : answer.StatusCode == HttpStatusCode.Forbidden,
                    $"{person.SignInName}: {address} {(int)answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task Without_the_option_there_are_no_metrics()
    {
        await using var server = await RunningServer.StartAsync();
        await server.ProblemAsync("/metrics", 404, "not-found");
    }

    [Fact]
    public async Task The_details_tell_of_lag_the_last_decision_the_disk_and_the_logs()
    {
        await using var server = await OpenAsync();
        var details = await Eventually.GetAsync(
            () => server.GetAsync("/health/details"), answer => answer.GetProperty("status").GetString() == "ready", Cancellation);
        Assert.Equal(0, details.GetProperty("lagRevisions").GetInt32());
        Assert.Equal(0, details.GetProperty("lagSeconds").GetDouble());
        Assert.NotEqual(JsonValueKind.Null, details.GetProperty("lastDecision").ValueKind);
        Assert.Equal(JsonValueKind.Null, details.GetProperty("lastVerification").ValueKind);
        Assert.Equal(JsonValueKind.Null, details.GetProperty("lastBackup").ValueKind);
        await File.WriteAllBytesAsync(Path.Combine(server.Folder, "backed-up"), [], Cancellation);
        var backedUp = (await server.GetAsync("/health/details")).GetProperty("lastBackup").GetDateTimeOffset();
        Assert.InRange(TimeProvider.System.GetUtcNow() - backedUp, TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(5));
        Assert.True(details.GetProperty("disk").GetProperty("freeBytes").GetInt64() > 0);
        Assert.False(details.GetProperty("disk").GetProperty("refusesWrites").GetBoolean());
        Assert.True(details.GetProperty("writeAheadLogs").TryGetProperty("ledger", out _), details.GetRawText());
    }

    /// <summary>The bound is larger than any disk, which is as good as a disk that is full.</summary>
    [Fact]
    public async Task A_disk_that_is_nearly_full_refuses_what_is_sent_says_so_and_goes_on_answering()
    {
        await using var server = await RunningServer.StartAsync(leastFree: long.MaxValue);
        const string list = "职权编码,事项名称,职权类型,实施部门\r\nA-1,食品经营许可,行政许可,市场监督管理局\r\n";
        using var refused = await server.PostAsync("?kind=list&decided=2021-01-01", list, ("If-None-Match", "*"));
        var problem = await RunningServer.ProblemOf(refused, 507, "disk-nearly-full");
        Assert.Contains("磁盘", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, (await server.Ledger.HeadAsync(Cancellation)).Value);

        var details = await server.GetAsync("/health/details");
        Assert.True(details.GetProperty("disk").GetProperty("refusesWrites").GetBoolean());
        Assert.Contains(
            details.GetProperty("warnings").EnumerateArray(),
            warning => warning.GetString()!.Contains("Disk:LeastFreeMegabytes", StringComparison.Ordinal));
        Assert.Equal(0, (await server.GetAsync("/api/v1/catalogs")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Each_decision_recorded_or_refused_is_one_line_of_the_log_and_a_preview_is_none()
    {
        await using var server = await OpenAsync();
        server.Log.Least = LogLevel.Information;
        var match = ("If-Match", $"\"640300-{await OneDecision.HeadAsync(server)}\"");
        using var preview = await server.PostAsync(Decision + "&dryRun=true", Adding);
        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        using var wrong = await server.PostAsync(
            Decision, "调整方式,职权编码,事项名称,职权类型,实施部门\r\n增加,A-3,新事项,无此类型,无此部门\r\n", match);
        await RunningServer.ProblemOf(wrong, 422, "draft-refused");
        using var recorded = await server.PostAsync(Decision, Adding, match);
        Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);

        var lines = server.Log.Lines.Select(line => line.Text)
            .Where(text => text.StartsWith("Decision ", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, lines.Count);
        Assert.StartsWith("Decision refused: catalog 640300, document 吴政发〔2021〕5号, revision ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Decision recorded: catalog 640300, document 吴政发〔2021〕5号, revision ", lines[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.DoesNotContain(TestPeople.Office.SignInName, line, StringComparison.Ordinal));
    }

    private static async Task<RunningServer> OpenAsync()
    {
        var server = await RunningServer.StartAsync();
        await server.RecordAsync(Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局"));
        return server;
    }

    private static bool IsAnswered(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable;

    private static IEnumerable<TestPerson> People() =>
        [.. Enum.GetValues<Role>().SelectMany(role => (TestPerson[])[TestPeople.Of(role), TestPeople.ElsewhereOf(role)]),
            TestPeople.Nobody, TestPeople.Office];
}
