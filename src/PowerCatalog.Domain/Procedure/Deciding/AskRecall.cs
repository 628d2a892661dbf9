using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Events;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>申请收回: a township asks that a power which it exercises be taken back.</summary>
/// <param name="Division">The catalog.</param>
/// <param name="Township">The township.</param>
/// <param name="Power">The power.</param>
/// <param name="Reason">Why.</param>
public sealed record AskRecall(DivisionCode Division, TownshipCode Township, PowerCode Power, string Reason)
{
    /// <summary>
    /// The id of one request for this recall: each after the first is for one before it that came to an end. It follows from what is asked,
    /// so that of two at once there is one.
    /// </summary>
    /// <param name="number">Which, from 1.</param>
    public AdjustmentId Id(int number) => AdjustmentId.Of(Division, $"recall\n{Township.Value}\n{Power.Value}\n{number}");

    /// <summary>
    /// What happens: a draft of the department that holds the power, which takes it up or declines it; or what stands against it.
    /// </summary>
    /// <param name="id">The id that it gets.</param>
    /// <param name="known">The catalog, with the power.</param>
    /// <param name="context">Who asks, and by which rules.</param>
    public (AdjustmentDrafted? Asked, IReadOnlyList<Problem> Problems) Decide(AdjustmentId id, CatalogKnowledge known, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(context);
        if (!context.Person.IsOfficerOf(Division, Township)) return (null, [ProcedureProblems.NoOfficer(Township)]);
        var (today, history) = (context.Today, known.Powers.GetValueOrDefault(Power));
        if (history?.On(today) is not { } power || history.DelegationOn(Receiver.Township(Township), today) is null)
            return (null, [ProcedureProblems.NotExercised(Township, Power)]);
        var texts = new TypedText();
        var cause = new DraftCause(today, texts.Required(Reason, "理由", "reason"));
        var township = known.Townships.GetValueOrDefault(Township)?.On(today)?.Name ?? Township.Value;
        var name = $"{township}申请收回：{power.Name}";
        return texts.Problems.Count > 0
            ? (null, texts.Problems)
            : (new AdjustmentDrafted(
                id, Division, name[..Math.Min(name.Length, TypedText.LongestName)], power.Department, cause, null, context.Rules.Label)
            {
                Recall = new RecallAsked(Township, Power),
            }, []);
    }
}
