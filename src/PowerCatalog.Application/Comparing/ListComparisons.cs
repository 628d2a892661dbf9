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
public sealed class ListComparisons(ICatalogKnowledge knowledge, IListedPowers powers, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Reads a list and compares it.</summary>
    /// <returns>The result; null where the list opens what it speaks of, or is recorded already.</returns>
    public async Task<ComparedList?> HandleAsync(CompareList command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        var (division, on) = (command.File.Request.Division, command.On ?? clock.Today());
        if (!(await knowledge.AskAsync(About(new AdjustmentDraft(division, DraftKind.List, FieldValues.None, [], null)), -1, cancellation))
            .IsOpen)
            return null;
        command.File.Content.Position = 0;
        var read = DraftReader.Read(
            command.File.Content, command.File.Name, command.File.ReadOptions, reference, cancellation);
        if (read.Draft is not { } list || read.Refused)
            return new ComparedList(null, null, null, [], ProblemReport.Of(read.Problems, read.Found), -1, on);
        var known = await knowledge.AskAsync(About(list), -1, cancellation);
        if (known.SameDocument is not null || Decide.Opens(list, known, reference, on)) return null;
        var comparison = new ListComparison(list, known, reference, on);
        foreach (var power in powers.Read(division, comparison.Scope, on, null, cancellation)) comparison.Take(power);
        foreach (var power in await ElsewhereAsync(list, comparison, known.Revision, on, cancellation)) comparison.TakeElsewhere(power);
        return await AssessedAsync(list, read, comparison.Finish(), known.Revision, on, cancellation);
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
        AdjustmentDraft list, ReadResult read, ListDifference difference, long revision, DateOnly on, CancellationToken cancellation)
    {
        var draft = list with { Kind = DraftKind.Adjustment, Header = FieldValues.None, Lines = difference.Lines };
        var id = DerivedAdjustmentId.Of(draft);
        var known = await knowledge.AskAsync(KnowledgeRequest.For(id, draft, DraftDigests.Of(draft)), revision, cancellation);
        var dated = draft with { Header = ProvisionalDay(on) };
        var assessment = draft.Lines.Count == 0 ? null : Decide.Adjustment(id, dated, known, reference, on);
        List<Problem> problems =
        [
            .. read.Problems.Concat(difference.Problems).Concat(assessment?.Problems ?? []).Where(problem => !OfDecision(problem)),
        ];
        return new ComparedList(
            difference, draft, assessment?.Counts, assessment?.Preview ?? [], ProblemReport.Of(problems, ProblemCount.Of(problems)),
            revision, on);
    }

    private FieldValues ProvisionalDay(DateOnly on) => new(new Dictionary<string, FieldValue>
    {
        [Fields.Effective] = new(CatalogTime.Show(on), Place.OfParticular(reference.Headings.HeadingOfParticular(Fields.Effective))),
    });

    private static bool OfDecision(Problem problem) =>
        problem.Place?.Sheet == Place.ParticularsSheet || problem.Code is "line.undecided";

    // Its document, the departments, and which of them hold something; no power, since they are read one after the other.
    private static KnowledgeRequest About(AdjustmentDraft list) =>
        KnowledgeRequest.For(DerivedAdjustmentId.Of(list), list with { Lines = [] }, DraftDigests.Of(list));
}
