using System.Text;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Waiting;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>What keeps the procedure from being followed is told, and keeps nobody from reading the catalogs.</summary>
public sealed class ProcedureHealthTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_step_that_nobody_knows_is_a_warning_and_the_server_stays_ready()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RecordAsync(Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局"));
        await Eventually.GetAsync(() => HealthAsync(server), health => health.Status == "ready", Cancellation);
        Assert.DoesNotContain((await HealthAsync(server)).Warnings, warning => warning.Contains("办理程序", StringComparison.Ordinal));
        var unknown = new NewEvent(
            AdjustmentId.Uuid8(new byte[16]), "AdjustmentBlessed.v1", Encoding.UTF8.GetBytes("{}"),
            new EventMetadata("approver:p-1", "x").Write());
        await server.Ledger.AppendAsync(
            StreamName.Adjustment(AdjustmentId.Of(new byte[16])), ExpectedRevision.Any, [unknown], Cancellation);

        var warned = await Eventually.GetAsync(
            () => HealthAsync(server),
            health => health.Warnings.Any(warning => warning.Contains("办理程序", StringComparison.Ordinal)), Cancellation);
        Assert.Equal("ready", warned.Status);
        Assert.Equal(1, (await server.GetAsync($"{RunningServer.Api}/powers")).GetProperty("total").GetInt32());
    }

    private static async Task<(string? Status, IReadOnlyList<string> Warnings)> HealthAsync(RunningServer server)
    {
        using var response = await server.SendAsync(HttpMethod.Get, "/health/ready");
        var health = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).RootElement;
        return (
            health.GetProperty("status").GetString(),
            health.TryGetProperty("warnings", out var warnings) && warnings.ValueKind == System.Text.Json.JsonValueKind.Array
                ? [.. warnings.EnumerateArray().Select(warning => warning.GetString()!)]
                : []);
    }
}
