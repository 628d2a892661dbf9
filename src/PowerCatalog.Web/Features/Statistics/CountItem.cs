namespace PowerCatalog.Web.Features.Statistics;

/// <summary>One row of counts. Powers and services are counted apart.</summary>
/// <param name="Key">A document number, a department's code, a category, a month, a year; <c>total</c> for the sum.</param>
/// <param name="Name">Its name.</param>
/// <param name="Added">Powers added (项).</param>
/// <param name="Removed">Powers removed (项).</param>
/// <param name="PowersChanged">Powers with elements changed (项).</param>
/// <param name="ElementChanges">Places changed in powers (处).</param>
/// <param name="EditorialChanges">How many of them are editorial.</param>
/// <param name="ServicesAdded">Services added.</param>
/// <param name="ServicesRemoved">Services removed.</param>
/// <param name="ServicesChanged">Services with elements changed.</param>
/// <param name="Transferred">Items transferred.</param>
/// <param name="Delegated">Items given to townships.</param>
/// <param name="Recalled">Items taken back.</param>
/// <param name="Suspended">Items suspended.</param>
/// <param name="Resumed">Items resumed.</param>
internal sealed record CountItem(
    string Key,
    string Name,
    long Added,
    long Removed,
    long PowersChanged,
    long ElementChanges,
    long EditorialChanges,
    long ServicesAdded,
    long ServicesRemoved,
    long ServicesChanged,
    long Transferred,
    long Delegated,
    long Recalled,
    long Suspended,
    long Resumed);
