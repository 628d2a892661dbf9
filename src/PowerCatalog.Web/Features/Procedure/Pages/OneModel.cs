using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Procedure;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>One adjustment on its way.</summary>
/// <param name="Answer">It, with its whole trail.</param>
/// <param name="Token">The forms' field.</param>
/// <param name="Forms">The forms of the steps that the person may take now.</param>
/// <param name="Others">The other steps, with why not.</param>
/// <param name="Lines">Its lines; null once they are recorded.</param>
/// <param name="Actors">What people are called.</param>
/// <param name="Body">What a department or township is called, by its code.</param>
public sealed record OneModel(
    ProcedureAnswer Answer, FormToken Token, IReadOnlyList<StepForm> Forms, IReadOnlyList<StepOffer> Others, LinesShown? Lines,
    ActorNaming Actors, Func<string, string> Body)
{
    /// <summary>The step that the person has just taken; null where none.</summary>
    public ProcedureStep? Done { get; init; }

    /// <summary>What stands against a step that was tried; empty where none was.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Where others were faster: the steps since the page was opened.</summary>
    public IReadOnlyList<ProcedureEntry> Since { get; init; } = [];

    /// <summary>What was typed for a step that may no longer be taken, by label; empty where there is none such.</summary>
    public IReadOnlyList<(string Label, string Text)> Kept { get; init; } = [];

    /// <summary>Whether the person may put lines forward.</summary>
    public bool MayPropose { get; init; }

    /// <summary>What the adjustment waits for and this person may not do for having drafted it (four eyes).</summary>
    public IEnumerable<StepOffer> Barred => Others.Where(offer =>
        StepDecisions.AsksFourEyes(offer.Step) && State.NextNeed == offer.Step && State.SubmittedOn is not null
        && offer.Against!.Code == ProcedureProblems.OwnDraft(offer.Step).Code);

    /// <summary>Where it stands.</summary>
    public ProcedureState State => Answer.State;
}
