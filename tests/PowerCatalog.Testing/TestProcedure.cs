using PowerCatalog.Application.Completing;
using PowerCatalog.Application.Procedure;
using PowerCatalog.Application.Procedure.Proposing;
using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Knowledge;
using PowerCatalog.Waiting;

namespace PowerCatalog.Testing;

/// <summary>The way of an adjustment over a ledger, as the program composes it; the read models follow meanwhile.</summary>
public sealed class TestProcedure : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ProjectionEngine _engine;
    private readonly Task _projecting;

    /// <summary>Opens it; disposing of it leaves the ledger open.</summary>
    public TestProcedure(ILedger ledger, string folder, StandingClock clock, ProcedureRules? rules = null)
    {
        Clock = clock;
        var files = ReadModels.ReadModelSet.FilesIn(folder);
        var knowledge = new ReadModelKnowledge(files, clock);
        rules ??= TestReference.Rules;
        _engine = new ProjectionEngine(ledger, files, clock, (catalog, stop) => OpenAdjustments.CompleteAsync(ledger, catalog, stop));
        _projecting = Task.Run(() => _engine.RunAsync(_stopping.Token));
        Recorder = new AdjustmentRecorder(ledger, knowledge, TestReference.Data, rules, clock);
        Procedure = new AdjustmentProcedure(ledger, Recorder, knowledge, TestReference.Data, rules, TestReference.Calendar, clock);
    }

    /// <summary>The clock.</summary>
    public StandingClock Clock { get; }

    /// <summary>Records at once.</summary>
    public AdjustmentRecorder Recorder { get; }

    /// <summary>The steps.</summary>
    public AdjustmentProcedure Procedure { get; }

    /// <summary>An id of its own for each number.</summary>
    public static AdjustmentId Id(int number = 1) => AdjustmentId.Of(Staff.Wuzhong, $"draft {number}");

    /// <summary>Records a draft at once, which has to be sound.</summary>
    public async Task<long> RecordAsync(DraftBuilder draft)
    {
        var built = draft.Build();
        var result = await Recorder.RecordAsync(Submission.Of(built, []), TestCatalog.Request(built));
        return result.Outcome == RecordingOutcome.Recorded
            ? result.Revision
            : throw new InvalidOperationException($"{result.Outcome}: {string.Join("; ", result.Problems)}");
    }

    /// <summary>Begins an adjustment of a clerk's department.</summary>
    public Task<StepResult> BeginAsync(AdjustmentId id, Person person, DepartmentCode? department, BeginDraft? with = null) =>
        Procedure.BeginAsync(person, with ?? new BeginDraft(id, Staff.Wuzhong, "职权调整", department, null, null), default);

    /// <summary>Puts lines forward on the state that stands.</summary>
    public async Task<StepResult> ProposeAsync(AdjustmentId id, Person person, DraftBuilder lines) =>
        await Procedure.ProposeAsync(new Step(person, id, (await StateAsync(id)).Version), new SentLines(lines.Build(), []), default);

    /// <summary>Takes a step on the state that stands.</summary>
    public async Task<StepResult> TakeAsync(AdjustmentId id, Person person, Func<ProcedureState, StepCommand> commandOf)
    {
        ArgumentNullException.ThrowIfNull(commandOf);
        var state = await StateAsync(id);
        return await Procedure.TakeAsync(new Step(person, id, state.Version), commandOf(state), default);
    }

    /// <summary>Where an adjustment stands.</summary>
    public async Task<ProcedureState> StateAsync(AdjustmentId id) =>
        (await Procedure.FindAsync(id, default).WaitAsync(Patience.Limit))?.State
        ?? throw new InvalidOperationException("There is no such adjustment.");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _projecting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _engine.Dispose();
        _stopping.Dispose();
    }
}
