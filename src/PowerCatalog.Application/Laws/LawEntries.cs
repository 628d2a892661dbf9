using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Procedure.Streams;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Laws.Deciding;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Folding;
using PowerCatalog.Domain.Laws.Following;
using PowerCatalog.Domain.Laws.Matching;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Time;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Laws;

/// <summary>
/// The entries on documents that were amended, repealed or cleaned up. They change no power: they say which powers rest on the documents,
/// and follow what is done about these.
/// </summary>
/// <param name="ledger">The ledger.</param>
/// <param name="knowledge">The knowledge of catalogs.</param>
/// <param name="citations">What powers cite.</param>
/// <param name="reference">The reference data.</param>
/// <param name="rules">The rules under which drafts begin.</param>
/// <param name="clock">The clock for today's date.</param>
public sealed class LawEntries(
    ILedger ledger, ICatalogKnowledge knowledge, ICitations citations, ReferenceData reference, ProcedureRules rules, TimeProvider clock)
{
    private const int MostTries = 8;

    private readonly LawStream _stream = new(ledger);
    private readonly FreshKnowledge _knowledge = new(ledger, knowledge);
    private readonly LawDrafting _drafting = new(ledger, rules);

    /// <summary>The entries of a catalog.</summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    public Task<LawBook> BookAsync(DivisionCode division, CancellationToken cancellation) => _stream.LoadAsync(division, cancellation);

    /// <summary>Records an entry, and opens drafts where that is asked; or says what it would touch and open.</summary>
    /// <exception cref="LedgerException">The ledger does not answer, or cannot confirm that the entry is durable.</exception>
    public async Task<LawRecording> RecordAsync(RecordLaws command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        var read = LawCheck.Of(command.Draft, reference.Headings.CleanUp);
        // What reading found at a place is not said again by the checks.
        var faulty = command.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Place).ToHashSet();
        var problems = read.Problems.Where(problem => problem.Place is null || !faulty.Contains(problem.Place)).ToList();
        if (command.Found.Errors > 0 || !read.IsSound) return Refused(command, read, problems);
        var known = await _knowledge.AskAsync(KnowledgeRequest.About(command.Division), cancellation);
        if (!known.IsOpen) return Refused(command, read, [.. problems, LawProblems.NoCatalog()]);
        var recorded = RecordedOf(command, read, known.Revision);
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var book = await _stream.LoadAsync(command.Division, cancellation);
            if (book.Find(recorded.Entry) is { } entry) return await AgainAsync(command, read, entry, cancellation);
            var reliance = await citations.RestingAsync(command.Division, read.Changes, clock.Today(), recorded.Known, cancellation);
            var found = new LawFindings(command.Draft, read, book, reliance!);
            var proposals = DraftProposal.Of(recorded.Entry, command.Division, read.Decision, reliance!);
            var result = new LawRecording(
                RecordingOutcome.Previewed, command.Division, recorded.Entry, read, reliance, proposals,
                Report(command, [.. problems, .. found.Warnings()]));
            if (command.DryRun) return result;
            if (command.KeepSource is { } keep) await keep(cancellation);
            if (await _stream.AppendAsync(
                command.Division, book.Tail, command.Actor.Id, recorded.Entry,
                [.. LawParts.Of(recorded.Entry, read.Changes), recorded], cancellation))
                return await OpenedAsync(command, result with { Outcome = RecordingOutcome.Recorded }, cancellation);
        }

        throw TooBusy();
    }

    /// <summary>Opens drafts for departments whose powers rest on documents of an entry; those that are open stay.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="division">The catalog.</param>
    /// <param name="id">The entry.</param>
    /// <param name="only">The departments; null for all.</param>
    /// <param name="cancellation">Cancels before the first append.</param>
    /// <exception cref="LedgerException">The ledger does not answer, or cannot confirm that the drafts are durable.</exception>
    public async Task<LawStepResult> OpenDraftsAsync(
        Actor actor, DivisionCode division, LawEntryId id, IReadOnlyCollection<DepartmentCode>? only, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var (entry, reliance) = await WithRelianceAsync(division, id, cancellation);
        if (entry is null || reliance is null) return new LawStepResult(null, [LawProblems.NoEntry()]);
        var proposals = DraftProposal.Of(id, division, entry.Recorded.Decision, reliance);
        var unknown = only?.Except(proposals.Select(proposal => proposal.Draft.Department)).ToList() ?? [];
        if (unknown.Count > 0) return new LawStepResult(entry, [.. unknown.Select(code => LawProblems.NothingToDraft(code.Value))]);
        var asked = proposals.Where(proposal => only?.Contains(proposal.Draft.Department) != false).ToList();
        return await UpdateAsync(actor, division, id, Open, cancellation);

        async Task<(IReadOnlyList<LawEvent>, IReadOnlyList<Problem>)> Open(LawEntry now)
        {
            var fresh = asked.Where(proposal => now.Drafts.All(draft => draft.Adjustment != proposal.Draft.Id)).ToList();
            foreach (var proposal in fresh) await _drafting.OpenAsync(actor, proposal.Draft, cancellation);
            return fresh.Count == 0
                ? ([], [])
                : ([new LawDraftsOpened(id, [.. fresh.Select(proposal => new OpenedDraft(proposal.Draft.Department, proposal.Draft.Id))])],
                    []);
        }
    }

    /// <summary>Notes that powers were looked at and need no change.</summary>
    /// <exception cref="LedgerException">The ledger does not answer, or cannot confirm that the note is durable.</exception>
    public async Task<LawStepResult> ConfirmAsync(
        Actor actor, DivisionCode division, LawEntryId id, IReadOnlyCollection<PowerCode> powers, string reason,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (await FollowAsync(division, id, cancellation) is not { } followed) return new LawStepResult(null, [LawProblems.NoEntry()]);
        var touched = followed.Progress.Powers.Select(power => power.Power.Power).ToHashSet();
        IReadOnlyList<Problem> problems =
        [
            .. powers.Where(power => !touched.Contains(power)).Select(power => LawProblems.NotTouched(power.Value)),
            .. LawReason.Problems(reason),
        ];
        var said = new PowersUnaffected(
            id, [.. powers.Distinct().OrderBy(code => code.Value, StringComparer.Ordinal)], LawReason.Clean(reason));
        return problems.Count > 0 ? new LawStepResult(followed.Entry, problems)
            : await UpdateAsync(actor, division, id, _ => Task.FromResult(Fresh(said)), cancellation);
    }

    /// <summary>Withdraws an entry, as one recorded by mistake.</summary>
    /// <exception cref="LedgerException">The ledger does not answer, or cannot confirm that the note is durable.</exception>
    public async Task<LawStepResult> WithdrawAsync(
        Actor actor, DivisionCode division, LawEntryId id, string reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var problems = LawReason.Problems(reason);
        return problems.Count > 0
            ? new LawStepResult(null, problems)
            : await UpdateAsync(
                actor, division, id, _ => Task.FromResult(Fresh(new LawEntryWithdrawn(id, LawReason.Clean(reason)))), cancellation);
    }

    /// <summary>An entry and how far it is dealt with today; null where there is none.</summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    public async Task<FollowedEntry?> FollowAsync(DivisionCode division, LawEntryId id, CancellationToken cancellation)
    {
        var (entry, then) = await WithRelianceAsync(division, id, cancellation);
        if (entry is null || then is null) return null;
        var today = clock.Today();
        var now = await citations.RestingAsync(division, entry.Changes, today, null, cancellation) ?? then;
        var powers = then.Powers().Concat(now.Powers()).Select(power => power.Power).ToHashSet();
        var since = await citations.SinceAsync(division, powers, today, entry.Recorded.Known, cancellation);
        return new FollowedEntry(entry, then, EntryProgress.Of(entry, then, now, since));
    }

    private static (IReadOnlyList<LawEvent>, IReadOnlyList<Problem>) Fresh(LawEvent happened) => ([happened], []);

    private static LawChangesRecorded RecordedOf(RecordLaws command, CheckedLaws read, long known)
    {
        var digest = LawDigest.Of(read.Changes);
        var id = LawDigest.IdOf(command.Division, read.Decision, digest);
        return new LawChangesRecorded(
            id, command.Division, read.Decision, LawParts.Of(id, read.Changes).Count, read.Changes.Count, digest, command.Draft.Source,
            known);
    }

    private static LawRecording Refused(RecordLaws command, CheckedLaws read, IReadOnlyList<Problem> problems) => new(
        RecordingOutcome.Refused, command.Division, null, read, null, [], Report(command, problems));

    private static ProblemReport Report(RecordLaws command, IReadOnlyList<Problem> problems) =>
        ProblemReport.Of([.. command.Problems, .. problems], command.Found + ProblemCount.Of(problems));

    private static LedgerException TooBusy() => new(
        $"记录期间，文件变动的台账被其他人更新了 {MostTries} 次。没有写入任何内容；请重试。"
            + $"The entries on laws were changed {MostTries} times by others meanwhile. Nothing was written; try again.");

    // The same documents by the same decision are an entry that stands: nothing is recorded again, but drafts may be opened now.
    private async Task<LawRecording> AgainAsync(RecordLaws command, CheckedLaws read, LawEntry entry, CancellationToken cancellation)
    {
        if (entry.Withdrawn is { } withdrawn) return Refused(command, read, [LawProblems.WasWithdrawn(withdrawn.Reason)]);
        var then = await ThenAsync(command.Division, entry, cancellation);
        var result = new LawRecording(
            RecordingOutcome.AlreadyRecorded, command.Division, entry.Id, read, then,
            DraftProposal.Of(entry.Id, command.Division, entry.Recorded.Decision, then), Report(command, []));
        return command.DryRun ? result : await OpenedAsync(command, result, cancellation);
    }

    private async Task<LawRecording> OpenedAsync(RecordLaws command, LawRecording result, CancellationToken cancellation)
    {
        if (!command.OpenDrafts || result.Drafts.Count == 0) return result;
        var opened = await OpenDraftsAsync(command.Actor, command.Division, result.Entry!.Value, null, cancellation);
        return result with { DraftsOpened = opened.IsDone };
    }

    private async Task<(LawEntry?, Reliance?)> WithRelianceAsync(DivisionCode division, LawEntryId id, CancellationToken cancellation)
    {
        await _knowledge.AskAsync(KnowledgeRequest.About(division), cancellation);
        var entry = (await _stream.LoadAsync(division, cancellation)).Find(id);
        return entry is null ? (null, null) : (entry, await ThenAsync(division, entry, cancellation));
    }

    private async Task<Reliance> ThenAsync(DivisionCode division, LawEntry entry, CancellationToken cancellation) =>
        await citations.RestingAsync(division, entry.Changes, entry.Day, entry.Recorded.Known, cancellation)
            ?? new Reliance(entry.Recorded.Known, []);

    private async Task<LawStepResult> UpdateAsync(
        Actor actor, DivisionCode division, LawEntryId id,
        Func<LawEntry, Task<(IReadOnlyList<LawEvent>, IReadOnlyList<Problem>)>> decide, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var book = await _stream.LoadAsync(division, cancellation);
            if (book.Find(id) is not { } entry) return new LawStepResult(null, [LawProblems.NoEntry()]);
            if (entry.Withdrawn is not null) return new LawStepResult(entry, [LawProblems.IsWithdrawn()]);
            var (events, problems) = await decide(entry);
            if (problems.Count > 0 || events.Count == 0) return new LawStepResult(entry, problems);
            if (await _stream.AppendAsync(division, book.Tail, actor.Id, id, events, cancellation))
                return new LawStepResult((await _stream.LoadAsync(division, cancellation)).Find(id), []);
        }

        throw TooBusy();
    }
}
