namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>A whole set of lines was put forward; its parts precede it.</summary>
/// <param name="Draft">The set.</param>
/// <param name="Bearing">What it bears on.</param>
public abstract record LinesPutForward(KeptDraft Draft, LinesBearing Bearing) : ProcedureEvent;
