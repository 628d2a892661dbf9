namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>Why a list has to change, as a law that was amended.</summary>
/// <param name="On">The day of it, after which a department has its days to apply.</param>
/// <param name="Text">What it is.</param>
public sealed record DraftCause(DateOnly On, string Text);
