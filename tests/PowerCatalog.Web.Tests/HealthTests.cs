using System.Net;
using Microsoft.Extensions.Logging;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.Waiting;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task A_server_that_follows_its_ledger_is_live_and_ready()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RecordAsync(Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局"));
        using var live = await server.SendAsync(HttpMethod.Get, "/health/live");
        Assert.Equal(HttpStatusCode.NoContent, live.StatusCode);
        await ReadyAsync(server, HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_unknown_event_turns_health_red_and_reads_go_on()
    {
        await using var server = await RunningServer.StartAsync();
        var revision = await server.RecordAsync(Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局"));
        await ReadyAsync(server, HttpStatusCode.OK);

        var unknown = new NewEvent(
            AdjustmentId.Uuid8(new byte[16]), "PowerSold.v1", "{\"to\":\"<b>\"}"u8.ToArray(), "{\"needs\":\"7.2.0\"}"u8.ToArray());
        await server.Ledger.AppendAsync(
            StreamName.Catalog(DivisionCode.Parse(Reference.Division)), ExpectedRevision.Exactly(revision), [unknown],
            TestContext.Current.CancellationToken);

        var reason = await ReadyAsync(server, HttpStatusCode.ServiceUnavailable, "PowerSold.v1");
        Assert.Contains("PowerSold.v1", reason, StringComparison.Ordinal);
        Assert.Contains("It needs PowerCatalog 7.2.0 or later", reason, StringComparison.Ordinal);
        // The engine leaves word in the read models, which health reads, before the service hears of it and logs it.
        await Eventually.HoldsAsync(
            () => server.Log.Lines.Any(line => line.Level == LogLevel.Critical), TestContext.Current.CancellationToken);
        Assert.Single(server.Log.Lines, line => line.Level == LogLevel.Critical);
        var powers = await server.GetAsync($"{RunningServer.Api}/powers");
        Assert.Equal(1, powers.GetProperty("total").GetInt32());
        using var live = await server.SendAsync(HttpMethod.Get, "/health/live");
        Assert.Equal(HttpStatusCode.NoContent, live.StatusCode);
    }

    [Fact]
    public async Task A_last_event_in_the_future_is_warned_of_whatever_its_stream()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RecordAsync(Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局"));
        Assert.DoesNotContain("clocks right", await ReadyAsync(server, HttpStatusCode.OK), StringComparison.Ordinal);
        var ahead = new NewEvent(AdjustmentId.Uuid8(new byte[16]), "Other.v1", "{}"u8.ToArray(), "{}"u8.ToArray())
        {
            Recorded = new DateTimeOffset(2101, 1, 1, 0, 0, 0, TimeSpan.Zero),
        };
        await server.Ledger.AppendAsync(
            new StreamName("other-1"), ExpectedRevision.NoStream, [ahead], TestContext.Current.CancellationToken);
        await ReadyAsync(server, HttpStatusCode.OK, "2101-01-01 08:00:00");
    }

    // Health is asked until it says what is expected: the ledger is followed in the background.
    private static async Task<string> ReadyAsync(RunningServer server, HttpStatusCode expected, string text = "")
    {
        var (_, reason) = await Eventually.GetAsync(
            async () =>
            {
                using var response = await server.SendAsync(HttpMethod.Get, "/health/ready");
                return (response.StatusCode, Text: await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            },
            answer => answer.StatusCode == expected && answer.Text.Contains(text, StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        return reason;
    }
}
