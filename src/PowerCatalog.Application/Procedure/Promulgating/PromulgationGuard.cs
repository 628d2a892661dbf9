using PowerCatalog.Application.Procedure.Proposing;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Procedure.Promulgating;

/// <summary>
/// What has to hold beside the checks when an adjustment is recorded: that no other decision has touched its powers since its lines were
/// put forward, and that they bear on what they bore on then. It is asked with the very state of the catalog that the append expects.
/// </summary>
/// <param name="ledger">The ledger.</param>
/// <param name="check">Checks lines.</param>
/// <param name="state">The adjustment.</param>
/// <param name="approved">The lines as approved.</param>
/// <param name="draft">The same with the particulars of the decision.</param>
internal sealed class PromulgationGuard(
    ILedger ledger, LinesCheck check, ProcedureState state, AdjustmentDraft approved, AdjustmentDraft draft)
{
    /// <summary>What others have touched, as found last.</summary>
    public IReadOnlyList<TouchedPower> Touched { get; private set; } = [];

    /// <summary>Why the lines have become obsolete, as found last; null where they have not.</summary>
    public Problem? Obsolete { get; private set; }

    public async Task<IReadOnlyList<Problem>> CheckAsync(Assessment assessment, CatalogKnowledge known, CancellationToken cancellation)
    {
        var bearing = state.Lines!.Bearing;
        // Also where the checks refuse it: what another decision did to a power is often the reason.
        Touched = await TouchedPowers.FindAsync(ledger, draft, assessment, bearing.Known, known.Revision, cancellation);
        Obsolete = Touched.Count > 0 ? ProcedureProblems.Touched(Touched.Select(touched => touched.Power).Distinct().Count())
            : assessment.IsSound && !IsSame(check.BearingOf(draft, assessment, known), bearing) ? ProcedureProblems.OtherBearing()
            : null;
        if (Obsolete is { } problem) return [problem];
        return assessment.Particulars is { } particulars
            ? PromulgationDays.Against(state, particulars, EffectiveIsApproved, check.Today)
            : [];
    }

    private bool EffectiveIsApproved =>
        approved.Header[Fields.Effective] is { } stated && stated.Text == draft.Header[Fields.Effective]?.Text;

    private static bool IsSame(LinesBearing now, LinesBearing then) =>
        now.Departments.SequenceEqual(then.Departments) && now.Acceptors.SequenceEqual(then.Acceptors)
        && now.Changes.SequenceEqual(then.Changes);
}
