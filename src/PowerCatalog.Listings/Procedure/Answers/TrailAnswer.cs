using System.Text.Json;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Procedure;

namespace PowerCatalog.Listings.Procedure.Answers;

/// <summary>One adjustment with its whole trail, the same on the command line and over the API.</summary>
/// <param name="Adjustment">It in short.</param>
/// <param name="Approvals">The approvals that hold.</param>
/// <param name="Undone">Those that hold no longer, in the order in which they were undone.</param>
/// <param name="Opinions">The opinions that were asked.</param>
/// <param name="Steps">Every step, in order.</param>
public sealed record TrailAnswer(
    CardAnswer Adjustment, IReadOnlyList<ApprovalAnswer> Approvals, IReadOnlyList<UndoneAnswer> Undone,
    IReadOnlyList<OpinionAnswer> Opinions, IReadOnlyList<StepAnswer> Steps)
{
    /// <summary>As it stands.</summary>
    /// <param name="answer">What the rules and the calendar say of it.</param>
    /// <param name="actors">What people are called.</param>
    public static TrailAnswer Of(ProcedureAnswer answer, ActorNaming actors)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(actors);
        var state = answer.State;
        return new TrailAnswer(
            CardAnswer.Of(answer.Card), [.. state.Approvals.Select(Given)],
            [.. state.Undone.Select(undone => new UndoneAnswer(Given(undone.Approval), undone.Why, undone.Revision))],
            [.. state.Opinions.Select(Opinion)], StepsOf(answer.Steps, actors));

        ApprovalAnswer Given(GivenApproval approval) => new(
            approval.Step, actors.Shown(approval.Actor), approval.Day, approval.Number, approval.Digest, approval.Revision);

        OpinionAnswer Opinion(DepartmentOpinion opinion) => new(
            opinion.Department.Value, opinion.AskedOn, opinion.Given?.Agrees, opinion.Given?.Text, opinion.GivenOn,
            opinion.GivenBy is { } by ? actors.Shown(by) : null);
    }

    /// <summary>Steps as recorded.</summary>
    public static IReadOnlyList<StepAnswer> StepsOf(IEnumerable<ProcedureEntry> entries, ActorNaming actors) =>
    [
        .. entries.Select(entry => new StepAnswer(
            entry.Revision, entry.Recorded, actors.Shown(entry.Actor), EventRegistry.NameOf(entry.Happened),
            Json(EventRegistry.Write(entry.Happened)))),
    ];

    private static JsonElement Json(byte[] data)
    {
        var reader = new Utf8JsonReader(data);
        return JsonElement.ParseValue(ref reader);
    }
}
