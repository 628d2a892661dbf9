namespace PowerCatalog.Domain.Documents;

/// <summary>What is unusual about a document number, in both languages.</summary>
/// <param name="Key">Stable, for programs.</param>
public sealed record Irregularity(string Key, string Zh, string En);
