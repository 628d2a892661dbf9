namespace PowerCatalog.Exchange.Templates;

/// <summary>How to fill in a column.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">The same in English.</param>
/// <param name="Example">A value as it is written; empty where none is needed.</param>
internal sealed record FieldNote(string Zh, string En, string Example);
