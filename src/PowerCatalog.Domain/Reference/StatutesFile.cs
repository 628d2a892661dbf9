namespace PowerCatalog.Domain.Reference;

internal sealed record StatutesFile(string Source, string SourceZh, IReadOnlyList<TownshipStatute> Statutes);
