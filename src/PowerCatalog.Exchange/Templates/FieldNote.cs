namespace PowerCatalog.Exchange.Templates;

/// <summary>How to fill in a column.</summary>
internal sealed record FieldNote(string Zh, string En, string Example);
