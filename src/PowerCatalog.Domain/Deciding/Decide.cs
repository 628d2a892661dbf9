using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Domain.Deciding;

/// <summary>Turns a draft into facts or problems. No I/O, no clock, no randomness: the same input gives the same facts.</summary>
public static class Decide
{
    /// <summary>
    /// Checks the particulars and every line of <paramref name="draft"/> against what is known and against each other. All problems come
    /// back at once: lines are checked even where particulars are missing, on the stated day or else provisionally on <paramref
    /// name="today"/>.
    /// </summary>
    /// <param name="id">
    /// The adjustment's id: the draft's own, or the one derived from its document (<see cref="DerivedAdjustmentId"/>).
    /// </param>
    /// <param name="draft">What was sent.</param>
    /// <param name="knowledge">What the catalog says, for the powers that the draft names (<see cref="KnowledgeRequest.For"/>).</param>
    /// <param name="reference">The reference data.</param>
    /// <param name="today">Today in Asia/Shanghai; recorded only for a list that names no day.</param>
    public static Assessment Adjustment(
        AdjustmentId id, AdjustmentDraft draft, CatalogKnowledge knowledge, ReferenceData reference, DateOnly today)
    {
        var problems = new FoundProblems(draft.Faulty);
        var stated = StatedParticulars.Read(draft, reference, today, problems);
        var held = stated.Opening && knowledge.IsOpen ? OpeningParts.Held(draft, knowledge, reference, stated.Day ?? today) : [];
        if (held.Count > 0) problems.Add(DecidingProblems.AlreadyOpen(draft.Division, held));
        if (!stated.Opening && !knowledge.IsOpen) problems.Add(DecidingProblems.NotOpen(draft.Division));
        if (draft.Lines.Count == 0) problems.Add(DecidingProblems.NoLines());
        Annulling.CheckAlone(draft, problems);
        UndecidedLines.Check(draft, problems);
        return held.Count > 0 || (!stated.Opening && !knowledge.IsOpen)
            ? Assessment.Refused(stated.Complete(id), problems)
            : Lines(new DraftCheck(id, draft, stated, today, knowledge, reference, problems), knowledge.IsOpen);
    }

    /// <summary>Whether a list opens what it speaks of: none of its departments holds anything yet.</summary>
    /// <param name="list">The list.</param>
    /// <param name="knowledge">The departments, and which of them hold something.</param>
    /// <param name="reference">The reference data.</param>
    /// <param name="on">The day.</param>
    public static bool Opens(AdjustmentDraft list, CatalogKnowledge knowledge, ReferenceData reference, DateOnly on) =>
        !knowledge.IsOpen || OpeningParts.Held(list, knowledge, reference, on).Count == 0;

    // Lines are checked in their turn; their problems come back in the order of the draft.
    private static Assessment Lines(DraftCheck check, bool isOpen)
    {
        if (!isOpen && check.Reference.Division(check.Draft.Division) is { } division) OpeningTownships(check, division);
        foreach (var line in check.Draft.Lines.OrderBy(TurnOf))
        {
            check.Problems.Line = line.Number;
            var errors = check.Problems.Count.Errors;
            Take(check, line);
            if (check.Problems.Count.Errors == errors) Following.CheckUsed(check, line);
        }

        check.Problems.Line = 0;
        check.NewCodes.Report();
        check.Bases.Report();
        Changing.WriteFacts(check);
        Correcting.WriteFacts(check);
        OlderDecision.Check(check);
        return check.Assess();
    }

    // Registering and renaming departments and townships comes before all other lines, wherever their sheet stands in the file; closing and
    // merging them comes last.
    private static int TurnOf(DraftLine line) => line.Kind is not (LineKind.Department or LineKind.Township) ? 1
        : line.Fields[Fields.Action]?.Text is var action && (ReorganizingDepartments.Registers(action) || action == "更名") ? 0 : 2;

    private static void Take(DraftCheck check, DraftLine line)
    {
        switch (line.Kind)
        {
            case LineKind.List or LineKind.Add:
                Adding.Take(check, line);
                break;
            case LineKind.Remove:
                Removing.Take(check, line);
                break;
            case LineKind.Change:
                Changing.Take(check, line);
                break;
            case LineKind.Transfer:
                Transferring.Take(check, line);
                break;
            case LineKind.Delegate:
                Delegating.Take(check, line);
                break;
            case LineKind.Recall:
                Recalling.Take(check, line);
                break;
            case LineKind.Suspend:
                Suspending.Take(check, line);
                break;
            case LineKind.Department:
                ReorganizingDepartments.Take(check, line);
                break;
            case LineKind.Township:
                ReorganizingTownships.Take(check, line);
                break;
            case LineKind.Correct:
                Correcting.Take(check, line);
                break;
            case LineKind.Annul:
                Annulling.Take(check, line);
                break;
            default:
                throw new NotSupportedException($"No rule for a line of kind {line.Kind}.");
        }
    }

    // The townships of a division are known beforehand; opening the catalog registers them, so that delegations can name them.
    private static void OpeningTownships(DraftCheck check, DivisionEntry division)
    {
        foreach (var township in division.Townships.Where(township => township.Code.IsTownship))
        {
            check.Townships.Name(township.Code, township.Name, check.Day);
            check.Facts.Add(new TownshipRegistered(check.Adjustment, 0, check.Day, township.Code, township.Name, township.County));
        }
    }
}
