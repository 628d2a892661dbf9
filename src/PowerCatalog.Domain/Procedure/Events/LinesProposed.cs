namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>The first set of lines was put forward.</summary>
/// <param name="Draft">The set.</param>
/// <param name="Bearing">What it bears on.</param>
public sealed record LinesProposed(KeptDraft Draft, LinesBearing Bearing) : LinesPutForward(Draft, Bearing);
