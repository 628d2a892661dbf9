using PowerCatalog.Application.Procedure.Proposing;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Procedure.Promulgating;

/// <summary>
/// What has to hold beside the checks when an adjustment is recorded: that no other decision has touched its powers since its lines were
/// put forward, and that they bear on what they bore on then. It is asked with the very state of the catalog that the append expects.
/// </summary>
internal sealed class PromulgationGuard(ILedger ledger, LinesCheck check, ProcedureState state, AdjustmentDraft draft)
{
    /// <summary>What others have touched, as found last.</summary>
    public IReadOnlyList<TouchedPower> Touched { get; private set; } = [];

    /// <summary>Why the lines have become obsolete, as found last; null where they have not.</summary>
    public Problem? Obsolete { get; private set; }

    public async Task<IReadOnlyList<Problem>> CheckAsync(Assessment assessment, CatalogKnowledge known, CancellationToken cancellation)
    {
        var bearing = state.Lines!.Bearing;
        Touched = await TouchedPowers.FindAsync(ledger, draft.Division, assessment, bearing.Known, known.Revision, cancellation);
        var now = check.BearingOf(draft, assessment, known);
        Obsolete = Touched.Count > 0 ? ProcedureProblems.Touched(Touched.Select(touched => touched.Power).Distinct().Count())
            : IsSame(now, bearing) ? null
            : ProcedureProblems.OtherBearing();
        if (Obsolete is { } problem) return [problem];
        var approved = state.Approvals.Where(approval => approval.Step == ProcedureStep.Approval).Max(approval => (DateOnly?)approval.Day);
        return approved is { } day && assessment.Particulars?.Decided < day ? [ProcedureProblems.DecidedBeforeApproval(day)] : [];
    }

    private static bool IsSame(LinesBearing now, LinesBearing then) =>
        now.Departments.SequenceEqual(then.Departments) && now.Acceptors.SequenceEqual(then.Acceptors)
        && now.Changes.SequenceEqual(then.Changes);
}
