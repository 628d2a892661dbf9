using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Procedure.Promulgating;
using PowerCatalog.Application.Procedure.Proposing;
using PowerCatalog.Application.Procedure.Requesting;
using PowerCatalog.Application.Procedure.Streams;
using PowerCatalog.Application.Procedure.Taking;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Time;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Procedure;

/// <summary>The way of an adjustment, from a draft to its publication: every step that people take is taken here.</summary>
public sealed class AdjustmentProcedure
{
    private readonly FreshKnowledge _knowledge;
    private readonly ProcedureStream _stream;
    private readonly Promulgation _promulgation;
    private readonly LinesCheck _check;
    private readonly StepTaking _taking;
    private readonly RecallRequests _requests;

    /// <summary>Composes it.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="recorder">Records what is promulgated.</param>
    /// <param name="knowledge">The knowledge of catalogs.</param>
    /// <param name="reference">The reference data.</param>
    /// <param name="rules">The rules in force.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="clock">The clock for today's date.</param>
    public AdjustmentProcedure(
        ILedger ledger, AdjustmentRecorder recorder, ICatalogKnowledge knowledge, ReferenceData reference, ProcedureRules rules,
        WorkingDays calendar, TimeProvider clock)
    {
        _knowledge = new FreshKnowledge(ledger, knowledge);
        _stream = new ProcedureStream(ledger);
        _check = new LinesCheck(_knowledge, reference, rules, clock);
        _promulgation = new Promulgation(ledger, _stream, recorder, _knowledge, _check, reference);
        _taking = new StepTaking(_stream, _promulgation, rules, calendar, clock);
        _requests = new RecallRequests(_stream, _knowledge, _taking.ContextOf);
    }

    /// <summary>An adjustment with its steps and the lines that stand; null where there is none.</summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    public Task<LoadedProcedure?> FindAsync(AdjustmentId id, CancellationToken cancellation) => _stream.LoadAsync(id, cancellation);

    /// <summary>
    /// What the lines that stand would do to the catalog as it is known now, and what stands against that; null where there are none.
    /// </summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    public async Task<Assessment?> AssessAsync(LoadedProcedure loaded, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        return loaded.Draft() is { } draft ? (await _check.AssessAsync(loaded.State, draft, cancellation)).Assessment : null;
    }

    /// <summary>What a person may do to an adjustment now, and why not what not.</summary>
    public IReadOnlyList<StepOffer> Offers(ProcedureState state, Person person) => StepOffers.Of(state, _taking.ContextOf(person));

    /// <summary>Begins an adjustment.</summary>
    /// <exception cref="LedgerException">The ledger does not answer, or cannot confirm that the step is durable.</exception>
    public async Task<StepResult> BeginAsync(Person person, BeginDraft command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(command);
        var decision = StepDecisions.Decide(null, command, _taking.ContextOf(person));
        if (decision.As is not { } role) return StepResult.Refused(null, decision.Problems);
        var asked = KnowledgeRequest.About(command.Division) with { Adjustment = command.Id };
        if ((await _knowledge.AskAsync(asked, cancellation)).SameDocument is { } recorded)
            return StepResult.Refused(null, [ProcedureProblems.Recorded(recorded.Revision)]);
        var actor = Actor.Person(role, person.Id).Id;
        var begun = await _stream.AppendAsync(command.Id, -1, actor, decision.Events, cancellation);
        var loaded = await _stream.LoadAsync(command.Id, cancellation);
        return begun ? StepResult.Taken(loaded?.State, [])
            : loaded is not null ? new StepResult(StepOutcome.Conflict, loaded.State, []) { Since = loaded.Entries }
            : StepResult.Refused(null, [ProcedureProblems.Unknown()]);
    }

    /// <summary>Asks, for a township, for the recall of a power that it exercises.</summary>
    /// <exception cref="LedgerException">The ledger does not answer, or cannot confirm that the request is durable.</exception>
    public Task<StepResult> AskRecallAsync(Person person, AskRecall command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(command);
        return _requests.AskAsync(person, command, cancellation);
    }

    /// <summary>Puts lines forward, the first set or another whole set in its place.</summary>
    /// <exception cref="LedgerException">The ledger does not answer, or cannot confirm that the step is durable.</exception>
    public Task<StepResult> ProposeAsync(Step step, SentLines sent, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(sent);
        return _taking.TakeAsync(step, Propose, cancellation);

        async Task<(StepCommand?, IReadOnlyList<Problem>)> Propose(LoadedProcedure loaded)
        {
            // Whoever may not propose hears nothing of what is wrong with the lines, and costs no check of them.
            if (StepDecisions.Against(loaded.State, ProcedureStep.Propose, null, _taking.ContextOf(step.Person)) is { } against)
                return (null, [against]);
            var (lines, report) = await _check.CheckAsync(loaded.State, sent, cancellation);
            if (lines is null) return (null, report.Problems);
            if (sent.KeepSource is { } keep) await keep(cancellation);
            return (new PutLines(lines), report.Problems);
        }
    }

    /// <summary>Takes any other step.</summary>
    /// <exception cref="LedgerException">The ledger does not answer, or cannot confirm that the step is durable.</exception>
    public Task<StepResult> TakeAsync(Step step, StepCommand command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(command);
        return _taking.TakeAsync(step, Take, cancellation);

        async Task<(StepCommand?, IReadOnlyList<Problem>)> Take(LoadedProcedure loaded) =>
            !StepDecisions.Decide(loaded.State, command, _taking.ContextOf(step.Person)).IsRefused
                && await AgainstAsync(loaded, command, cancellation) is { } against
                ? (null, [against])
                : (command, []);
    }

    /// <summary>
    /// Carries on with a promulgation that a failure cut between the catalog and the note of it; nothing where there is none.
    /// </summary>
    /// <exception cref="LedgerException">The ledger does not answer, or cannot confirm what was recorded.</exception>
    public async Task CarryOnAsync(AdjustmentId id, CancellationToken cancellation)
    {
        if (await _stream.LoadAsync(id, cancellation) is { State.IsBeingPromulgated: true } loaded)
            await _promulgation.CarryOnAsync(loaded, cancellation);
    }

    // What only the catalog tells.
    private async Task<Problem?> AgainstAsync(LoadedProcedure loaded, StepCommand command, CancellationToken cancellation) => command switch
    {
        AskOpinion ask when !await KnowsAsync(loaded.State.Drafted.Division, ask.Department, cancellation) =>
            ProcedureProblems.NoDepartment(ask.Department),
        Submit => (await AssessAsync(loaded, cancellation))?.Consequences.FirstOrDefault(one => one.State == ConsequenceState.Undecided)
            is { } undecided ? ProcedureProblems.Undecided(undecided) : null,
        _ => null,
    };

    private async Task<bool> KnowsAsync(DivisionCode division, DepartmentCode department, CancellationToken cancellation) =>
        (await _knowledge.AskAsync(KnowledgeRequest.About(division), cancellation)).Departments.ContainsKey(department);
}
