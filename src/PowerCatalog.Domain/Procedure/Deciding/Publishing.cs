using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>公布、确认交接: both after the decision, and not in days to come.</summary>
internal static class Publishing
{
    public static (IReadOnlyList<AdjustmentEvent>, IReadOnlyList<Problem>) Take(
        ProcedureState state, StepCommand command, StepContext context, TypedText texts) => command switch
        {
            Publish publish => (
                [new AdjustmentPublished(texts.Published(publish.Address), publish.On)],
                DayOf(publish.On, state, context)),
            ConfirmHandOver confirm => (
                [new HandOverConfirmed(confirm.By, confirm.On, texts.Optional(confirm.Text, "备注", "note"))],
                state.Accepting.Contains(confirm.By)
                    ? DayOf(confirm.On, state, context)
                    : [ProcedureProblems.NothingToAccept(confirm.By.Code())]),
            _ => throw new NotSupportedException($"No rule for {command.GetType().Name}."),
        };

    private static IReadOnlyList<Problem> DayOf(DateOnly day, ProcedureState state, StepContext context) =>
        day > context.Today || day < state.Promulgated!.Decided ? [ProcedureProblems.BadDay(day)] : [];
}
