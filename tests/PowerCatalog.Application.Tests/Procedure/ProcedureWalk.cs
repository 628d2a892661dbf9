using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Application.Verifying;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Ledger.Verifying;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Procedure;

/// <summary>
/// An adjustment of three departments walks from the reform office's draft to its publication and hand-over. Everything is opened anew
/// before each step, and the promulgation is cut between the catalog and the note of it.
/// </summary>
internal sealed class ProcedureWalk(Func<ILedger> open, string folder)
{
    private const string SchoolBus = "640102001000";
    private const string Seizure = "640306001000";

    private readonly StandingClock _clock = new();
    private readonly AdjustmentId _id = TestProcedure.Id();

    private static DraftBuilder List => DraftBuilder.List().Add(SchoolBus).Add(Seizure, "扣留机动车", "行政强制", "市公安局")
        .Add("640319001000", "医疗机构设置许可", "行政许可", "市卫生健康委员会");

    private static DraftBuilder Lines => DraftBuilder.Adjustment().Remove(SchoolBus).Transfer(Seizure, "市公安局", "市卫生健康委员会");

    /// <summary>Walks to the end, and holds the ledger against what was approved.</summary>
    public async Task RunAsync()
    {
        await WithAsync(procedure => procedure.RecordAsync(List));
        var begin = new BeginDraft(
            _id, Staff.Wuzhong, "三部门职权调整", null, null, new DraftNotice("吴审改函〔2021〕3号", new DateOnly(2021, 7, 1)));
        await TakenAsync(procedure => procedure.BeginAsync(_id, Staff.Reform, null, begin), ProcedureStage.Drafting);
        await TakenAsync(procedure => procedure.ProposeAsync(_id, Staff.Reform, Lines), ProcedureStage.Drafting);
        await TakenAsync(Staff.Reform, Steps.Submit, ProcedureStage.Review);
        await TakenAsync(Staff.Clerk, Steps.Agree(Staff.Education), ProcedureStage.Review);
        await TakenAsync(Staff.PoliceClerk, Steps.Agree(Staff.Police), ProcedureStage.Review);
        await TakenAsync(Staff.HealthClerk, Steps.Agree(Staff.Health), ProcedureStage.Review);
        await TakenAsync(Staff.Of("p-reform-2", Role.ReformOffice), Steps.Review, ProcedureStage.Legality);
        await TakenAsync(Staff.Legality, Steps.Legality, ProcedureStage.Approval);
        await TakenAsync(Staff.Approver, Steps.Approve, ProcedureStage.Ready);
        var approved = await WithAsync(procedure => procedure.StateAsync(_id));
        await CutAsync();
        await HealedAsync();
        await TakenAsync(Staff.Publisher, Steps.Publish, ProcedureStage.Published);
        await TakenAsync(Staff.HealthClerk, Steps.Confirm(new Acceptor(Staff.Health, null)), ProcedureStage.Done);
        await EndAsync(approved);
    }

    // The machine stops after the catalog has the adjustment, and before that is noted.
    private async Task CutAsync()
    {
        await using var ledger = open();
        await using var procedure = new TestProcedure(new CutLedger(ledger), folder, _clock);
        await Assert.ThrowsAsync<MachineStopped>(() => procedure.TakeAsync(_id, Staff.Publisher, Steps.Promulgate()));
        Assert.True((await procedure.StateAsync(_id)).IsBeingPromulgated);
        Assert.Equal(2, (await PromulgatedAsync(ledger)).Count);
    }

    // Whoever comes next finds it promulgated, under the name of who promulgated it, and cannot undo it.
    private async Task HealedAsync()
    {
        var result = await WithAsync(procedure => procedure.TakeAsync(_id, Staff.Reform, _ => new Return("等等。")));
        Assert.NotEqual(StepOutcome.Taken, result.Outcome);
        Assert.Equal(ProcedureStage.Promulgated, result.State!.Stage);
        Assert.True(result.State.PromulgatedAsApproved);
        Assert.Equal("publisher:p-pub", result.State.Last.Actor);
    }

    private async Task EndAsync(ProcedureState approved)
    {
        await using var ledger = open();
        var promulgated = await PromulgatedAsync(ledger);
        Assert.Equal(2, promulgated.Count);
        Assert.Equal((_id, approved.Lines!.Draft.Digest), (promulgated[^1].Adjustment, promulgated[^1].LinesDigest));
        Assert.Equal(
            [
                "review reform-office:p-reform-2 2021-07-01", "legality legality-reviewer:p-law 2021-07-01 吴司法审〔2021〕7号",
                "approval approver:p-gov 2021-07-01 吴政纪〔2021〕4号",
            ],
            promulgated[^1].Approvals);
        var verified = await LedgerVerification.RunAsync(ledger, _clock, [new DecisionsCheck()], TestContext.Current.CancellationToken);
        Assert.Empty(verified.Findings);
    }

    private Task TakenAsync(Person person, Func<ProcedureState, StepCommand> command, ProcedureStage stage) =>
        TakenAsync(procedure => procedure.TakeAsync(_id, person, command), stage);

    private async Task TakenAsync(Func<TestProcedure, Task<StepResult>> take, ProcedureStage stage)
    {
        var result = await WithAsync(take);
        Assert.True(result.Outcome == StepOutcome.Taken, $"{result.Outcome} {string.Join("; ", result.Problems)}");
        Assert.Equal(stage, result.State!.Stage);
        Assert.Empty(result.State.Misfits);
    }

    private async Task<T> WithAsync<T>(Func<TestProcedure, Task<T>> take)
    {
        await using var ledger = open();
        await using var procedure = new TestProcedure(ledger, folder, _clock);
        return await take(procedure);
    }

    private static async Task<List<AdjustmentPromulgated>> PromulgatedAsync(ILedger ledger)
    {
        var found = new List<AdjustmentPromulgated>();
        await foreach (var recorded in ledger.ReadStreamAsync(StreamName.Catalog(Staff.Wuzhong), ReadDirection.Forwards, 0))
        {
            if (EventRegistry.Read(recorded.Type, recorded.Data.Span) is AdjustmentPromulgated said) found.Add(said);
        }

        return found;
    }
}
