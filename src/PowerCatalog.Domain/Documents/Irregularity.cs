namespace PowerCatalog.Domain.Documents;

/// <summary>What is unusual about a document number.</summary>
/// <param name="Key">Stable, for programs.</param>
/// <param name="Zh">A sentence in Chinese.</param>
/// <param name="En">The same in English.</param>
public sealed record Irregularity(string Key, string Zh, string En);
