using PowerCatalog.Domain.Time;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Tables;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>The townships' lists as tables.</summary>
internal static class TownshipTables
{
    public static TableContent Townships(CatalogQuestion question)
    {
        var names = question.Reference;
        Column<TownshipAnswer>[] columns =
        [
            new(names.Heading("township"), township => township.Code),
            new(names.Heading("townshipName"), township => township.Name),
            new("所属县（市、区）", township => township.County),
            Column<TownshipAnswer>.Flag("是否在设", township => township.Open),
            Column<TownshipAnswer>.Number("行使职权（项）", township => township.Powers),
        ];
        return TableContent.Of("乡镇（街道）", columns, question.View.Townships());
    }

    public static TableContent Powers(CatalogQuestion question, TownshipItem township, IReadOnlyList<TownshipPower> powers) =>
        TableContent.Of("乡镇职权", PowerColumns(question.Reference), powers) with { Subject = township.Code };

    public static TableContent Changes(CatalogQuestion question, TownshipItem township, TownshipChanges changes)
    {
        var names = question.Reference;
        IEnumerable<Row> rows =
        [
            .. changes.Granted.Select(power => new Row("新增行使", power, null)),
            .. changes.Ended.Select(power => new Row("不再行使", power, null)),
            .. changes.TermsChanged.Select(power => new Row("行使条件变化", power, null)),
            .. changes.PowersChanged.Select(entry => new Row("职权变动", null, HistoryItem.Of(entry, names))),
        ];
        Column<Row>[] columns =
        [
            new("变化", row => row.Change),
            new(names.Heading("code"), row => row.Power?.Code ?? row.History?.Power),
            new(names.Heading("name"), row => row.Power?.Name),
            new(names.Heading("mode"), row => row.Power is { } power ? Names.Mode(power.Mode) : null),
            Column<Row>.Date("起始日期", row => row.Power?.Since),
            Column<Row>.Date("截止日期", row => row.Power?.Until?.AddDays(-1)),
            new("变更要素", row => row.History is { } history ? history.ElementName?.Zh ?? Names.Event(history.Type) : null),
            new("变更前", row => row.History?.Before),
            new("变更后", row => row.History?.After),
            Column<Row>.Date("生效日期", row => row.History?.Effective),
            new("文号", row => row.Power?.DocumentNumber ?? row.History?.DocumentNumber),
        ];
        return TableContent.Of("乡镇变化", columns, rows) with { Subject = $"{township.Code}-自{CatalogTime.Show(changes.Since)}" };
    }

    private static Column<TownshipPower>[] PowerColumns(Names names) =>
    [
        new(names.Heading("code"), power => power.Code),
        new(names.Heading("name"), power => power.Name),
        new(names.Heading("category"), power => names.Of(power.Category).Zh),
        new(names.Heading("department"), power => power.DepartmentName),
        new(names.Heading("legalBasis"), power => power.LegalBasis),
        new(names.Heading("mode"), power => Names.Mode(power.Mode)),
        new(names.Heading("inWhoseName"), power => Names.ActingName(power.InWhoseName)),
        new(names.Heading("instrument"), power => power.Instrument),
        new(names.Heading("provincialBasis"), power => power.ProvincialBasis),
        Column<TownshipPower>.Date(names.Heading("since"), power => power.Since),
        // People read the last day; the range is half-open.
        Column<TownshipPower>.Date(names.Heading("until"), power => power.Until?.AddDays(-1)),
        Column<TownshipPower>.Date(names.Heading("handOver"), power => power.HandOver),
        new(names.Heading("travelling"), power => power.Travelling),
        Column<TownshipPower>.Flag("是否暂停", power => power.Suspended),
        new("文号", power => power.DocumentNumber),
        new("决定名称", power => power.AdjustmentTitle),
    ];

    private sealed record Row(string Change, TownshipPower? Power, HistoryItem? History);
}
