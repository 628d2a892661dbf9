namespace PowerCatalog.Domain.Elements;

/// <summary>A group of elements on the screen.</summary>
/// <param name="Key">Its name in the schema of elements.</param>
/// <param name="Zh">Its heading in Chinese.</param>
/// <param name="En">Its heading in English.</param>
public sealed record ElementGroup(string Key, string Zh, string En);
