using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Catalogs;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.LegalBases;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.ReadModels;

/// <summary>The read models of this program.</summary>
public static class ReadModelSet
{
    // In the order in which they receive facts.
    private static readonly IReadOnlyList<ReadModelDefinition> All =
    [
        LogTables.Definition,
        CatalogProjection.Definition,
        PowerListProjection.Definition,
        LegalBasisWriter.Definition,
        TownshipDelegationsProjection.Definition,
        AuditHistoryProjection.Definition,
        StatisticsProjection.Definition,
    ];

    /// <summary>The files of these read models in a folder; nothing is opened yet.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="scope">The divisions whose catalogs they are to have; null for those that they have.</param>
    public static ReadModelFiles FilesIn(string folder, DivisionScope? scope = null) => new(folder, new ReadModelSchema(All), scope);

    /// <summary>The same without the logs that prove answers, for who measures what they cost.</summary>
    internal static ReadModelFiles FilesWithoutLogsIn(string folder) => new(folder, new ReadModelSchema(All) { KeepsLogs = false });
}
