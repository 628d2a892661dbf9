namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>
/// The registered names of the steps of an adjustment, beside those of its catalog (<see cref="Domain.Events.EventNames"/>).
/// </summary>
public static class ProcedureEventNames
{
    public const string AdjustmentDrafted = "AdjustmentDrafted.v3";
    public const string LinesListed = "LinesListed.v1";
    public const string LinesProposed = "LinesProposed.v1";
    public const string LinesRevised = "LinesRevised.v1";
    public const string AdjustmentCommented = "AdjustmentCommented.v1";
    public const string AdjustmentSubmitted = "AdjustmentSubmitted.v1";
    public const string OpinionAsked = "OpinionAsked.v1";
    public const string OpinionGiven = "OpinionGiven.v1";
    public const string AdjustmentReviewed = "AdjustmentReviewed.v1";
    public const string LegalityReviewed = "LegalityReviewed.v1";
    public const string AdjustmentApproved = "AdjustmentApproved.v1";
    public const string AdjustmentReturned = "AdjustmentReturned.v1";
    public const string AdjustmentRejected = "AdjustmentRejected.v1";
    public const string AdjustmentWithdrawn = "AdjustmentWithdrawn.v1";
    public const string PromulgationBegun = "PromulgationBegun.v1";
    public const string PromulgationNoted = "PromulgationNoted.v1";
    public const string AdjustmentPublished = "AdjustmentPublished.v1";
    public const string HandOverConfirmed = "HandOverConfirmed.v1";
}
