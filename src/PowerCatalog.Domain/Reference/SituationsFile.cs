namespace PowerCatalog.Domain.Reference;

internal sealed record SituationsFile(IReadOnlyList<Situation> Situations, IReadOnlyList<LawShortForm> Laws);
