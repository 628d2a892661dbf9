using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Procedure.Promulgating;
using PowerCatalog.Application.Procedure.Streams;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Time;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Procedure.Taking;

/// <summary>
/// Takes steps: loads, decides, appends with the revision that was decided on, and starts over where another writer was faster.
/// </summary>
internal sealed class StepTaking(
    ProcedureStream stream, Promulgation promulgation, ProcedureRules rules, WorkingDays calendar, TimeProvider clock)
{
    private const int MostTries = 8;

    /// <summary>What a step is decided with.</summary>
    public StepContext ContextOf(Person person) => new(person, rules, calendar, clock.Today());

    /// <summary>Takes a step whose command follows from the state.</summary>
    /// <param name="step">Who, of what, on which state.</param>
    /// <param name="commandOf">The command for the state that is loaded, with warnings; or what stands against it.</param>
    /// <param name="cancellation">Cancels before the append.</param>
    /// <exception cref="LedgerException">The ledger does not answer, or cannot confirm that the step is durable.</exception>
    public async Task<StepResult> TakeAsync(
        Step step, Func<LoadedProcedure, Task<(StepCommand? Command, IReadOnlyList<Problem> Problems)>> commandOf,
        CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await LoadAsync(step, cancellation) is not { } loaded) return StepResult.Unknown;
            var (command, problems) = await commandOf(loaded);
            if (loaded.State.Version != step.Expected) return Late(step, loaded, command);
            if (command is null) return StepResult.Refused(loaded.State, problems);
            var decision = StepDecisions.Decide(loaded.State, command, ContextOf(step.Person));
            if (decision.As is not { } role) return StepResult.Refused(loaded.State, decision.Problems);
            if (await TakeAsync(step, loaded, Actor.Person(role, step.Person.Id), decision.Events, cancellation) is { } refused)
                return refused;
            if (await stream.AppendAsync(
                step.Adjustment, loaded.Tail, Actor.Person(role, step.Person.Id).Id, decision.Events, cancellation))
                return await TakenAsync(step, problems, cancellation);
        }

        throw new LedgerException(
            $"办理期间，这项调整被其他人更新了 {MostTries} 次。没有写入任何内容；请重试。"
                + $"The adjustment was changed {MostTries} times by others while this step was taken. Nothing was written; try again.");
    }

    // A promulgation that a failure cut is carried on with before anything else, so that nobody decides on a state that is none.
    private async Task<LoadedProcedure?> LoadAsync(Step step, CancellationToken cancellation)
    {
        var loaded = await stream.LoadAsync(step.Adjustment, cancellation);
        if (loaded is not { State.IsBeingPromulgated: true }) return loaded;
        await promulgation.CarryOnAsync(loaded, cancellation);
        return await stream.LoadAsync(step.Adjustment, cancellation);
    }

    // Before a promulgation is begun it is tried; what has become obsolete goes back.
    private async Task<StepResult?> TakeAsync(
        Step step, LoadedProcedure loaded, Actor actor, IReadOnlyList<AdjustmentEvent> events, CancellationToken cancellation)
    {
        if (events is not [PromulgationBegun begun]) return null;
        var (problems, back) = await promulgation.TryAsync(loaded, actor, begun.Particulars, cancellation);
        if (problems.Count == 0) return null;
        if (back is not null) await stream.AppendAsync(step.Adjustment, loaded.Tail, actor.Id, [back], cancellation);
        return StepResult.Refused((await stream.LoadAsync(step.Adjustment, cancellation))?.State, problems);
    }

    private async Task<StepResult> TakenAsync(Step step, IReadOnlyList<Problem> warnings, CancellationToken cancellation)
    {
        var loaded = await stream.LoadAsync(step.Adjustment, cancellation);
        if (loaded is not { State.IsBeingPromulgated: true }) return StepResult.Taken(loaded?.State, warnings);
        var problems = await promulgation.CarryOnAsync(loaded, cancellation);
        var state = (await stream.LoadAsync(step.Adjustment, cancellation))?.State;
        return problems.Count > 0 ? StepResult.Refused(state, problems) : StepResult.Taken(state, warnings);
    }

    // The very step, taken on the state that the command names, is a retry after a lost answer.
    private StepResult Late(Step step, LoadedProcedure loaded, StepCommand? command)
    {
        var since = loaded.Since(step.Expected);
        var before = ProcedureFold.Of(loaded.Entries.Where(entry => entry.Revision <= step.Expected));
        // What was begun may have come back since: only what stands in the catalog was promulgated.
        if (command is not null && before?.Version == step.Expected && (command is not Promulgate || loaded.State.Promulgated is not null)
            && StepDecisions.Decide(before, command, ContextOf(step.Person)) is { As: { } role } decision
            && StepEvents.AreTaken(decision.Events, Actor.Person(role, step.Person.Id).Id, since))
            return new StepResult(StepOutcome.AlreadyTaken, loaded.State, []);
        return new StepResult(StepOutcome.Conflict, loaded.State, []) { Since = since };
    }
}
