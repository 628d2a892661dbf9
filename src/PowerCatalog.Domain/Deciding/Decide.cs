using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Domain.Deciding;

/// <summary>Turns a draft into a decision: facts or problems. No I/O, no clock, no chance: the same input gives the same facts.</summary>
public static class Decide
{
    /// <summary>
    /// Checks every line of <paramref name="draft"/> against what is known and against each other. All problems come back at once.
    /// </summary>
    /// <param name="adjustment">The adjustment's id.</param>
    /// <param name="draft">What was sent.</param>
    /// <param name="knowledge">What the catalog says, for the powers that the draft names (<see cref="KnowledgeRequest.For"/>).</param>
    /// <param name="reference">The reference data.</param>
    /// <param name="today">Today in Asia/Shanghai; taken by a list that names no day, and to check the lines of a draft that names none yet.</param>
    public static Decision Adjustment(
        AdjustmentId adjustment, AdjustmentDraft draft, CatalogKnowledge knowledge, ReferenceData reference, DateOnly today)
    {
        var problems = new List<Problem>();
        var division = reference.Division(draft.Division);
        var custodian = division?.Custodian ?? draft.Division.Value;
        var (header, basis) = DecisionHeader.Read(adjustment, draft, custodian, today, problems);
        var list = draft.Kind == DraftKind.List;
        if (list && knowledge.IsOpen) problems.Add(DecidingProblems.AlreadyOpen(draft.Division));
        if (!list && !knowledge.IsOpen) problems.Add(DecidingProblems.NotOpen(draft.Division));
        if (draft.Lines.Count == 0) problems.Add(DecidingProblems.NoLines());
        Annulling.CheckAlone(draft, problems);
        // Without a catalog, or with one too many, each line would only repeat that.
        if (list == knowledge.IsOpen) return Refused(header, problems);

        var desk = new Desk(draft, basis, knowledge, reference, problems);
        if (list && division is not null) OpeningTownships(desk, division);
        var ofHeader = problems.Count;
        var lines = new List<int>();
        foreach (var line in draft.Lines.OrderBy(TurnOf))
        {
            Take(desk, line);
            lines.AddRange(Enumerable.Repeat(line.Number, problems.Count - ofHeader - lines.Count));
        }

        Changing.WriteFacts(desk);
        Correcting.WriteFacts(desk);
        var ofLines = problems.Skip(ofHeader).Zip(lines).OrderBy(found => found.Second).Select(found => found.First);
        return desk.Decision(header) with { Problems = [.. problems.Take(ofHeader), .. ofLines] };
    }

    // Departments and townships that come or change their name are there for every other line, wherever their sheet stands in the file; those that
    // go, go when everything else is said.
    private static int TurnOf(DraftLine line) => line.Kind is not (LineKind.Department or LineKind.Township) ? 1
        : line.Fields[Fields.Action]?.Text is "登记" or "新设" or "设立" or "更名" ? 0 : 2;

    private static Decision Refused(DecisionHeader? header, List<Problem> problems) => new(header, [], Counting.Nothing, [], problems);

    private static void Take(Desk desk, DraftLine line)
    {
        switch (line.Kind)
        {
            case LineKind.List or LineKind.Add:
                Adding.Take(desk, line);
                break;
            case LineKind.Remove:
                Removing.Take(desk, line);
                break;
            case LineKind.Change:
                Changing.Take(desk, line);
                break;
            case LineKind.Transfer:
                Transferring.Take(desk, line);
                break;
            case LineKind.Delegate:
                Delegating.Take(desk, line);
                break;
            case LineKind.Recall:
                Recalling.Take(desk, line);
                break;
            case LineKind.Suspend:
                Suspending.Take(desk, line);
                break;
            case LineKind.Department:
                ReorganizingDepartments.Take(desk, line);
                break;
            case LineKind.Township:
                ReorganizingTownships.Take(desk, line);
                break;
            case LineKind.Correct:
                Correcting.Take(desk, line);
                break;
            case LineKind.Annul:
                Annulling.Take(desk, line);
                break;
            default:
                throw new NotSupportedException($"No rule for a line of kind {line.Kind}.");
        }
    }

    // A government's townships are known before its catalog is: they are registered with the opening, so that delegations can name them.
    private static void OpeningTownships(Desk desk, DivisionEntry division)
    {
        foreach (var township in division.Townships.Where(township => township.Code.IsTownship))
        {
            desk.Townships.Name(township.Code, township.Name, desk.Basis.Effective);
            desk.Facts.Add(new TownshipRegistered(desk.Basis.Adjustment, 0, desk.Basis.Effective, township.Code, township.Name, township.County));
        }
    }
}
