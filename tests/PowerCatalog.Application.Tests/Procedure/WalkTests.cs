using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Procedure;

/// <summary>An adjustment walks from a draft to the catalog, with everything opened anew before each step.</summary>
public sealed class WalkTests : IDisposable
{
    private const string SchoolBus = "640102001000";

    private readonly TemporaryFolder _folder = new();
    private readonly StandingClock _clock = new();
    private readonly AdjustmentId _id = TestProcedure.Id();

    private static DraftBuilder List => DraftBuilder.List().Add(SchoolBus).Add("640306001000", "扣留机动车", "行政强制", "市公安局");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_clerks_draft_becomes_law_step_by_step_and_is_what_was_approved()
    {
        await WithAsync(procedure => procedure.RecordAsync(List));
        await TakenAsync(procedure => procedure.BeginAsync(_id, People.Clerk, People.Education), ProcedureStage.Drafting);
        await TakenAsync(
            procedure => procedure.ProposeAsync(_id, People.Clerk, DraftBuilder.Adjustment().Remove(SchoolBus)), ProcedureStage.Drafting);
        await TakenAsync(People.Clerk, Steps.Submit, ProcedureStage.Review);
        await TakenAsync(People.Reform, Steps.Review, ProcedureStage.Legality);
        await TakenAsync(People.Legality, Steps.Legality, ProcedureStage.Approval);
        await TakenAsync(People.Approver, Steps.Approve, ProcedureStage.Ready);
        var approved = await WithAsync(procedure => procedure.StateAsync(_id));
        await TakenAsync(People.Publisher, Steps.Promulgate(), ProcedureStage.Promulgated);
        await TakenAsync(People.Publisher, Steps.Publish, ProcedureStage.Done);

        var promulgated = await PromulgatedAsync();
        Assert.Equal((_id, approved.Lines!.Draft.Digest), (promulgated.Adjustment, promulgated.LinesDigest));
        Assert.Equal("吴政发〔2021〕8号", promulgated.DocumentNumber);
        Assert.Equal(
            [
                "review reform-office:p-reform 2021-07-01", "legality legality-reviewer:p-law 2021-07-01 吴司法审〔2021〕7号",
                "approval approver:p-gov 2021-07-01 吴政纪〔2021〕4号",
            ],
            promulgated.Approvals);
        var state = await WithAsync(procedure => procedure.StateAsync(_id));
        Assert.Empty(state.Misfits);
        Assert.True(state.PromulgatedAsApproved);
    }

    private Task TakenAsync(Person person, Func<ProcedureState, StepCommand> command, ProcedureStage stage) =>
        TakenAsync(procedure => procedure.TakeAsync(_id, person, command), stage);

    private async Task TakenAsync(Func<TestProcedure, Task<StepResult>> take, ProcedureStage stage)
    {
        var result = await WithAsync(take);
        Assert.True(result.Outcome == StepOutcome.Taken, string.Join("; ", result.Problems));
        Assert.Equal(stage, result.State!.Stage);
    }

    private async Task<T> WithAsync<T>(Func<TestProcedure, Task<T>> take)
    {
        await using var ledger = Open();
        await using var procedure = new TestProcedure(ledger, _folder.Path, _clock);
        return await take(procedure);
    }

    private async Task<AdjustmentPromulgated> PromulgatedAsync()
    {
        await using var ledger = Open();
        var found = new List<AdjustmentPromulgated>();
        await foreach (var recorded in ledger.ReadStreamAsync(StreamName.Catalog(People.Wuzhong), ReadDirection.Forwards, 0))
        {
            if (EventRegistry.Read(recorded.Type, recorded.Data.Span) is AdjustmentPromulgated said) found.Add(said);
        }

        return found[^1];
    }

    private SqliteLedger Open() => SqliteLedger.Open(Path.Combine(_folder.Path, "ledger.db"), _clock);
}
