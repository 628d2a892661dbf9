namespace PowerCatalog.Exchange.Templates;

/// <summary>How a column is filled in.</summary>
internal sealed record FieldNote(string Zh, string En, string Example);
