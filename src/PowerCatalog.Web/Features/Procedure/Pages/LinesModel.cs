using PowerCatalog.Application.Drafts;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>How lines are put forward: a file, what waits to be recorded, or one change after the other.</summary>
/// <param name="State">Where the adjustment stands.</param>
/// <param name="Token">The forms' field.</param>
/// <param name="MaximumMegabytes">The largest file that is taken.</param>
/// <param name="Drafts">What waits to be recorded, for the reform office; empty for others.</param>
/// <param name="Chosen">The id of the one that the person came with; null where there is none.</param>
/// <param name="Actors">What people are called.</param>
/// <param name="Body">What a department or township is called, by its code.</param>
public sealed record LinesModel(
    ProcedureState State, FormToken Token, long MaximumMegabytes, IReadOnlyList<Draft> Drafts, string? Chosen, ActorNaming Actors,
    Func<string, string> Body)
{
    /// <summary>What is wrong with the choice of a file; null where nothing is.</summary>
    public string? Fault { get; init; }

    /// <summary>What stands against the lines; empty where none were sent.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Where others were faster: the steps since the page was opened.</summary>
    public IReadOnlyList<ProcedureEntry> Since { get; init; } = [];

    /// <summary>Whether it has just begun.</summary>
    public bool JustBegun { get; init; }
}
