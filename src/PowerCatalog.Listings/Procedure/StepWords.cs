using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.Procedure;

/// <summary>Steps as recorded, in words.</summary>
public static class StepWords
{
    /// <summary>What a step is called.</summary>
    public static Bilingual Of(ProcedureEvent step) => step switch
    {
        AdjustmentDrafted => ProcedureWords.Of(ProcedureStep.Draft),
        LinesProposed => ProcedureWords.Of(ProcedureStep.Propose),
        LinesRevised => new("修改各行", "revise the lines"),
        AdjustmentCommented => ProcedureWords.Of(ProcedureStep.Comment),
        AdjustmentSubmitted => ProcedureWords.Of(ProcedureStep.Submit),
        OpinionAsked => ProcedureWords.Of(ProcedureStep.AskOpinion),
        OpinionGiven => ProcedureWords.Of(ProcedureStep.GiveOpinion),
        AdjustmentReviewed => ProcedureWords.Of(ProcedureStep.Review),
        LegalityReviewed => ProcedureWords.Of(ProcedureStep.Legality),
        AdjustmentApproved => ProcedureWords.Of(ProcedureStep.Approval),
        AdjustmentReturned => ProcedureWords.Of(ProcedureStep.Return),
        AdjustmentRejected => ProcedureWords.Of(ProcedureStep.Reject),
        AdjustmentWithdrawn => ProcedureWords.Of(ProcedureStep.Withdraw),
        PromulgationBegun => ProcedureWords.Of(ProcedureStep.Promulgate),
        PromulgationNoted => new("已记入清单", "recorded in the catalog"),
        AdjustmentPublished => ProcedureWords.Of(ProcedureStep.Publish),
        HandOverConfirmed => ProcedureWords.Of(ProcedureStep.ConfirmHandOver),
        _ => throw new NotSupportedException($"The step {step.GetType().Name} has no name."),
    };

    /// <summary>What somebody wrote with it; null where that is nothing.</summary>
    public static string? TextOf(ProcedureEvent step) => step switch
    {
        AdjustmentDrafted drafted => drafted.Name,
        LinesPutForward lines => $"{lines.Draft.Lines} 行，摘要 {lines.Draft.Digest[..12]}",
        AdjustmentCommented comment => comment.Text,
        OpinionAsked asked => $"{asked.Department}：{asked.Text}",
        OpinionGiven given => $"{given.Department}：{(given.Agrees ? "同意" : "不同意")}。{given.Text}",
        AdjustmentReviewed reviewed => reviewed.Text,
        LegalityReviewed legality => $"{legality.Number} {(legality.Result == LegalityResult.Lawful ? "合法" : "不合法")}。{legality.Text}",
        AdjustmentApproved approved => $"{approved.Number} {approved.Text}".Trim(),
        AdjustmentReturned returned =>
            string.Join("；", returned.Touched.Select(touched => $"{touched.Power}：{touched.Name}").Prepend(returned.Reason)),
        AdjustmentRejected rejected => rejected.Reason,
        AdjustmentWithdrawn withdrawn => withdrawn.Reason,
        PromulgationNoted noted => $"{noted.DocumentNumber} {noted.Title}",
        AdjustmentPublished published => published.Address,
        HandOverConfirmed confirmed => $"{confirmed.By.Code()} {confirmed.Text}".Trim(),
        _ => null,
    };
}
