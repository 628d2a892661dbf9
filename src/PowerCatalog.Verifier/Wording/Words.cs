namespace PowerCatalog.Verifier.Wording;

/// <summary>A sentence in both languages.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record Words(string Zh, string En);
