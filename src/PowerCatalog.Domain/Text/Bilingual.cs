namespace PowerCatalog.Domain.Text;

/// <summary>A name or a sentence in both languages.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record Bilingual(string Zh, string En);
