using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>What was done, counted.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens; counts take no notice of its day.</param>
/// <param name="From">The first effective date that is counted; null: from the beginning.</param>
/// <param name="To">The last; null: to the end.</param>
/// <param name="By">By what the counts are broken down.</param>
/// <param name="Rule">How it is counted.</param>
/// <param name="Items">The rows.</param>
/// <param name="Total">How many rows.</param>
/// <param name="Sum">Their sum.</param>
internal sealed record StatisticsAnswer(
    CatalogRef Catalog, LensRef Lens, DateOnly? From, DateOnly? To, CountBy By, BothNames Rule, IReadOnlyList<CountItem> Items, int Total, CountItem Sum);

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

/// <summary>The figures that a government reports of a year.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens; the figures take no notice of its day.</param>
/// <param name="Year">The year.</param>
/// <param name="Items">The figures.</param>
/// <param name="Total">How many.</param>
internal sealed record ReportAnswer(CatalogRef Catalog, LensRef Lens, int Year, IReadOnlyList<FigureItem> Items, int Total);

/// <summary>One figure of an annual report and how it is counted.</summary>
/// <param name="Key">Its name in programs.</param>
/// <param name="Value">What the ledger counts.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rule">The rule, with formula and item set.</param>
internal sealed record FigureItem(string Key, decimal Value, BothNames Name, BothNames Rule);
