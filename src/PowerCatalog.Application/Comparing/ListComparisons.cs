using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Differences;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Time;
using PowerCatalog.Exchange.Reading;

namespace PowerCatalog.Application.Comparing;

/// <summary>Makes the draft of an adjustment of what a sent list changes.</summary>
public sealed class ListComparisons(
    ICatalogKnowledge knowledge, IListedPowers powers, ReferenceData reference, ReadingTurns turns, TimeProvider clock)
{
    /// <summary>Reads a list and compares it.</summary>
    /// <returns>The result; null where the list opens what it speaks of, or is recorded already.</returns>
    public Task<ComparedList?> HandleAsync(CompareList command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        return turns.TakeAsync(() => ReadAsync(command, cancellation), cancellation);
    }

    private async Task<ComparedList?> ReadAsync(CompareList command, CancellationToken cancellation)
    {
        var (division, today) = (command.File.Request.Division, clock.Today());
        var catalog = await knowledge.AskAsync(KnowledgeRequest.About(division), -1, cancellation);
        if (!catalog.IsOpen) return null;
        command.File.Content.Position = 0;
        var options = command.File.ReadOptions(catalog.OwnElements) with { Compared = true };
        var read = DraftReader.Read(command.File.Content, command.File.Name, options, reference, cancellation);
        if (read.Draft is not { } list)
            return ComparedList.Refused(-1, command.On ?? today, ProblemReport.Of(read.Problems, read.Found));
        var pending = command.File.Pending;
        var known = await knowledge.AskAsync(About(list) with { Pending = pending }, -1, cancellation);
        var day = command.On ?? today;
        if (NamesNoDepartment(list))
        {
            // The column is missing, or each of its cells is empty, which the comparison tells of each line.
            var missing = read.Refused ? [] : (await CompareAsync(list, known, null, day, cancellation)).Problems;
            return ComparedList.Refused(known.Revision, day, Report(read, missing)) with { NamesNoDepartment = true };
        }

        if (IsRecorded(list, known) || Decide.Opens(list, known, reference, day)) return null;
        var opens = await OpensAsync(list, known, day, cancellation);
        // What opens is recorded first: the rest is checked, and gets its provisional codes, as if it were.
        if (opens.Count > 0 && !command.OpensApart) pending = await OpenedAsync(list, opens, known.Revision, pending, cancellation);
        List<Problem> problems = [.. read.Problems];
        List<Problem> notes = command.OpensApart ? [.. opens.Select(one => OpenedBeside.Apart(one.Name, one.Items))] : [];
        if (opens.Count > 0) list = OpenedBeside.Part(list, opens.Select(one => one.Name).ToHashSet(), within: false);

        var from = FromOf(list, known.Revision, problems);
        // A list of a day to come is compared with the list of that day.
        var on = command.On ?? (from?.On > today ? from.On : today);
        var difference = await CompareAsync(list, known, from, on, cancellation);
        // What was not read whole is not compared: a lost cell would be a change. What the comparison finds wrong is told all the same.
        if (read.Refused || problems.Exists(problem => problem.Severity == Severity.Error))
            return ComparedList.Refused(
                known.Revision, on, Report(read, [.. problems.Except(read.Problems), .. notes, .. difference.Problems])) with
            {
                OpenedBefore = known.OpenedFrom,
            };
        var state = new ComparedState(known.Revision, on, from, pending);
        return await AssessedAsync(list, read, difference, state, notes, cancellation) with
        {
            Opens = opens,
            OpenedBefore = known.OpenedFrom,
            KnownNumber = known.SameDocument is null ? null : list.Header[Fields.DocumentNumber]?.Text,
        };
    }

    // Such a list opens none, and nothing tells what it should be compared with.
    private static bool NamesNoDepartment(AdjustmentDraft list) =>
        list.Lines.Count > 0 && list.Lines.All(line => string.IsNullOrEmpty(line.Fields[Fields.Department]?.Text));

    // A list with the number of a recorded one and other lines is another: of it, what it changes is worth knowing.
    private static bool IsRecorded(AdjustmentDraft list, CatalogKnowledge known) =>
        known.SameDocument is { } same && DraftDigests.Of(list) is var digests
            && (same.LinesDigest == digests.Lines || same.LinesDigest == digests.V1);

    private async Task<IReadOnlyList<(string Name, int Items)>> OpensAsync(
        AdjustmentDraft list, CatalogKnowledge known, DateOnly on, CancellationToken cancellation)
    {
        var lines = OpenedBeside.MayOpen(list, known, reference, on);
        if (lines.Count == 0) return [];
        var asked = KnowledgeRequest.For(DerivedAdjustmentId.Of(list), list with { Lines = lines }, DraftDigests.Of(list));
        return OpenedBeside.Of(list, lines, await knowledge.AskAsync(asked, known.Revision, cancellation), on);
    }

    // The departments that are opened, as far as they can be: with errors they are not, and the same file has to be sent again.
    private async Task<PendingFacts> OpenedAsync(
        AdjustmentDraft list, IReadOnlyList<(string Name, int Items)> opens, long revision, PendingFacts pending,
        CancellationToken cancellation)
    {
        var part = OpenedBeside.Part(list, opens.Select(one => one.Name).ToHashSet(), within: true);
        var id = DerivedAdjustmentId.Of(part);
        var asked = KnowledgeRequest.For(id, part, DraftDigests.Of(part)) with { Pending = pending };
        var assessment = Decide.Adjustment(
            id, part, await knowledge.AskAsync(asked, revision, cancellation), reference, clock.Today());
        return assessment.IsSound ? pending.Then(assessment) : pending;
    }

    // Of the file's own problems more may have been found than were kept.
    private static ProblemReport Report(ReadResult read, IReadOnlyList<Problem> more) =>
        ProblemReport.Of([.. read.Problems, .. more], read.Found + ProblemCount.Of(more));

    private ListVersion? FromOf(AdjustmentDraft list, long revision, List<Problem> problems)
    {
        var from = ListOrigin.Of(list, revision, problems);
        if (from is null || (powers.Understands(from) && powers.Holds(from))) return from;
        problems.Add(powers.Understands(from) ? ListOrigin.OtherLedger(list.Versions[0]) : ListOrigin.Unreadable(list.Versions[0]));
        return null;
    }

    private async Task<ListDifference> CompareAsync(
        AdjustmentDraft list, CatalogKnowledge known, ListVersion? from, DateOnly on, CancellationToken cancellation)
    {
        var comparison = new ListComparison(list, known, reference, on);
        foreach (var power in powers.Read(list.Division, comparison.Scope, on, from, cancellation)) comparison.Take(power);
        foreach (var power in await ElsewhereAsync(list, comparison, known.Revision, on, cancellation)) comparison.TakeElsewhere(power);
        return comparison.Finish();
    }

    // The powers of departments that the list does not speak of, whose codes it has: they may have moved.
    private async Task<IEnumerable<ListedPower>> ElsewhereAsync(
        AdjustmentDraft list, ListComparison comparison, long revision, DateOnly on, CancellationToken cancellation)
    {
        if (comparison.CodesLeft is not { Count: > 0 } codes) return [];
        var known = await knowledge.AskAsync(About(list) with { Powers = codes }, revision, cancellation);
        return codes.Select(code => known.Powers.GetValueOrDefault(known.Aliases.GetValueOrDefault(code, code))?.On(on))
            .Where(state => state is not null && !comparison.Scope.Contains(state.Department)).Select(state => ListedPower.Unmoved(state!));
    }

    // The lines are checked as those of any draft, on the day that was compared. What a draft without a decision lacks is no fault of it.
    private async Task<ComparedList> AssessedAsync(
        AdjustmentDraft list, ReadResult read, ListDifference difference, ComparedState state, IReadOnlyList<Problem> notes,
        CancellationToken cancellation)
    {
        var draft = list with { Kind = DraftKind.Adjustment, Header = FieldValues.None, Lines = difference.Lines, Versions = [] };
        var id = DerivedAdjustmentId.Of(draft);
        var asked = KnowledgeRequest.For(id, draft, DraftDigests.Of(draft)) with { Pending = state.Pending };
        var known = await knowledge.AskAsync(asked, state.Revision, cancellation);
        var dated = draft with { Header = ProvisionalDay(state.On) };
        Assessment Assess(AdjustmentDraft lines) => Decide.Adjustment(id, lines, known, reference, state.On);
        // What is proposed in two ways would contradict itself: it counts once people have decided. What is wrong in both is told now.
        var decided = draft.Lines.Where(line => line.Fields[Fields.Undecided] is null).ToList();
        var assessment = decided.Count == 0 ? null : Assess(dated with { Lines = decided });
        var problems = assessment?.Problems ?? [];
        problems = [.. problems, .. EitherWay.Problems(dated, problems, way => Assess(way).Problems)];
        List<Problem> found = [.. notes, .. difference.Problems.Concat(problems).Where(problem => !OfDecision(problem))];
        return new ComparedList(
            state.Revision, state.On, state.From, difference, draft, assessment?.Counts, assessment?.Preview ?? [],
            Report(read, found));
    }

    private FieldValues ProvisionalDay(DateOnly on) => new(new Dictionary<string, FieldValue>
    {
        [Fields.Effective] = new(CatalogTime.Show(on), Place.OfParticular(reference.Headings.HeadingOfParticular(Fields.Effective))),
    });

    private static bool OfDecision(Problem problem) =>
        problem.Place?.Sheet == Place.ParticularsSheet;

    // Its document, the departments, and which of them hold something; no power, since they are read one after the other.
    private static KnowledgeRequest About(AdjustmentDraft list) =>
        KnowledgeRequest.For(DerivedAdjustmentId.Of(list), list with { Lines = [] }, DraftDigests.Of(list)) with
        {
            OpenedFrom = list.Source?.Sha256,
        };

    private sealed record ComparedState(long Revision, DateOnly On, ListVersion? From, PendingFacts Pending);
}
