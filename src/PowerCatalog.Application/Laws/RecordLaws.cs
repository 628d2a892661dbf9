using PowerCatalog.Application.Actors;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Laws.Deciding;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Application.Laws;

/// <summary>Records that documents were amended, repealed or cleaned up.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Division">The catalog.</param>
/// <param name="Draft">The documents and the decision, as sent.</param>
/// <param name="DryRun">Whether nothing is written.</param>
public sealed record RecordLaws(Actor Actor, DivisionCode Division, LawDraft Draft, bool DryRun)
{
    /// <summary>Whether drafts are opened for the departments whose powers rest on the documents.</summary>
    public bool OpenDrafts { get; init; }

    /// <summary>What is wrong with the file.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>How many problems the file has, listed or not.</summary>
    public ProblemCount Found { get; init; }

    /// <summary>Keeps the file, once the entry is about to be recorded; null where there is none.</summary>
    public Func<CancellationToken, Task>? KeepSource { get; init; }
}
