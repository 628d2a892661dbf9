namespace PowerCatalog.Domain.Reference;

internal sealed record HeadingsFile(
    IReadOnlyList<SheetLayout> Sheets,
    IReadOnlyList<FieldHeadings> Header,
    IReadOnlyList<KindWords> Kinds,
    IReadOnlyDictionary<string, string> ModeOfKindWord,
    SheetNaming SheetNames,
    IReadOnlyDictionary<string, IReadOnlyList<string>> ElementWords,
    IReadOnlyList<FieldHeadings> Fields,
    CleanUpFile CleanUp);
