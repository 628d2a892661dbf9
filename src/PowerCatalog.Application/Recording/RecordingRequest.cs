using PowerCatalog.Application.Actors;
using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Application.Recording;

/// <summary>The common part of all recording commands.</summary>
/// <param name="Actor">Who issues the command.</param>
/// <param name="Division">The catalog.</param>
/// <param name="Expected">The state of the catalog that it is based on.</param>
/// <param name="DryRun">Whether to only check, and write nothing.</param>
public sealed record RecordingRequest(Actor Actor, DivisionCode Division, ExpectedCatalog Expected, bool DryRun)
{
    /// <summary>Whether a catalog may be opened of a division that the reference data does not know.</summary>
    public bool OpensUnknown { get; init; }
}
