using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Adjustments;

/// <summary>A decision.</summary>
/// <param name="Revision">The revision that completed it: version N of the list is the list as this decision left it.</param>
/// <param name="Id">Its id.</param>
/// <param name="Opening">Whether it opened the catalog.</param>
/// <param name="DocumentNumber">Its document number; null for a list that has none.</param>
/// <param name="DocumentNumberAsWritten">The number as the file has it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Decided">When.</param>
/// <param name="Effective">From when its facts hold where they name no day of their own.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Recorded">When it was recorded.</param>
/// <param name="Actor">The id of who recorded it.</param>
/// <param name="LinesDigest">SHA-256 of its lines.</param>
/// <param name="SourceDigest">SHA-256 of the file.</param>
/// <param name="SourceName">The file's name.</param>
/// <param name="Remark">What it says beside.</param>
/// <param name="Counts">What it did.</param>
internal sealed record AdjustmentItem(
    long Revision,
    string Id,
    bool Opening,
    string? DocumentNumber,
    string? DocumentNumberAsWritten,
    string Title,
    string Authority,
    DateOnly Decided,
    DateOnly Effective,
    DateOnly? Published,
    DateTimeOffset Recorded,
    string Actor,
    string LinesDigest,
    string SourceDigest,
    string SourceName,
    string? Remark,
    AdjustmentItemCounts Counts)
{
    public static AdjustmentItem Of(AdjustmentAnswer decision) => new(
        decision.Revision, decision.Adjustment, decision.Opening, decision.DocumentNumber, decision.DocumentNumberAsWritten, decision.Title, decision.Authority, decision.Decided,
        decision.Effective, decision.Published, decision.Recorded, decision.Actor, decision.LinesDigest, decision.SourceDigest, decision.SourceName, decision.Remark,
        new AdjustmentItemCounts(
            decision.Added, decision.Removed, decision.PowersChanged, decision.ElementChanges, decision.ServicesAdded, decision.ServicesRemoved, decision.ServicesChanged,
            decision.Transferred, decision.Delegated, decision.Recalled, decision.Departments));
}

/// <summary>What a decision did. Powers and services are counted apart.</summary>
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
internal sealed record AdjustmentItemCounts(
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

/// <summary>One decision and a page of its lines.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Adjustment">The decision.</param>
/// <param name="Items">What it did to powers, line by line; a page holds so many facts, and a fact may be of several changes.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="PageSize">Facts on a page.</param>
/// <param name="More">Whether there is another page.</param>
internal sealed record AdjustmentThing(
    CatalogRef Catalog, LensRef Lens, AdjustmentItem Adjustment, IReadOnlyList<HistoryItem> Items, int Page, int PageSize, bool More);
