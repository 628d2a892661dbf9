using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>What may be recorded at once, without the procedure: what was decided up to the day that the rules name.</summary>
public static class DirectRecording
{
    /// <summary>What stands against it; empty where nothing does, or where the draft has no particulars and is refused for that.</summary>
    public static IReadOnlyList<Problem> Against(
        AdjustmentDraft draft, Particulars? particulars, ProcedureRules rules, Headings headings)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(rules);
        return particulars is { Decided: var decided } && rules.DirectUntil is { } until && decided > until
            ? [ProcedureProblems.DirectClosed(draft.PlaceOf(Fields.Decided, headings), decided, until)]
            : [];
    }
}
