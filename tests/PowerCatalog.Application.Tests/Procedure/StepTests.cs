using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Procedure;

/// <summary>Steps over a real ledger: what others do meanwhile, and what the catalog has meanwhile.</summary>
public sealed class StepTests : IAsyncLifetime
{
    private const string SchoolBus = "640102001000";
    private const string Seizure = "640306001000";

    private readonly TemporaryFolder _folder = new();
    private readonly StandingClock _clock = new();
    private readonly AdjustmentId _id = TestProcedure.Id();
    private SqliteLedger _ledger = null!;
    private TestProcedure _procedure = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _ledger = SqliteLedger.Open(Path.Combine(_folder.Path, "ledger.db"), _clock);
        _procedure = new TestProcedure(_ledger, _folder.Path, _clock);
        await _procedure.RecordAsync(
            DraftBuilder.List().Add(SchoolBus).Add(Seizure, "扣留机动车", "行政强制", "市公安局").Add("640102002000", "学籍管理", "行政确认"));
        Assert.Equal(StepOutcome.Taken, (await _procedure.BeginAsync(_id, Staff.Clerk, Staff.Education)).Outcome);
        Assert.Equal(StepOutcome.Taken, (await _procedure.ProposeAsync(_id, Staff.Clerk, Removal())).Outcome);
    }

    public async ValueTask DisposeAsync()
    {
        await _procedure.DisposeAsync();
        await _ledger.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Of_two_at_once_one_wins_and_the_other_sees_what_was_done()
    {
        await ReadyAsync(until: ProcedureStage.Review);
        var state = await _procedure.StateAsync(_id);
        var first = _procedure.Procedure.TakeAsync(new Step(Staff.Reform, _id, state.Version), Steps.Review(state), Cancellation);
        var second = _procedure.Procedure.TakeAsync(new Step(Staff.Reform, _id, state.Version), new Return("请修改。"), Cancellation);
        StepResult[] results = await Task.WhenAll(first, second);
        Assert.Single(results, result => result.Outcome == StepOutcome.Taken);
        var late = Assert.Single(results, result => result.Outcome == StepOutcome.Conflict);
        var since = Assert.Single(late.Since);
        Assert.True(since.Happened is AdjustmentReviewed or AdjustmentReturned);
        Assert.Equal(since.Revision, late.State!.Version);
    }

    [Fact]
    public async Task The_very_step_sent_again_was_taken_already()
    {
        var state = await _procedure.StateAsync(_id);
        var step = new Step(Staff.Clerk, _id, state.Version);
        Assert.Equal(StepOutcome.Taken, (await _procedure.Procedure.TakeAsync(step, Steps.Submit(state), Cancellation)).Outcome);
        var head = await _ledger.HeadAsync(Cancellation);
        Assert.Equal(StepOutcome.AlreadyTaken, (await _procedure.Procedure.TakeAsync(step, Steps.Submit(state), Cancellation)).Outcome);
        Assert.Equal(head, await _ledger.HeadAsync(Cancellation));
    }

    [Fact]
    public async Task What_follows_is_decided_before_the_submission()
    {
        await _procedure.RecordAsync(DraftBuilder.Adjustment("吴政发〔2021〕6号").Delegate(SchoolBus, Staff.Jinyintan.Value));
        var undecided = await _procedure.TakeAsync(_id, Staff.Clerk, Steps.Submit);
        Assert.Equal(
            (StepOutcome.Refused, "procedure.undecided-consequence"), (undecided.Outcome, Assert.Single(undecided.Problems).Code));
        Assert.Equal(ProcedureStage.Drafting, undecided.State!.Stage);

        var accepted = DraftBuilder.Adjustment().Remove(SchoolBus, "取消", (Fields.Consequences, "一并办理"));
        Assert.Equal(StepOutcome.Taken, (await _procedure.ProposeAsync(_id, Staff.Clerk, accepted)).Outcome);
        Assert.Equal([ChangeKind.Removed, ChangeKind.Recalled], (await _procedure.StateAsync(_id)).Lines!.Bearing.Changes);
        Assert.Equal(StepOutcome.Taken, (await _procedure.TakeAsync(_id, Staff.Clerk, Steps.Submit)).Outcome);
    }

    [Fact]
    public async Task What_another_decision_touched_meanwhile_goes_back_with_both_shown()
    {
        await ReadyAsync();
        await _procedure.RecordAsync(DraftBuilder.Adjustment("吴政发〔2021〕6号").Change(SchoolBus, "phone", null, "12345"));
        var result = await _procedure.TakeAsync(_id, Staff.Publisher, Steps.Promulgate());
        Assert.Equal((StepOutcome.Refused, "procedure.touched"), (result.Outcome, Assert.Single(result.Problems).Code));
        Assert.Equal(ProcedureStage.Returned, result.State!.Stage);
        var touched = Assert.Single(result.State.Returned!.Touched);
        Assert.Equal((SchoolBus, "吴政发〔2021〕6号"), (touched.Power?.Value, touched.Name));
        Assert.Equal(3, result.State.Undone.Count);

        // Submitted as they are they would be reviewed for nothing.
        var stale = await _procedure.TakeAsync(_id, Staff.Clerk, Steps.Submit);
        Assert.Equal("procedure.lines-anew", Assert.Single(stale.Problems).Code);

        // The lines may be right as they are; put forward anew, they are held against the list of now.
        Assert.Equal(StepOutcome.Taken, (await _procedure.ProposeAsync(_id, Staff.Clerk, Removal())).Outcome);
        await ReadyAsync();
        Assert.Equal(StepOutcome.Taken, (await _procedure.TakeAsync(_id, Staff.Publisher, Steps.Promulgate())).Outcome);
    }

    [Fact]
    public async Task What_another_decision_did_to_the_very_same_goes_back_with_both_shown()
    {
        var own = DraftBuilder.Adjustment().Change(SchoolBus, "phone", null, "12345");
        Assert.Equal(StepOutcome.Taken, (await _procedure.ProposeAsync(_id, Staff.Clerk, own)).Outcome);
        await ReadyAsync(until: ProcedureStage.Review);
        await _procedure.TakeAsync(_id, Staff.Reform, Steps.Review);
        await _procedure.TakeAsync(_id, Staff.Legality, Steps.Legality);
        await _procedure.RecordAsync(DraftBuilder.Adjustment("吴政发〔2021〕6号").Change(SchoolBus, "phone", null, "54321"));
        await _procedure.RecordAsync(DraftBuilder.Adjustment("吴政发〔2021〕7号").Remove(SchoolBus));
        var result = await _procedure.TakeAsync(_id, Staff.Publisher, Steps.Promulgate());
        Assert.Equal((StepOutcome.Refused, "procedure.touched"), (result.Outcome, Assert.Single(result.Problems).Code));
        Assert.Equal(ProcedureStage.Returned, result.State!.Stage);
        Assert.Equal(["吴政发〔2021〕6号", "吴政发〔2021〕7号"], result.State.Returned!.Touched.Select(touched => touched.Name));
    }

    [Theory]
    [InlineData(Fields.Decided, "2021-07-02", "procedure.decided-after-today")]
    [InlineData(Fields.Effective, "2021-06-30", "procedure.effective-before-decided")]
    [InlineData(Fields.Published, "2021-07-01", "procedure.no-particular")]
    public async Task The_days_of_a_decision_are_what_was_approved(string field, string text, string code)
    {
        await ReadyAsync();
        var usual = Steps.Promulgate();
        var result = await _procedure.TakeAsync(_id, Staff.Publisher, state => usual(state) is Promulgate promulgate
            ? promulgate with { Particulars = new Dictionary<string, string>(promulgate.Particulars) { [field] = text } }
            : throw new InvalidOperationException());
        Assert.Contains(code, result.Problems.Select(problem => problem.Code));
        Assert.Equal(ProcedureStage.Ready, result.State!.Stage);
    }

    [Fact]
    public async Task What_would_follow_of_a_power_that_nobody_approved_goes_back_too()
    {
        var merger = DraftBuilder.Adjustment().Department("合并", "市教育局", (Fields.Into, "市公安局"));
        Assert.Equal(StepOutcome.Taken, (await _procedure.ProposeAsync(_id, Staff.Clerk, merger)).Outcome);
        await ReadyAsync(until: ProcedureStage.Review);
        Assert.Equal(StepOutcome.Taken, (await _procedure.TakeAsync(_id, Staff.PoliceClerk, Steps.Agree(Staff.Police))).Outcome);
        await ApprovedAsync();
        await _procedure.RecordAsync(DraftBuilder.Adjustment("吴政发〔2021〕6号").Add("640102003000", "教师资格认定"));
        var result = await _procedure.TakeAsync(_id, Staff.Publisher, Steps.Promulgate());
        Assert.Equal((StepOutcome.Refused, "procedure.touched"), (result.Outcome, Assert.Single(result.Problems).Code));
        Assert.Equal("640102003000", Assert.Single(result.State!.Returned!.Touched).Power?.Value);
    }

    [Fact]
    public async Task What_stands_in_the_catalog_is_noted_though_another_node_returned_it()
    {
        await ReadyAsync();
        await using var node = new TestProcedure(new ReturningLedger(_ledger, _id), _folder.Path, _clock);
        await node.TakeAsync(_id, Staff.Publisher, Steps.Promulgate());
        var loaded = (await _procedure.Procedure.FindAsync(_id, Cancellation))!;
        Assert.Equal(ProcedureStage.Promulgated, loaded.State.Stage);
        Assert.Contains(loaded.Entries, entry => entry.Happened is AdjustmentReturned);
    }

    [Fact]
    public async Task A_decision_is_not_dated_before_its_approval()
    {
        await ReadyAsync();
        var early = Steps.Promulgate();
        var result = await _procedure.TakeAsync(_id, Staff.Publisher, state => early(state) is Promulgate promulgate
            ? promulgate with
            {
                Particulars = new Dictionary<string, string>(promulgate.Particulars) { [Fields.Decided] = "2021-06-30" },
            }
            : throw new InvalidOperationException());
        Assert.Equal("procedure.decided-before-approval", Assert.Single(result.Problems).Code);
        Assert.Equal(ProcedureStage.Ready, result.State!.Stage);
    }

    [Fact]
    public async Task What_others_did_to_other_powers_does_not_matter()
    {
        await ReadyAsync();
        await _procedure.RecordAsync(DraftBuilder.Adjustment("吴政发〔2021〕6号").Change(Seizure, "phone", null, "12345"));
        Assert.Equal(StepOutcome.Taken, (await _procedure.TakeAsync(_id, Staff.Publisher, Steps.Promulgate())).Outcome);
    }

    [Fact]
    public async Task A_number_that_another_decision_has_is_refused_and_can_be_mended()
    {
        await ReadyAsync();
        await _procedure.RecordAsync(DraftBuilder.Adjustment("吴政发〔2021〕8号").Change(Seizure, "phone", null, "12345"));
        var result = await _procedure.TakeAsync(_id, Staff.Publisher, Steps.Promulgate());
        Assert.Equal("document.known-with-other-lines", Assert.Single(result.Problems).Code);
        Assert.Equal(ProcedureStage.Ready, result.State!.Stage);
        Assert.Equal(
            StepOutcome.Taken, (await _procedure.TakeAsync(_id, Staff.Publisher, Steps.Promulgate("吴政发〔2021〕9号"))).Outcome);
    }

    [Fact]
    public async Task Lines_with_errors_are_not_put_forward()
    {
        var result = await _procedure.ProposeAsync(_id, Staff.Clerk, DraftBuilder.Adjustment().Remove("640102009999"));
        Assert.Equal(StepOutcome.Refused, result.Outcome);
        Assert.Contains(result.Problems, problem => problem.Place is not null);
    }

    [Fact]
    public async Task Lines_need_no_number_and_no_day_before_there_is_a_decision()
    {
        var lines = Removal("重复").Without("documentNumber").Without("title").Without("decided").Without("effective");
        Assert.Equal(StepOutcome.Taken, (await _procedure.ProposeAsync(_id, Staff.Clerk, lines)).Outcome);
    }

    [Fact]
    public async Task What_rules_leave_to_the_procedure_is_not_recorded_at_once()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "catalog", "procedure.json"));
        var rules = ProcedureRules.Parse(text.Replace("\"until\": null", "\"until\": \"2021-05-31\"", StringComparison.Ordinal));
        await using var closed = new TestProcedure(_ledger, _folder.Path, _clock, rules);
        await closed.RecordAsync(DraftBuilder.Adjustment("吴政发〔2021〕6号", "2021-05-31").Change(Seizure, "phone", null, "1"));
        var late = DraftBuilder.Adjustment("吴政发〔2021〕7号", "2021-06-01").Change(Seizure, "phone", "1", "2").Build();
        var refused = await closed.Recorder.RecordAsync(Submission.Of(late, []), TestCatalog.Request(late), Cancellation);
        Assert.Equal((RecordingOutcome.Refused, "procedure.direct-closed"), (refused.Outcome, Assert.Single(refused.Problems).Code));
    }

    [Fact]
    public async Task There_is_nothing_to_do_where_there_is_no_adjustment()
    {
        var result = await _procedure.Procedure.TakeAsync(
            new Step(Staff.Reform, TestProcedure.Id(9), 0), new Comment("好"), Cancellation);
        Assert.Equal((StepOutcome.Unknown, "procedure.unknown"), (result.Outcome, Assert.Single(result.Problems).Code));
    }

    private static DraftBuilder Removal(string reason = "取消") => DraftBuilder.Adjustment().Remove(SchoolBus, reason);

    private async Task ReadyAsync(ProcedureStage until = ProcedureStage.Ready)
    {
        Assert.Equal(StepOutcome.Taken, (await _procedure.TakeAsync(_id, Staff.Clerk, Steps.Submit)).Outcome);
        if (until != ProcedureStage.Review) await ApprovedAsync();
    }

    private async Task ApprovedAsync()
    {
        Assert.Equal(StepOutcome.Taken, (await _procedure.TakeAsync(_id, Staff.Reform, Steps.Review)).Outcome);
        Assert.Equal(StepOutcome.Taken, (await _procedure.TakeAsync(_id, Staff.Legality, Steps.Legality)).Outcome);
        Assert.Equal(StepOutcome.Taken, (await _procedure.TakeAsync(_id, Staff.Approver, Steps.Approve)).Outcome);
    }
}
