using System.Diagnostics;
using System.Net;
using System.Text.Json;
using PowerCatalog.EventStoreDb.StandIn;
using PowerCatalog.Tests.Harness;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests;

/// <summary>
/// An adjustment of three departments goes its whole way on two servers over one EventStoreDB, with people who take turns at them. Two take
/// a step at once, a node is lost after every step, the ledger's server in the middle, and nothing of what was done is.
/// </summary>
public sealed class TheProcedureOnTwoNodes : IDisposable
{
    private const string Variable = "POWERCATALOG_TEST_ESDB";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task With_the_stand_in()
    {
        await using var ledger = await StandInServer.StartNewAsync();
        await WalkAsync(ledger.ConnectionString, ledger.StopAsync, ledger.StartAsync);
    }

    [Fact]
    public async Task With_a_real_server()
    {
        var connection = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(
            string.IsNullOrEmpty(connection),
            $"SKIPPED: no real EventStoreDB. Name an empty one in {Variable}, as esdb://127.0.0.1:2113?tls=false.");
        var info = (await Executable.RunAsync(
            "ledger", "info", "--ledger", connection!, "--data", _folder["look"], "--json")).DoneJson();
        Assert.SkipWhen(
            info.GetProperty("lastRecorded").ValueKind != JsonValueKind.Null,
            $"SKIPPED: the EventStoreDB that {Variable} names holds a ledger; this walk needs an empty one.");
        var (kill, start) = (Command(Variable + "_KILL"), Command(Variable + "_START"));
        await WalkAsync(connection!, kill, start);
    }

    private async Task WalkAsync(string ledger, Func<Task>? lose, Func<Task>? find)
    {
        await using var office = await TwoNodeOffice.OpenAsync(_folder, ledger);
        await office.BeginAsync("clerk");
        await office.RestartAsync();
        await Take("clerk", "lines", "drafting");
        await Take("clerk", "submit", "review");
        await OfTwoAtOnceOneWinsAsync(office);
        await office.TypedIsKeptAsync();
        await Take("city", "give-opinion", "review");
        await Take("culture", "give-opinion", "review");
        await Take("reform", "review", "legality");
        if (lose is not null && find is not null) await LostAsync(office, lose, find);
        await Take("law", "review-legality", "approval");
        await Take("gov", "approve", "ready");
        await Take("pub", "promulgate", "promulgated");
        await Take("pub", "publish", "published");
        await Take("city", "confirm-hand-over", "published");
        await office.TakeAsync("culture", "confirm-hand-over", "done");
        await office.EndAsync();

        // A node is killed after every step, and the next goes on from where it stood.
        async Task Take(string who, string step, string stage)
        {
            await office.TakeAsync(who, step, stage);
            await office.RestartAsync();
        }
    }

    // Each at a node of its own, on the version that both saw.
    private static async Task OfTwoAtOnceOneWinsAsync(TwoNodeOffice office)
    {
        var version = await office.VersionAsync("audit");
        var answers = await Task.WhenAll(
            office.SendAsync(0, "reform", "return", version), office.SendAsync(1, "clerk", "comment", version));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        var late = Assert.Single(answers, answer => answer.Status == HttpStatusCode.PreconditionFailed).Body;
        Assert.Equal("/problems/adjustment-moved", late.GetProperty("type").GetString());
        Assert.Equal(1, late.GetProperty("since").GetArrayLength());
        if ((await office.StageAsync()) == "returned") await office.TakeAsync("clerk", "submit", "review");
    }

    // While the ledger's server is away a step fails and says so; when it is back the same step is taken.
    private static async Task LostAsync(TwoNodeOffice office, Func<Task> lose, Func<Task> find)
    {
        var version = await office.VersionAsync("audit");
        await lose();
        var failed = await Eventually.GetAsync(
            () => office.SendAsync(0, "law", "comment", version),
            answer => answer.Status == HttpStatusCode.ServiceUnavailable, Cancellation);
        Assert.Equal("/problems/ledger-unavailable", failed.Body.GetProperty("type").GetString());
        await find();
        foreach (var node in (int[])[0, 1])
            await Eventually.GetAsync(() => office.IsReadyAsync(node), ready => ready, Cancellation);
    }

    private static Func<Task>? Command(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } command
        ? async () =>
        {
            using var process = Process.Start("bash", ["-c", command]);
            await process.WaitForExitAsync(Cancellation);
            Assert.Equal(0, process.ExitCode);
        }
    : null;
}
