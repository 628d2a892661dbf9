namespace PowerCatalog.ReadModels.Foundation;

/// <summary>The tables that all read models use: catalogs, adjustments, facts, powers and their journal.</summary>
internal static class FoundationSchema
{
    /// <summary>Incremented with every change to these tables, the engine's, or the meaning of their rows.</summary>
    public const int Version = 10;

    public const string Tables = CatalogRows.Schema + FactTable.Schema + PowerJournal.Schema;

    public const string Indexes = FactTable.Indexes;
}
