namespace PowerCatalog.Domain.Reference;

internal sealed record KindWords(string Kind, IReadOnlyList<string> Words);
