using System.Text.Json;
using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Testing;
using PowerCatalog.Tests.Harness;
using Person = PowerCatalog.Domain.People.Person;
using TemporaryFolder = PowerCatalog.Running.TemporaryFolder;

namespace PowerCatalog.Tests;

/// <summary>The way of adjustments on the command line, and through a move of the ledger.</summary>
public sealed class TheProcedure : IAsyncLifetime
{
    private const string SchoolBus = "640102001000";

    private readonly TemporaryFolder _folder = new();

    private string Data => _folder["data"];

    // One adjustment that is promulgated and one that was returned.
    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Data);
        var clock = new StandingClock();
        await using var ledger = SqliteLedger.Open(Path.Combine(Data, "ledger.db"), clock);
        await using var procedure = new TestProcedure(ledger, Data, clock);
        await procedure.RecordAsync(DraftBuilder.List().Add(SchoolBus, "校车使用许可").Add("640306001000", "扣留机动车", "行政强制", "市公安局"));
        await DraftAsync(procedure, 1, DraftBuilder.Adjustment().Remove(SchoolBus));
        foreach (var (person, step) in (IEnumerable<(Person, Func<ProcedureState, StepCommand>)>)
            [
                (Staff.Reform, Steps.Review), (Staff.Legality, Steps.Legality), (Staff.Approver, Steps.Approve),
                (Staff.Publisher, Steps.Promulgate()),
            ])
            await TakeAsync(procedure, 1, person, step);
        await DraftAsync(procedure, 2, DraftBuilder.Adjustment().Add("640102009000", "校外培训许可"));
        await TakeAsync(procedure, 2, Staff.Reform, _ => new Return("请补充依据。"));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_rules_of_a_place_lie_in_its_data_folder()
    {
        var shipped = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "catalog", "procedure.json"));
        var own = Path.Combine(Data, "procedure.json");
        File.WriteAllText(own, shipped.Replace("\"days\": 20,", "\"days\": 25,", StringComparison.Ordinal));
        var later = (await RunAsync("board", "--json")).Done().Output;
        File.Delete(own);
        Assert.NotEqual(later, (await RunAsync("board", "--json")).Done().Output);
        File.WriteAllText(own, shipped.Replace("\"near\"", "\"nearly\"", StringComparison.Ordinal));
        var refused = await RunAsync("board");
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains(own, refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_counts_each_stage_and_names_what_is_late()
    {
        var board = (await RunAsync("board", "--json")).DoneJson();
        Assert.Equal(
            [("returned", 1), ("promulgated", 1)],
            board.GetProperty("stages").EnumerateArray()
                .Select(stage => (stage.GetProperty("stage").GetString()!, stage.GetProperty("count").GetInt32()))
                .Where(stage => stage.Item2 > 0));
        var words = (await RunAsync("board")).Done().Output;
        Assert.Contains("已退回", words, StringComparison.Ordinal);
        Assert.Contains("市教育局", words, StringComparison.Ordinal);
        Assert.DoesNotContain("D02", words, StringComparison.Ordinal);
        // What was decided in 2021 and is not published has been late since.
        var due = Assert.Single((await RunAsync("due", "--json")).DoneJson().EnumerateArray());
        Assert.Equal(TestProcedure.Id(1).Value, due.GetProperty("adjustment").GetString());
        Assert.Equal("overdue", due.GetProperty("due").GetString());
    }

    [Fact]
    public async Task One_adjustment_is_shown_with_its_whole_trail_and_another_is_not_there()
    {
        var shown = (await RunAsync("show", TestProcedure.Id(2).Value, "--json")).DoneJson();
        Assert.Equal(
            ["AdjustmentDrafted.v3", "LinesProposed.v1", "AdjustmentSubmitted.v1", "AdjustmentReturned.v1"],
            shown.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("type").GetString()));
        var words = (await RunAsync("show", TestProcedure.Id(2).Value)).Done().Output;
        Assert.Contains("请补充依据", words, StringComparison.Ordinal);
        foreach (var other in (string[])[TestProcedure.Id(9).Value, "no id"])
        {
            var refused = await RunAsync("show", other);
            Assert.Equal(1, refused.ExitCode);
            Assert.Contains("没有这项调整", refused.Error, StringComparison.Ordinal);
        }

        Assert.Equal(2, (await RunAsync("board", "--division", "x")).ExitCode);
    }

    [Fact]
    public async Task The_steps_go_along_when_the_ledger_is_moved_and_are_verified_there()
    {
        (await Resident.RunAsync("ledger", "copy", "--from", Data, "--to", _folder["copy"])).Done();
        (await Resident.RunAsync("ledger", "dump", "--data", Data, "--out", _folder["dump"])).Done();
        (await Resident.RunAsync("ledger", "restore", "--from", _folder["dump"], "--to", _folder["restored"])).Done();
        var before = await TrailAsync(Data);
        foreach (var moved in (string[])["copy", "restored"])
        {
            Assert.Equal(before, await TrailAsync(_folder[moved]));
            Assert.True((await Resident.RunAsync("ledger", "verify", "--data", _folder[moved], "--json")).DoneJson()
                .GetProperty("sound").GetBoolean());
        }
    }

    private Task<ProgramRun> RunAsync(params string[] command) => Resident.RunAsync(["procedure", .. command, "--data", Data]);

    private static async Task<string> TrailAsync(string data) =>
        (await Resident.RunAsync("procedure", "show", TestProcedure.Id(1).Value, "--data", data, "--json")).DoneJson()
            .GetProperty("steps").GetRawText();

    private static async Task DraftAsync(TestProcedure procedure, int number, DraftBuilder lines)
    {
        await procedure.BeginAsync(TestProcedure.Id(number), Staff.Clerk, Staff.Education);
        await procedure.ProposeAsync(TestProcedure.Id(number), Staff.Clerk, lines);
        await TakeAsync(procedure, number, Staff.Clerk, Steps.Submit);
    }

    private static async Task TakeAsync(
        TestProcedure procedure, int number, Person person, Func<ProcedureState, StepCommand> step)
    {
        var result = await procedure.TakeAsync(TestProcedure.Id(number), person, step);
        Assert.True(result.Outcome == StepOutcome.Taken, $"{result.Outcome} {string.Join("; ", result.Problems)}");
    }
}
