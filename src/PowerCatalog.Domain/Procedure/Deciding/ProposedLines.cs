using PowerCatalog.Domain.Procedure.Events;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>Lines that were checked and are to be put forward.</summary>
/// <param name="Draft">What is kept of them.</param>
/// <param name="Parts">The parts.</param>
/// <param name="Bearing">What they bear on.</param>
/// <param name="Concerns">The departments that each fact concerns.</param>
public sealed record ProposedLines(
    KeptDraft Draft, IReadOnlyList<LinesListed> Parts, LinesBearing Bearing, IReadOnlyList<Concern> Concerns);
