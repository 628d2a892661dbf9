using System.Text;
using PowerCatalog.Application.Composing;
using PowerCatalog.Application.Drafts;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Application.Procedure.Proposing;
using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Knowledge;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Procedure;

/// <summary>Lines come from a file, from what was sent before, and from a form; each is put forward in the same way.</summary>
public sealed class LineSourcesTests : IAsyncLifetime
{
    private const string SchoolBus = "640102001000";
    private const string Change = "#文号,吴政发〔2021〕9号\n调整方式,职权编码,原因\n减少,640102001000,取消\n";

    private static readonly Dictionary<string, string> None = [];

    private readonly TemporaryFolder _folder = new();
    private readonly StandingClock _clock = new();
    private readonly AdjustmentId _id = TestProcedure.Id();
    private SqliteLedger _ledger = null!;
    private TestProcedure _procedure = null!;
    private Recorders _recorders = null!;
    private DraftStore _drafts = null!;
    private SharedFolder _shared = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _ledger = SqliteLedger.Open(_folder.File("ledger.db"), _clock);
        _procedure = new TestProcedure(_ledger, _folder.Path, _clock);
        await _procedure.RecordAsync(DraftBuilder.List().Add(SchoolBus, "校车使用许可").Add("640102002000", "学籍管理", "行政确认"));
        await _procedure.BeginAsync(_id, Staff.Clerk, Staff.Education);
        var files = ReadModelSet.FilesIn(_folder.Path);
        _shared = new SharedFolder(_folder.File("shared"));
        _drafts = new DraftStore(_shared, _clock);
        _recorders = new Recorders(
            _ledger, new ReadModelKnowledge(files, _clock), new ListedPowers(new CatalogViews(files, _clock), TestReference.Data),
            TestReference.Data, TestReference.Rules, _shared, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        _recorders.Dispose();
        await _procedure.DisposeAsync();
        await _ledger.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_file_is_put_forward_and_kept_by_its_digest()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Change));
        var sent = await _recorders.Sources.OfFileAsync(
            Staff.Wuzhong, new SentFile(DraftKind.Adjustment, file, "调整.csv", None, None), Cancellation);
        var result = await ProposedAsync(sent);
        Assert.Equal([ChangeKind.Removed], result.State!.Lines!.Bearing.Changes);
        await using var kept = new SourceFiles(_shared.Files).Open(result.State.Lines.Draft.Source!.Sha256);
        Assert.Equal(file.Length, kept!.Length);
        var again = (await _procedure.Procedure.FindAsync(_id, Cancellation))!.Draft()!;
        Assert.Equal(LinesDigest.Of(sent.Draft!), LinesDigest.Of(again));
        Assert.Equal("调整.csv 第3行 第2列 (职权编码)", again.Lines[0].Fields[Fields.Code]!.Place.ToString());
    }

    [Fact]
    public async Task A_list_that_was_sent_before_is_put_forward_as_its_difference()
    {
        var list = "职权编码,事项名称,职权类型,实施部门\n640102001000,校车使用许可,行政许可,市教育局\n";
        var draft = await _drafts.BeginListAsync(
            Staff.Reform.Id, Staff.Wuzhong, new MemoryStream(Encoding.UTF8.GetBytes(list)), "清单.csv", None, null, Cancellation);
        var result = await ProposedAsync((await _recorders.Sources.OfDraftAsync(draft, Cancellation))!);
        Assert.Equal([ChangeKind.Removed], result.State!.Lines!.Bearing.Changes);
        Assert.Equal(1, result.State.Lines.Draft.Lines);
        Assert.Equal(draft.Source, result.State.Lines.Draft.Source!.Sha256);
    }

    [Fact]
    public async Task Departments_that_a_list_opens_are_no_additions_of_an_adjustment_and_have_one_of_their_own()
    {
        const string heading = "职权编码,事项名称,职权类型,实施部门\n";
        const string opening = ",数据登记,行政确认,市数据局\n,数据检查,行政检查,市数据局\n";
        const string rest = "640102001000,校车使用许可,行政许可,市教育局\n640102002000,学籍管理,行政确认,市教育局\n,新的确认,行政确认,市教育局\n";
        var sent = await _recorders.Sources.OfFileAsync(Staff.Wuzhong, List(heading + rest + opening), Cancellation);
        var apart = Assert.Single(sent.Problems, problem => problem.Code == "difference.opens-apart");
        Assert.Equal(Severity.Warning, apart.Severity);
        Assert.Contains("“市数据局”（2 项）", apart.Zh, StringComparison.Ordinal);
        var result = await ProposedAsync(sent);
        Assert.Equal(1, result.State!.Lines!.Draft.Lines);
        Assert.Equal([ChangeKind.Added], result.State.Lines.Bearing.Changes);
        Assert.DoesNotContain(result.State.Lines.Bearing.Departments, department => department != Staff.Education);

        // Their own list opens them, by the procedure too.
        var alone = await _recorders.Sources.OfFileAsync(Staff.Wuzhong, List(heading + opening), Cancellation);
        Assert.Equal((DraftKind.List, 2), (alone.Draft!.Kind, alone.Draft.Lines.Count));

        static SentFile List(string text) => new(DraftKind.List, new MemoryStream(Encoding.UTF8.GetBytes(text)), "清单.csv", None, None);
    }

    [Fact]
    public async Task A_form_that_was_filled_in_is_put_forward_at_once_or_from_the_draft_that_it_became()
    {
        var change = new DraftedChange(
            LineKind.Change, new Dictionary<string, string> { ["code"] = SchoolBus, ["element"] = "phone", ["to"] = "12345" });
        var draft = await _drafts.BeginAsync(Staff.Reform.Id, Staff.Wuzhong, change, "变更", None, Cancellation);
        var kept = await _recorders.Sources.OfDraftAsync(draft, Cancellation);
        var typed = _recorders.Sources.OfForm(Staff.Wuzhong, None, [change]);
        Assert.Equal(LinesDigest.Of(typed.Draft!), LinesDigest.Of(kept!.Draft!));
        var result = await ProposedAsync(typed);
        Assert.Equal([ChangeKind.ElementsChanged], result.State!.Lines!.Bearing.Changes);
    }

    [Fact]
    public async Task What_was_decided_of_what_follows_is_part_of_the_lines()
    {
        await _procedure.RecordAsync(DraftBuilder.Adjustment("吴政发〔2021〕3号", "2021-03-01").Delegate(SchoolBus, "金积镇"));
        var draft = await _drafts.BeginAsync(
            Staff.Reform.Id, Staff.Wuzhong, new MemoryStream(Encoding.UTF8.GetBytes(Change)), "调整.csv", None, Cancellation);
        draft = await _drafts.SetConsequencesAsync(
            draft, new Dictionary<string, string> { ["调整.csv!3"] = "不办理：另行收回" }, Cancellation);
        var result = await ProposedAsync((await _recorders.Sources.OfDraftAsync(draft, Cancellation))!);
        Assert.DoesNotContain(result.Problems, problem => problem.Code == "consequence.undecided");
        var line = (await _procedure.Procedure.FindAsync(_id, Cancellation))!.Draft()!.Lines[0];
        Assert.Equal("不办理：另行收回", line.Fields[Fields.Consequences]!.Text);
        Assert.Contains(line.Row, cell => cell.Value == "不办理：另行收回");
    }

    [Fact]
    public async Task A_file_without_any_particulars_is_put_forward_as_it_has_its_number_last()
    {
        var file = new SentFile(
            DraftKind.Adjustment, new MemoryStream(Encoding.UTF8.GetBytes("调整方式,职权编码,原因\n减少,640102001000,取消\n")), "调整.csv", None, None);
        var result = await ProposedAsync(await _recorders.Sources.OfFileAsync(Staff.Wuzhong, file, Cancellation));
        Assert.Empty(result.State!.Lines!.Draft.Header);
    }

    [Fact]
    public async Task A_log_of_several_decisions_is_put_forward_apart()
    {
        var log = "文号,决定日期,调整方式,职权编码,原因\n吴政发〔2021〕9号,2021-06-01,减少,640102001000,取消\n"
            + "吴政发〔2021〕10号,2021-06-02,减少,640102002000,取消\n";
        var file = new SentFile(DraftKind.Adjustment, new MemoryStream(Encoding.UTF8.GetBytes(log)), "台账.csv", None, None);
        var sent = await _recorders.Sources.OfFileAsync(Staff.Wuzhong, file, Cancellation);
        Assert.Equal("procedure.several-decisions", Assert.Single(sent.Problems).Code);
    }

    private async Task<StepResult> ProposedAsync(SentLines sent)
    {
        var state = await _procedure.StateAsync(_id);
        var result = await _procedure.Procedure.ProposeAsync(new Step(Staff.Clerk, _id, state.Version), sent, Cancellation);
        Assert.True(result.Outcome == StepOutcome.Taken, string.Join("; ", result.Problems));
        return result;
    }
}
