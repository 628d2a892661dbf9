namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>Whoever drafted the adjustment withdrew it; this ends it.</summary>
/// <param name="Reason">Why.</param>
public sealed record AdjustmentWithdrawn(string Reason) : ProcedureEvent;
