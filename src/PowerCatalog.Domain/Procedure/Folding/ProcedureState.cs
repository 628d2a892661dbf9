using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Domain.Procedure.Folding;

/// <summary>An adjustment on its way, as the steps so far have left it (<see cref="ProcedureFold"/>).</summary>
/// <param name="Drafted">How it began.</param>
/// <param name="Begun">The entry of its beginning.</param>
/// <param name="Last">The last step.</param>
public sealed record ProcedureState(AdjustmentDrafted Drafted, ProcedureEntry Begun, ProcedureEntry Last)
{
    /// <summary>Its id.</summary>
    public AdjustmentId Id => Drafted.Adjustment;

    /// <summary>The revision of the last step, which a command names as the state that it is based on.</summary>
    public long Version => Last.Revision;

    /// <summary>The lines that stand; null before any were put forward.</summary>
    public LinesPutForward? Lines { get; init; }

    /// <summary>The day on which they were put forward.</summary>
    public DateOnly? LinesOn { get; init; }

    /// <summary>The day on which it was submitted, last; null while it is drafted.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>Whether it was ever submitted.</summary>
    public bool WasSubmitted { get; init; }

    /// <summary>Everybody who drafted it or put lines forward; none of them may review, give the opinion on legality, or approve.</summary>
    public IReadOnlySet<PersonId> Drafters { get; init; } = new HashSet<PersonId>();

    /// <summary>The approvals that hold: all are for the lines that stand.</summary>
    public IReadOnlyList<GivenApproval> Approvals { get; init; } = [];

    /// <summary>The approvals that hold no longer, in the order in which they were undone.</summary>
    public IReadOnlyList<UndoneApproval> Undone { get; init; } = [];

    /// <summary>The last opinion on legality on the lines that stand, where it finds them unlawful.</summary>
    public LegalityReviewed? Unlawful { get; init; }

    /// <summary>The opinions that were asked.</summary>
    public IReadOnlyList<DepartmentOpinion> Opinions { get; init; } = [];

    /// <summary>The last return, while it is being drafted further.</summary>
    public AdjustmentReturned? Returned { get; init; }

    /// <summary>Why it was rejected or withdrawn, which ended it.</summary>
    public ProcedureEvent? Ended { get; init; }

    /// <summary>
    /// Whether it came back because other decisions touched its powers, and lines have not been put forward since: those that stand were
    /// checked against another list.
    /// </summary>
    public bool NeedsLinesAnew { get; init; }

    /// <summary>The step that began its promulgation, while the outcome is not noted; null otherwise.</summary>
    public ProcedureEntry? Promulgating { get; init; }

    /// <summary>Whether it is being recorded in the catalog: nothing but the outcome follows.</summary>
    public bool IsBeingPromulgated => Promulgating is not null;

    /// <summary>What stands in the catalog; null before.</summary>
    public PromulgationNoted? Promulgated { get; init; }

    /// <summary>Whether the lines in the catalog are those that had all approvals that they need.</summary>
    public bool PromulgatedAsApproved { get; init; }

    /// <summary>Where it was published; null before.</summary>
    public AdjustmentPublished? Published { get; init; }

    /// <summary>The hand-overs that were confirmed.</summary>
    public IReadOnlyList<HandOverConfirmed> HandOvers { get; init; } = [];

    /// <summary>Steps that do not fit those before them, by revision; none in a ledger that this program wrote.</summary>
    public IReadOnlyList<long> Misfits { get; init; } = [];

    /// <summary>The steps that the lines that stand need.</summary>
    public IReadOnlyList<ProcedureStep> Needs => Lines?.Bearing.Needs ?? [];

    /// <summary>The first of them that is not given; null where all are, or there are no lines.</summary>
    public ProcedureStep? NextNeed => Needs.Where(need => !Has(need)).Select(need => (ProcedureStep?)need).FirstOrDefault();

    /// <summary>The departments that were asked and have not given an opinion on the lines that stand.</summary>
    public IEnumerable<DepartmentCode> Unheard => Opinions.Where(opinion => opinion.Given is null).Select(opinion => opinion.Department);

    /// <summary>Who still has to confirm a hand-over.</summary>
    public IEnumerable<Acceptor> Accepting =>
        (Lines?.Bearing.Acceptors ?? []).Where(acceptor => HandOvers.All(confirmed => confirmed.By != acceptor));

    /// <summary>Where it stands.</summary>
    public ProcedureStage Stage => Ended switch
    {
        AdjustmentRejected => ProcedureStage.Rejected,
        not null => ProcedureStage.Withdrawn,
        _ when Published is not null && Promulgated is not null => Accepting.Any() ? ProcedureStage.Published : ProcedureStage.Done,
        _ when Promulgated is not null => ProcedureStage.Promulgated,
        _ when SubmittedOn is null => Returned is null ? ProcedureStage.Drafting : ProcedureStage.Returned,
        _ => NextNeed switch
        {
            ProcedureStep.Review => ProcedureStage.Review,
            ProcedureStep.Legality => ProcedureStage.Legality,
            ProcedureStep.Approval => ProcedureStage.Approval,
            _ => ProcedureStage.Ready,
        },
    };

    /// <summary>Whether the lines that stand have an approval of a kind.</summary>
    public bool Has(ProcedureStep step) => Approvals.Any(approval => approval.Step == step);

    /// <summary>Whether it can still be changed, returned or ended: it is not promulgated and not ended.</summary>
    public bool IsOpen => Ended is null && Promulgated is null;
}
