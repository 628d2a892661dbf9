namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>The adjustment was rejected; this ends it.</summary>
/// <param name="Reason">Why.</param>
public sealed record AdjustmentRejected(string Reason) : ProcedureEvent;
