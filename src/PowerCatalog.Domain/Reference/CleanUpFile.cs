namespace PowerCatalog.Domain.Reference;

internal sealed record CleanUpFile(
    string Sheet, IReadOnlyList<FieldHeadings> Fields, IReadOnlyDictionary<string, IReadOnlyList<KindWords>> Words);
