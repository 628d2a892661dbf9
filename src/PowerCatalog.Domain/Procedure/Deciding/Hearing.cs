using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>征求意见、反馈意见、留言.</summary>
internal static class Hearing
{
    public static (IReadOnlyList<AdjustmentEvent>, IReadOnlyList<Problem>) Take(
        ProcedureState state, StepCommand command, TypedText texts) => command switch
        {
            AskOpinion ask => ([new OpinionAsked(ask.Department, texts.Optional(ask.Text, "征求意见的内容", "question"))], []),
            GiveOpinion given => (
                [new OpinionGiven(given.Department, given.Digest, given.Agrees, texts.Required(given.Text, "意见", "opinion"))],
                state.Opinions.Any(opinion => opinion.Department == given.Department)
                    ? []
                    : [ProcedureProblems.NotAsked(given.Department)]),
            Comment comment => ([new AdjustmentCommented(texts.Required(comment.Text, "留言", "comment"))], []),
            _ => throw new NotSupportedException($"No rule for {command.GetType().Name}."),
        };
}
