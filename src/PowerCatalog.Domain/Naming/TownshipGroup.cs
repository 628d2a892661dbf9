namespace PowerCatalog.Domain.Naming;

/// <summary>Names of townships that a text gives together.</summary>
/// <param name="Parts">The names as written, in their order.</param>
/// <param name="Stated">How many the text says that they are (等12个乡镇); null where it does not say.</param>
public sealed record TownshipGroup(IReadOnlyList<string> Parts, int? Stated);
