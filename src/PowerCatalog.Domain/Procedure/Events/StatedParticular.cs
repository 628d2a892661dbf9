namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>A particular of the decision, as whoever promulgates states it.</summary>
/// <param name="Field">The field, as <c>documentNumber</c>.</param>
/// <param name="Text">Its text.</param>
public sealed record StatedParticular(string Field, string Text);
