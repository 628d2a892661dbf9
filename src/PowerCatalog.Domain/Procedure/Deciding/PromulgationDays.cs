using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Folding;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>
/// The days of a decision that is promulgated: it is made when everybody whom it needs has said yes, and not later than today; who
/// promulgates cannot let it take effect before it was made, as nobody approved that.
/// </summary>
public static class PromulgationDays
{
    /// <summary>What stands against them.</summary>
    /// <param name="state">The adjustment.</param>
    /// <param name="particulars">The particulars of the decision.</param>
    /// <param name="effectiveIsApproved">Whether the lines that were approved state the day of effect themselves.</param>
    /// <param name="today">Today in Asia/Shanghai.</param>
    public static IReadOnlyList<Problem> Against(
        ProcedureState state, Particulars particulars, bool effectiveIsApproved, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(particulars);
        var (decided, effective) = (particulars.Decided, particulars.Effective);
        var approved = state.Approvals.Max(approval => (DateOnly?)approval.Day);
        return
        [
            .. approved is { } day && decided < day ? [ProcedureProblems.DecidedBeforeApproval(day)] : (Problem[])[],
            .. decided > today ? [ProcedureProblems.DecidedAfterToday(decided)] : (Problem[])[],
            .. effective < decided && !effectiveIsApproved
                ? [ProcedureProblems.EffectiveBeforeDecided(effective, decided)]
                : (Problem[])[],
        ];
    }
}
