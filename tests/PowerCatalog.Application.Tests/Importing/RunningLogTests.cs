using System.Text;
using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Importing;

/// <summary>A running log is recorded decision by decision, each against the list as those before it leave it.</summary>
public sealed class RunningLogTests : IAsyncLifetime
{
    private const string Headings = "文号,决定日期,标题,调整方式,职权编码,事项名称,职权类型,实施部门,变更要素,变更前,变更后,原因\n";

    // The second changes what the first adds, the third removes it.
    private const string Add = "吴政发〔2021〕91号,2021-06-01,关于一,增加,,河道采砂规划审批,行政检查,市教育局,,,,\n";
    private const string Change = "吴政发〔2021〕92号,2021-06-05,关于二,变更,,河道采砂规划审批,,,承诺时限,,5工作日,\n";
    private const string Remove = "吴政发〔2021〕93号,2021-06-08,关于三,取消,P640300-00001,河道采砂规划审批,,,,,,依据废止\n";
    private const string Wrong = "吴政发〔2021〕92号,2021-06-05,关于二,取消,640102009999,,,,,,,依据废止\n";
    private const string Log = Headings + Add + Change + Remove;

    private const string CorrectingHeadings = "文号,决定日期,标题,调整方式,职权编码,事项名称,更正版本,更正项,误作,应为,被撤销文号,撤销自,原因\n";

    private readonly CancellationTokenSource _stopping = new();
    private TestCatalog _catalog = null!;
    private Task _projecting = Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        _catalog = await TestCatalog.Open(DraftBuilder.List().Add("640102001000"));
        _projecting = Task.Run(() => _catalog.Engine.RunAsync(_stopping.Token));
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _projecting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
        await _catalog.DisposeAsync();
    }

    [Fact]
    public async Task Each_decision_is_recorded_on_top_of_those_before_it_with_the_file_that_it_came_from()
    {
        var result = await ImportAsync(Log);

        Assert.Equal(
            ["吴政发〔2021〕91号 Recorded", "吴政发〔2021〕92号 Recorded", "吴政发〔2021〕93号 Recorded"],
            result.Decisions.Select(decision => $"{decision.DocumentNumber} {decision.Outcome}"));
        Assert.Equal((RecordingOutcome.Recorded, 0), (result.Outcome, result.NotTried));
        await _catalog.CatchUp();
        var recorded = _catalog.View().Adjustments().Skip(1).ToList();
        Assert.Equal(["关于一", "关于二", "关于三"], recorded.Select(adjustment => adjustment.Title));
        var digest = Assert.Single(recorded.Select(adjustment => adjustment.SourceDigest).Distinct());
        Assert.True(File.Exists(Path.Combine(_catalog.Folder, digest)));
        Assert.Equal(["台账.csv"], recorded.Select(adjustment => adjustment.SourceName).Distinct());
    }

    [Fact]
    public async Task Sent_again_nothing_changes_and_what_was_added_to_it_is_recorded()
    {
        await ImportAsync(Headings + Add + Change);
        var before = await _catalog.Head();
        var again = await ImportAsync(Headings + Add + Change);
        Assert.Equal((RecordingOutcome.AlreadyRecorded, before), (again.Outcome, await _catalog.Head()));

        var longer = await ImportAsync(Log);
        Assert.Equal(
            [RecordingOutcome.AlreadyRecorded, RecordingOutcome.AlreadyRecorded, RecordingOutcome.Recorded],
            longer.Decisions.Select(decision => decision.Outcome));
        Assert.Equal(RecordingOutcome.Recorded, longer.Outcome);
    }

    [Fact]
    public async Task A_day_that_cannot_be_read_is_told_once()
    {
        const string headings = "文号,决定日期,生效日期,标题,调整方式,职权编码,原因\n";
        var result = await ImportAsync(headings + "吴政发〔2021〕94号,2021-06-01,公布之日,关于四,取消,640102001000,依据废止\n");
        Assert.Equal("value.not-a-date", Assert.Single(result.Report.Problems, problem => problem.Severity == Severity.Error).Code);
    }

    [Fact]
    public async Task Where_one_is_refused_those_before_it_stand_and_those_after_it_are_not_tried()
    {
        var result = await ImportAsync(Headings + Add + Wrong + Remove);

        Assert.Equal([RecordingOutcome.Recorded, RecordingOutcome.Refused], result.Decisions.Select(decision => decision.Outcome));
        Assert.Equal((RecordingOutcome.Refused, 1, 1), (result.Outcome, result.Standing.Count, result.NotTried));
        Assert.Contains("power.unknown", result.Last.Problems.Select(problem => problem.Code));

        // Mended and sent again, the rest is recorded.
        var mended = await ImportAsync(Log);
        Assert.Equal(
            [RecordingOutcome.AlreadyRecorded, RecordingOutcome.Recorded, RecordingOutcome.Recorded],
            mended.Decisions.Select(decision => decision.Outcome));
    }

    [Fact]
    public async Task A_fault_of_the_whole_file_lets_nothing_be_recorded()
    {
        var before = await _catalog.Head();
        var result = await ImportAsync(Headings + Add + ",,,取消,640102001000,,,,,,,依据废止\n");

        Assert.Equal((RecordingOutcome.Refused, 0, 1), (result.Outcome, result.Standing.Count, result.NotTried));
        Assert.Equal(before, await _catalog.Head());
    }

    [Fact]
    public async Task A_dry_run_refuses_the_decision_whose_line_cannot_be_read_and_no_other()
    {
        const string unread = "吴政发〔2021〕92号,2021-06-05,关于二,不知,640102001000,,,,,,,x\n";
        var result = await ImportAsync(Headings + Add + Change + unread + Remove, dryRun: true);

        Assert.Equal(
            [RecordingOutcome.Previewed, RecordingOutcome.Refused, RecordingOutcome.Previewed],
            result.Decisions.Select(decision => decision.Outcome));
        Assert.Equal(["kind.unknown"], result.Decisions[1].Problems
            .Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Code));
    }

    [Fact]
    public async Task A_dry_run_refuses_the_decision_whose_lines_lack_a_column_and_no_other()
    {
        const string given = "吴政发〔2021〕92号,2021-06-05,关于二,赋权,640102001000,,,,,,,x\n";
        var result = await ImportAsync(Headings + Add + given + Remove, dryRun: true);

        Assert.Equal(
            [RecordingOutcome.Previewed, RecordingOutcome.Refused, RecordingOutcome.Previewed],
            result.Decisions.Select(decision => decision.Outcome));
    }

    [Fact]
    public async Task A_dry_run_checks_each_as_if_those_before_it_were_recorded()
    {
        var before = await _catalog.Head();
        var result = await ImportAsync(Log, dryRun: true);

        Assert.All(result.Decisions, decision => Assert.Equal(RecordingOutcome.Previewed, decision.Outcome));
        Assert.Equal([(1, 0, 0), (0, 1, 0), (0, 0, 1)], result.Decisions.Select(CountsOf));
        Assert.Equal("P640300-00001", Assert.Single(result.Decisions[1].Assessment!.Preview).Subject);
        Assert.Equal(before, await _catalog.Head());
        Assert.Equal(result.Decisions.Select(CountsOf), (await ImportAsync(Log)).Decisions.Select(CountsOf));
    }

    [Fact]
    public async Task A_dry_run_goes_on_behind_an_error_and_says_that_it_is_left_out()
    {
        var result = await ImportAsync(Headings + Add + Wrong + Remove, dryRun: true);

        Assert.Equal(
            [RecordingOutcome.Previewed, RecordingOutcome.Refused, RecordingOutcome.Previewed],
            result.Decisions.Select(decision => decision.Outcome));
        Assert.Equal(RecordingOutcome.Refused, result.Outcome);
        Assert.Equal([false, false, true], result.Decisions.Select(decision => Has(decision, "log.earlier-refused")));
        var told = Assert.Single(result.Report.InFile, problem => problem.Code == "log.earlier-refused");
        Assert.StartsWith($"{result.Decisions[2].DocumentNumber}：前面有决定存在错误", told.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_takes_a_correction_before_it_into_account()
    {
        var name = _catalog.View().Power(PowerCode.Parse("640102001000"))!.Name;
        var revision = (await _catalog.Events())
            .First(recorded => recorded.Type.StartsWith("PowerAdded", StringComparison.Ordinal)).Revision;
        await IsCheckedAsRecordedAsync(
            CorrectingHeadings + Corrects(91, revision, name, "河道采砂审批") + Removes(92, "", "河道采砂审批")
                + Corrects(93, revision, "河道采砂审批", "又一名称"),
            [RecordingOutcome.Previewed, RecordingOutcome.Previewed, RecordingOutcome.Refused]);
    }

    [Fact]
    public async Task A_dry_run_knows_the_facts_of_the_decisions_before_it_at_the_revisions_that_they_get()
    {
        // Promulgated, then the fact.
        var revision = _catalog.Revision() + 2;
        await IsCheckedAsRecordedAsync(
            CorrectingHeadings + Removes(91, "640102001000", "") + Corrects(92, revision, "依据废止", "依据已废止", "取消原因")
                + Corrects(93, revision + 3, "依据已废止", "依据修订", "取消原因"),
            [RecordingOutcome.Previewed, RecordingOutcome.Previewed, RecordingOutcome.Previewed]);
    }

    [Fact]
    public async Task A_dry_run_knows_the_decisions_before_it_where_one_annuls_another()
    {
        await IsCheckedAsRecordedAsync(
            CorrectingHeadings + Removes(91, "640102001000", "") + Annuls(92, "吴政发〔2021〕91号") + Removes(93, "640102001000", "")
                + Annuls(94, $"{_catalog.Revision() + 9}") + Annuls(95, "吴政发〔2021〕91号"),
            [
                RecordingOutcome.Previewed, RecordingOutcome.Previewed, RecordingOutcome.Previewed, RecordingOutcome.Previewed,
                RecordingOutcome.Refused,
            ]);
    }

    [Fact]
    public async Task A_decision_older_than_one_before_it_warns_in_a_dry_run_as_in_recording()
    {
        const string log = Headings + "吴政发〔2021〕92号,2021-06-05,关于二,变更,640102001000,,,,承办机构,,一科,\n"
            + "吴政发〔2021〕91号,2021-06-01,关于一,变更,640102001000,,,,监督电话,,12345,\n";
        await IsCheckedAsRecordedAsync(log, [RecordingOutcome.Previewed, RecordingOutcome.Previewed]);
        var again = await ImportAsync(
            Headings + "吴政发〔2021〕90号,2021-05-01,关于一,变更,640102001000,,,,服务对象,,企业,\n");
        Assert.Contains("最新的是“吴政发〔2021〕92号”（2021-06-05）", OlderThanRecorded(again.Last), StringComparison.Ordinal);
    }

    private static string OlderThanRecorded(RecordingResult result) =>
        Assert.Single(result.Problems, problem => problem.Code == "decision.older-than-recorded").Zh;

    [Fact]
    public async Task A_decision_that_another_writer_comes_before_is_not_recorded_on_a_state_that_nobody_saw()
    {
        var revision = _catalog.Revision();
        var first = await ImportAsync(Log, expected: ExpectedCatalog.At(revision));
        Assert.Equal(RecordingOutcome.Recorded, first.Outcome);

        var stale = await ImportAsync(
            Headings + "吴政发〔2021〕94号,2021-06-09,关于四,取消,640102001000,,,,,,,依据废止\n", expected: ExpectedCatalog.At(revision));
        Assert.Equal(RecordingOutcome.Conflict, stale.Outcome);
    }

    // The checks of a dry run say what recording says, up to the decision that ends it.
    private async Task IsCheckedAsRecordedAsync(string log, RecordingOutcome[] outcomes)
    {
        var tried = (await ImportAsync(log, dryRun: true)).Decisions;
        Assert.Equal(outcomes, tried.Select(decision => decision.Outcome));
        var recorded = (await ImportAsync(log)).Decisions;
        Assert.Equal(
            outcomes.Select(outcome => outcome == RecordingOutcome.Previewed ? RecordingOutcome.Recorded : outcome),
            recorded.Select(decision => decision.Outcome));
        Assert.Equal(recorded.Select(Told), tried.Select(Told));
    }

    private static string Removes(int number, string code, string name) =>
        $"吴政发〔2021〕{number}号,2021-06-01,关于调整,取消,{code},{name},,,,,,,依据废止\n";

    private static string Corrects(int number, long revision, string from, string to, string item = "事项名称") =>
        $"吴政发〔2021〕{number}号,2021-06-01,关于更正,更正,,,{revision},{item},{from},{to},,,笔误\n";

    private static string Annuls(int number, string annulled) =>
        $"吴政发〔2021〕{number}号,2021-06-01,关于撤销,撤销,,,,,,,{annulled},自始,违法\n";

    private static string Told(RecordingResult result) => string.Join(
        '\n',
        [.. result.Assessment!.Preview.Select(line => $"{line}"), .. result.Problems.Select(problem => $"{problem}")]);

    private static bool Has(RecordingResult result, string code) => result.Problems.Any(problem => problem.Code == code);

    private static (int Added, int Changed, int Removed) CountsOf(RecordingResult result) => result.Assessment!.Counts is var counts
        ? (counts.Added, counts.PowersChanged, counts.Removed)
        : default;

    private async Task<ImportResult> ImportAsync(string csv, bool dryRun = false, ExpectedCatalog? expected = null)
    {
        using var turns = new ReadingTurns();
        var imports = new FileImports(_catalog.Recorder, TestReference.Data, new SourceFiles(_catalog.Folder), turns);
        var request = new RecordingRequest(
            Actor.Program("tester"), DivisionCode.Parse("640300"), expected ?? ExpectedCatalog.Any, dryRun);
        var none = new Dictionary<string, string>();
        var command = new ImportFile(
            request, DraftKind.Adjustment, new MemoryStream(Encoding.UTF8.GetBytes(csv)), "台账.csv", none, none);
        return await imports.HandleAsync(command, TestContext.Current.CancellationToken);
    }
}
