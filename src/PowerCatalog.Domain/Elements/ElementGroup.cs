namespace PowerCatalog.Domain.Elements;

/// <summary>A group of elements on the screen.</summary>
public sealed record ElementGroup(string Key, string Zh, string En);
