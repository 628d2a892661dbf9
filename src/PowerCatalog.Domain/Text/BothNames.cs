namespace PowerCatalog.Domain.Text;

/// <summary>A name in both languages.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record BothNames(string Zh, string En);
