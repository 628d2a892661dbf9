namespace PowerCatalog.Domain.Reference;

internal sealed record DivisionsFile(IReadOnlyList<DivisionEntry> Divisions);
