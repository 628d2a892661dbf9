using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Occurrences;

namespace PowerCatalog.Listings.Occurrences;

/// <summary>One place of something that happens, as a row of a table.</summary>
/// <param name="Of">What happens.</param>
/// <param name="Place">The place.</param>
public sealed record OccurrenceRow(Occurrence Of, OccurrencePlace Place);

/// <summary>What happens between two days, in order.</summary>
public static class OccurrenceListing
{
    /// <summary>A row for each place.</summary>
    public static IEnumerable<OccurrenceRow> Rows(IEnumerable<Occurrence> occurrences) =>
        occurrences.SelectMany(occurrence => occurrence.Places.Select(place => new OccurrenceRow(occurrence, place)));

    /// <summary>What happened since a day.</summary>
    public static Listing<OccurrenceRow> Happened(CatalogWords words, ValueWords values) =>
        Columns(new Listing<OccurrenceRow>("变化", "Changes"), words, values);

    /// <summary>What is still to come.</summary>
    public static Listing<OccurrenceRow> Coming(CatalogWords words, ValueWords values) =>
        Columns(new Listing<OccurrenceRow>("即将生效", "Coming"), words, values);

    private static Listing<OccurrenceRow> Columns(Listing<OccurrenceRow> listing, CatalogWords words, ValueWords values) => listing
        .Date("日期", "Day", row => row.Of.Day, brief: true)
        .Text("变化", "Change", row => OccurrenceWords.Kind(row.Of).Zh, brief: true)
        .Text(words.Heading(Fields.Code), "Code", row => row.Of.Subject, brief: true)
        .Text("名称", "Name", row => row.Of.Name, brief: true)
        .Text("变更要素", "Element", row => words.Of(row.Place.Element)?.Zh, brief: true)
        .Text("变更前", "Before", row => values.Of(row.Place.Element, row.Place.Before)?.Zh, brief: true)
        .Text(
            "变更后", "After", row => EventWords.GivesReason(row.Of.Type) ? null : values.Of(row.Place.Element, row.Place.After)?.Zh,
            brief: true)
        .Text("理由", "Reason", row => EventWords.GivesReason(row.Of.Type) ? row.Place.After : null, brief: true)
        .Flag("是否文字性调整", "Wording only", row => row.Place.Editorial)
        .LastDay("截止日期", "Until", row => row.Of.Until)
        .Text("文号", "Document number", row => row.Of.DocumentNumber, brief: true)
        .Text("决定名称", "Title", row => row.Of.AdjustmentTitle)
        .Date("决定日期", "Decided", row => row.Of.Decided)
        .Moment("记录时间", "Recorded", row => row.Of.Recorded)
        .Number("版本", "Revision", row => row.Of.Revision);
}
