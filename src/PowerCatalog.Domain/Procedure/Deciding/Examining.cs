using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>审核、合法性审核、批准.</summary>
internal static class Examining
{
    public static (IReadOnlyList<AdjustmentEvent>, IReadOnlyList<Problem>) Take(
        ProcedureState state, StepCommand command, StepContext context, TypedText texts) => command switch
        {
            Review review => Reviewed(state, review, texts),
            ReviewLegality legality => (
                [
                    new LegalityReviewed(
                        legality.Digest, texts.Required(legality.Number, "合法性审核意见的文号", "number of the opinion", TypedText.LongestName),
                        legality.Result, texts.Required(legality.Text, "合法性审核意见", "opinion on legality")),
                ],
                []),
            Approve approve => (
                [
                    new AdjustmentApproved(
                        approve.Digest, texts.Optional(approve.Number, "批准文号", "number of the approval", TypedText.LongestName), approve.On,
                        texts.Optional(approve.Text, "备注", "note")),
                ],
                approve.On > context.Today || approve.On < state.Begun.Day ? [ProcedureProblems.BadDay(approve.On)] : []),
            _ => throw new NotSupportedException($"No rule for {command.GetType().Name}."),
        };

    private static (IReadOnlyList<AdjustmentEvent>, IReadOnlyList<Problem>) Reviewed(ProcedureState state, Review review, TypedText texts)
    {
        var despite = texts.Optional(review.Despite, "理由", "reason");
        var against = state.Opinions.Where(opinion => opinion.Given is { Agrees: false }).Select(opinion => opinion.Department).ToList();
        var unheard = state.Unheard.ToList();
        return (
            [new AdjustmentReviewed(review.Digest, texts.Required(review.Text, "审核意见", "opinion of the review"), despite)],
            despite is null && unheard.Count + against.Count > 0 ? [ProcedureProblems.OpinionsStand(unheard, against)] : []);
    }
}
