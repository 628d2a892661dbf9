using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.AuditHistory;

namespace PowerCatalog.Listings.Audit;

/// <summary>What happened, change by change; departments, townships and categories by name.</summary>
public static class HistoryListing
{
    /// <summary>What happened to one thing, through all that concerned it.</summary>
    public static Listing<HistoryEntry> Trail(CatalogWords words, ValueWords values) =>
        Columns(new Listing<HistoryEntry>("变动轨迹", "Trail"), words, values);

    /// <summary>What one adjustment did.</summary>
    public static Listing<HistoryEntry> Lines(CatalogWords words, ValueWords values) =>
        Columns(new Listing<HistoryEntry>("决定内容", "Lines"), words, values);

    /// <summary>What became of a fact later, as known: corrected, annulled; null where it stands as recorded.</summary>
    public static string? Standing(HistoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var corrected = entry switch
        {
            { CorrectedBy: { } by } => $"由版本{by}更正",
            { Corrects: { } corrects } => $"更正版本{corrects}",
            _ => null,
        };
        var annulled = entry.AnnulledBy is { } annuls ? $"被{annuls}撤销（{Since(entry.AnnulledFrom)}）" : null;
        return corrected is not null && annulled is not null ? $"{corrected}，{annulled}" : corrected ?? annulled;
    }

    private static string Since(DateOnly? day) => day is { } from ? "自" + CatalogTime.Show(from) : "自始";

    private static Listing<HistoryEntry> Columns(
        Listing<HistoryEntry> listing, CatalogWords words, ValueWords values) => listing
        .Number("版本", "Revision", entry => entry.Revision, brief: true)
        .Text(words.Heading(Fields.Code), "Code", entry => entry.Power, brief: true)
        .Text("变动", "Change", entry => EventWords.Of(entry.Type).Zh, brief: true)
        .Text("变更要素", "Element", entry => words.Of(entry.Element)?.Zh, brief: true)
        .Text("变更前", "Before", entry => values.Of(entry.Element, entry.Before)?.Zh, brief: true)
        .Text("变更后", "After", entry => EventWords.GivesReason(entry.Type) ? null : values.Of(entry.Element, entry.After)?.Zh, brief: true)
        .Text("理由", "Reason", entry => EventWords.GivesReason(entry.Type) ? entry.After : null, brief: true)
        .Flag("是否文字性调整", "Wording only", entry => entry.Editorial)
        .Date("生效日期", "Effective", entry => entry.Effective, brief: true)
        .Moment("记录时间", "Recorded", entry => entry.Recorded, brief: true)
        .Text("文号", "Document number", entry => entry.DocumentNumber, brief: true)
        .Text("决定名称", "Title", entry => entry.AdjustmentTitle)
        .Date("决定日期", "Decided", entry => entry.Decided)
        .Number("第几条", "Line", entry => entry.Line)
        .Text("记录人", "Recorded by", entry => entry.Actor, brief: true)
        .Number("更正版本", "Corrects", entry => entry.Corrects)
        .Number("被版本更正", "Corrected by", entry => entry.CorrectedBy)
        .Text("被撤销于", "Annulled by", entry => entry.AnnulledBy)
        .Text("状态", "Standing", Standing, brief: true);
}
