namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>Another whole set of lines took the place of the one before; opinions and approvals of that one hold no longer.</summary>
/// <param name="Draft">The set.</param>
/// <param name="Bearing">What it bears on.</param>
/// <param name="Replaces">The digest of the lines before it.</param>
public sealed record LinesRevised(KeptDraft Draft, LinesBearing Bearing, string Replaces) : LinesPutForward(Draft, Bearing);
