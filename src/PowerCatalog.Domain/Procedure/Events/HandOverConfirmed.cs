namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>A department or township confirmed that powers were handed over to it.</summary>
/// <param name="By">Which.</param>
/// <param name="On">The day of the hand-over.</param>
/// <param name="Text">What was noted; null where nothing.</param>
public sealed record HandOverConfirmed(Acceptor By, DateOnly On, string? Text) : ProcedureEvent;
