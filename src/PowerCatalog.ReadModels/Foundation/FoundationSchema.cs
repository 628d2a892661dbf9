namespace PowerCatalog.ReadModels.Foundation;

/// <summary>The tables on which every read model stands: catalogs, adjustments, facts, powers and their journal.</summary>
internal static class FoundationSchema
{
    /// <summary>Raised with every change of these tables, of the engine's, or of what their rows mean.</summary>
    public const int Version = 7;

    public const string Tables = CatalogRows.Schema + FactTable.Schema + PowerJournal.Schema;

    public const string Indexes = FactTable.Indexes;
}
