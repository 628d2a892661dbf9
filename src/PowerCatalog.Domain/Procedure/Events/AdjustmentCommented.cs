namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>Somebody commented.</summary>
/// <param name="Text">The comment.</param>
public sealed record AdjustmentCommented(string Text) : ProcedureEvent;
