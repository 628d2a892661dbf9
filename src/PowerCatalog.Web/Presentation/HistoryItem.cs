using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Tables;

namespace PowerCatalog.Web.Presentation;

/// <summary>One change of one thing: of an element where it changed one, else of the power as a whole.</summary>
/// <param name="Revision">The fact's revision.</param>
/// <param name="Power">The power's code.</param>
/// <param name="Type">What happened: the event's name, as <c>PowerElementsChanged</c>.</param>
/// <param name="Element">The element's key, or department or townships; null where the fact is about the power as a whole.</param>
/// <param name="ElementName">The element's name.</param>
/// <param name="Before">What it said before; null where nothing.</param>
/// <param name="After">What it says after; null where nothing. For a removal, suspension or resumption: the reason.</param>
/// <param name="Editorial">Whether only the wording changed.</param>
/// <param name="Effective">From when it holds: the first clock.</param>
/// <param name="Recorded">When it was recorded: the second clock.</param>
/// <param name="Known">The revision at which it became known.</param>
/// <param name="Adjustment">The adjustment's id.</param>
/// <param name="DocumentNumber">The decision's document number; null for a list that has none.</param>
/// <param name="AdjustmentTitle">Its title.</param>
/// <param name="Decided">When it was decided.</param>
/// <param name="Line">The line of the decision.</param>
/// <param name="Actor">The id of who recorded it.</param>
/// <param name="Corrects">For a correction: the revision that it corrects.</param>
/// <param name="CorrectedBy">The revision of the correction of it, as known; null where there is none.</param>
/// <param name="AnnulledBy">The document number (or id) of the decision that annulled its decision, as known; null where it stands.</param>
/// <param name="AnnulledFrom">The day from which it is annulled; null where it stands, or was annulled from the start.</param>
internal sealed record HistoryItem(
    long Revision,
    string Power,
    string Type,
    string? Element,
    BothNames? ElementName,
    string? Before,
    string? After,
    bool Editorial,
    DateOnly Effective,
    DateTimeOffset Recorded,
    long Known,
    string Adjustment,
    string? DocumentNumber,
    string AdjustmentTitle,
    DateOnly Decided,
    int Line,
    string Actor,
    long? Corrects,
    long? CorrectedBy,
    string? AnnulledBy,
    DateOnly? AnnulledFrom)
{
    public static HistoryItem Of(HistoryEntry entry, Names names) => new(
        entry.Revision, entry.Power, entry.Type, entry.Element, names.Of(entry.Element), entry.Before, entry.After, entry.Editorial,
        entry.Effective, entry.Recorded, entry.Known,
        entry.Adjustment, entry.DocumentNumber, entry.AdjustmentTitle, entry.Decided, entry.Line, entry.Actor,
        entry.Corrects, entry.CorrectedBy, entry.AnnulledBy, entry.AnnulledFrom);

    public static IReadOnlyList<Column<HistoryItem>> Columns(Names names) =>
    [
        Column<HistoryItem>.Number("版本", item => item.Revision),
        new(names.Heading("code"), item => item.Power),
        new("变动", item => Names.Event(item.Type)),
        new("变更要素", item => item.ElementName?.Zh),
        new("变更前", item => item.Before),
        new("变更后", item => item.After),
        Column<HistoryItem>.Flag("是否文字性调整", item => item.Editorial),
        Column<HistoryItem>.Date("生效日期", item => item.Effective),
        Column<HistoryItem>.Moment("记录时间", item => item.Recorded),
        new("文号", item => item.DocumentNumber),
        new("决定名称", item => item.AdjustmentTitle),
        Column<HistoryItem>.Date("决定日期", item => item.Decided),
        Column<HistoryItem>.Number("行", item => item.Line),
        new("记录人", item => item.Actor),
        new("更正版本", item => item.Corrects?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("被版本更正", item => item.CorrectedBy?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("被撤销于", item => item.AnnulledBy),
    ];
}
