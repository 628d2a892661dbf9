namespace PowerCatalog.ReadModels.Auditing;

/// <summary>What an adjustment did. Powers and services are counted apart.</summary>
/// <param name="Added">Powers added (项).</param>
/// <param name="Removed">Powers removed (项).</param>
/// <param name="PowersChanged">Powers with elements changed (项).</param>
/// <param name="ElementChanges">Places changed in powers (处).</param>
/// <param name="ServicesAdded">Services added.</param>
/// <param name="ServicesRemoved">Services removed.</param>
/// <param name="ServicesChanged">Services with elements changed.</param>
/// <param name="Transferred">Items transferred.</param>
/// <param name="Delegated">Items given to townships.</param>
/// <param name="Recalled">Items taken back.</param>
/// <param name="Departments">How many departments' items it touched.</param>
public sealed record AdjustmentTotals(
    long Added,
    long Removed,
    long PowersChanged,
    long ElementChanges,
    long ServicesAdded,
    long ServicesRemoved,
    long ServicesChanged,
    long Transferred,
    long Delegated,
    long Recalled,
    long Departments);
