using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>An event of the stream <c>catalog-{division}</c>. A name is a past tense that states the cause; no event carries its stream's name or its revision.</summary>
public abstract record CatalogEvent;

/// <summary>A government's catalog was opened; the first event of its stream.</summary>
/// <param name="Division">The government's division.</param>
/// <param name="Name">Its name, as 吴忠市.</param>
/// <param name="Custodian">Who keeps the list.</param>
public sealed record CatalogOpened(DivisionCode Division, string Name, string Custodian) : CatalogEvent;

/// <summary>A decision that changes the catalog was promulgated; its facts follow, and <see cref="AdjustmentCompleted"/> closes them.</summary>
/// <param name="Adjustment">Names the adjustment.</param>
/// <param name="Opening">Whether it is the list that opened the catalog, and not a change to it.</param>
/// <param name="DocumentNumber">Its document number in normal form; null for a list that has none.</param>
/// <param name="DocumentNumberAsWritten">The number as the file has it; null where there is none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Decided">The day of the decision.</param>
/// <param name="Effective">The day on which its facts take effect where they name none of their own.</param>
/// <param name="Published">The day of publication, where known (政府信息公开条例 第二十六条: within 20 working days).</param>
/// <param name="Facts">How many facts follow.</param>
/// <param name="LinesDigest">SHA-256 of the lines in their canonical form, hexadecimal.</param>
/// <param name="SourceDigest">SHA-256 of the file's bytes, hexadecimal.</param>
/// <param name="SourceName">The file's name.</param>
/// <param name="Approvals">Who approved, in order; empty until drafts are reviewed in the system.</param>
/// <param name="Remark">What the decision says of itself beside.</param>
public sealed record AdjustmentPromulgated(
    AdjustmentId Adjustment,
    bool Opening,
    string? DocumentNumber,
    string? DocumentNumberAsWritten,
    string Title,
    string Authority,
    DateOnly Decided,
    DateOnly Effective,
    DateOnly? Published,
    int Facts,
    string LinesDigest,
    string SourceDigest,
    string SourceName,
    IReadOnlyList<string> Approvals,
    string? Remark) : CatalogEvent;

/// <summary>All facts of an adjustment are recorded; from here on readers see them.</summary>
/// <param name="Adjustment">The adjustment.</param>
/// <param name="Counts">What it did.</param>
public sealed record AdjustmentCompleted(AdjustmentId Adjustment, AdjustmentCounts Counts) : CatalogEvent;

/// <summary>
/// What an adjustment did, each counted once for a power and adjustment. Powers (行政权力) and services (公共服务) are counted apart: a report's
/// 增加、减少、变更 speak of powers.
/// </summary>
/// <param name="Added">增加: powers added (项).</param>
/// <param name="Removed">减少: powers removed (项).</param>
/// <param name="PowersChanged">变更: powers with an element changed (项).</param>
/// <param name="ElementChanges">变更要素: places, that is (power, element) pairs (处).</param>
/// <param name="EditorialChanges">How many of the places are editorial.</param>
/// <param name="ServicesAdded">Services added.</param>
/// <param name="ServicesRemoved">Services removed.</param>
/// <param name="ServicesChanged">Services with an element changed.</param>
/// <param name="ServiceElementChanges">Places changed in services.</param>
/// <param name="Transferred">划转: items moved to another department.</param>
/// <param name="Delegated">赋权: items given to townships.</param>
/// <param name="Recalled">收回: items taken back from townships.</param>
/// <param name="Suspended">暂停: items suspended.</param>
/// <param name="Resumed">恢复: items resumed.</param>
public sealed record AdjustmentCounts(
    int Added,
    int Removed,
    int PowersChanged,
    int ElementChanges,
    int EditorialChanges,
    int ServicesAdded,
    int ServicesRemoved,
    int ServicesChanged,
    int ServiceElementChanges,
    int Transferred,
    int Delegated,
    int Recalled,
    int Suspended,
    int Resumed);

/// <summary>One fact of an adjustment.</summary>
/// <param name="Adjustment">The adjustment that it belongs to.</param>
/// <param name="Line">The line of the adjustment that says it, from 1; 0 for a fact that the opening itself brings, as the townships.</param>
/// <param name="Effective">The day from which it holds, in Asia/Shanghai.</param>
public abstract record Fact(AdjustmentId Adjustment, int Line, DateOnly Effective) : CatalogEvent;
