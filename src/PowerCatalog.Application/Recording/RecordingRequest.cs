using PowerCatalog.Application.Actors;
using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Application.Recording;

/// <summary>What every command that records has: who, in which catalog, on which state of it, and whether in earnest.</summary>
/// <param name="Actor">Who it is from.</param>
/// <param name="Division">The catalog.</param>
/// <param name="Expected">The state of the catalog that it is based on.</param>
/// <param name="DryRun">Whether to check only and write nothing.</param>
public sealed record RecordingRequest(Actor Actor, DivisionCode Division, ExpectedCatalog Expected, bool DryRun);
