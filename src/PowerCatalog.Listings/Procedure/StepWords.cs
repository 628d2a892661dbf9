using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Listings.Procedure;

/// <summary>Steps as recorded, in words.</summary>
public static class StepWords
{
    /// <summary>What a step is called.</summary>
    public static Bilingual Of(ProcedureEvent step) => step switch
    {
        AdjustmentDrafted { Recall: not null } => new("申请收回", "ask for a recall"),
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

    /// <summary>What somebody said with it; null where that is nothing. Texts of people stand as they were written.</summary>
    /// <param name="step">The step.</param>
    /// <param name="body">What a department or township is called, by its code.</param>
    public static Bilingual? TextOf(ProcedureEvent step, Func<string, string> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return step switch
        {
            AdjustmentDrafted { Recall: { } asked, Cause: var cause } => Same(
                $"{body(asked.Township.Value)} · {asked.Power.Value}：{cause?.Text}"),
            AdjustmentDrafted drafted => Begun(drafted),
            LinesPutForward lines => new(
                $"{lines.Draft.Lines} 行，摘要 {lines.Draft.Digest[..12]}",
                $"{lines.Draft.Lines} line{(lines.Draft.Lines == 1 ? "" : "s")}, digest {lines.Draft.Digest[..12]}"),
            AdjustmentCommented comment => Same(comment.Text),
            OpinionAsked asked => Same(With(body(asked.Department.Value), asked.Text)),
            OpinionGiven given => new(
                $"{body(given.Department.Value)}：{(given.Agrees ? "同意" : "不同意")}。{given.Text}",
                $"{body(given.Department.Value)} {(given.Agrees ? "agrees" : "does not agree")}. {given.Text}"),
            AdjustmentReviewed reviewed => reviewed.Despite is null
                ? Same(reviewed.Text)
                : new($"{reviewed.Text} 仍予通过的理由：{reviewed.Despite}", $"{reviewed.Text} Passed all the same: {reviewed.Despite}"),
            LegalityReviewed legality => Legality(legality),
            AdjustmentApproved approved => Same($"{approved.Number} {approved.Text}".Trim()),
            AdjustmentReturned returned => Same(
                string.Join('\n', returned.Touched.Select(touched => $"{touched.Power}：{touched.Name}").Prepend(returned.Reason))),
            AdjustmentRejected rejected => Same(rejected.Reason),
            AdjustmentWithdrawn withdrawn => Same(withdrawn.Reason),
            PromulgationNoted noted => Same($"{noted.DocumentNumber} {noted.Title}".Trim()),
            AdjustmentPublished published => Same(published.Address),
            HandOverConfirmed confirmed => Same(With(body(confirmed.By.Code()), confirmed.Text)),
            _ => null,
        };
    }

    private static Bilingual Begun(AdjustmentDrafted drafted) => (drafted.Cause, drafted.Notice) switch
    {
        ({ } cause, null) => new(
            $"{drafted.Name}。事由（{CatalogTime.Show(cause.On)}）：{cause.Text}",
            $"{drafted.Name}. Cause ({CatalogTime.Show(cause.On)}): {cause.Text}"),
        (_, { } notice) => new(
            $"{drafted.Name}。通知：{notice.Number}（{CatalogTime.Show(notice.On)}）",
            $"{drafted.Name}. Notice: {notice.Number} ({CatalogTime.Show(notice.On)})"),
        _ => Same(drafted.Name),
    };

    private static Bilingual Legality(LegalityReviewed legality)
    {
        var lawful = legality.Result == LegalityResult.Lawful;
        return new(
            $"{legality.Number} {(lawful ? "合法" : "不合法")}。{legality.Text}",
            $"{legality.Number} {(lawful ? "lawful" : "unlawful")}. {legality.Text}");
    }

    private static string With(string body, string? text) => text is null ? body : $"{body}：{text}";

    private static Bilingual Same(string text) => new(text, text);
}
