using PowerCatalog.Domain.Powers;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Statistics;

namespace PowerCatalog.Listings.Statistics;

/// <summary>Counts and figures.</summary>
public static class StatisticsListings
{
    /// <summary>What was done, counted.</summary>
    public static Listing<CountRow> Counts { get; } = new Listing<CountRow>("调整统计", "Statistics")
        .Text("分列", "Key", row => row.Key, brief: true)
        .Text("名称", "Name", row => row.Name, brief: true)
        .Number("增加（项）", "Added", row => row.Added, brief: true)
        .Number("减少（项）", "Removed", row => row.Removed, brief: true)
        .Number("变更（项）", "Powers changed", row => row.PowersChanged, brief: true)
        .Number("变更要素（处）", "Places changed", row => row.ElementChanges, brief: true)
        .Number("其中文字性调整（处）", "Wording only", row => row.EditorialChanges, brief: true)
        .Number("公共服务增加（项）", "Services added", row => row.ServicesAdded, brief: true)
        .Number("公共服务减少（项）", "Services removed", row => row.ServicesRemoved, brief: true)
        .Number("公共服务变更（项）", "Services changed", row => row.ServicesChanged, brief: true)
        .Number("划转（项）", "Transferred", row => row.Transferred, brief: true)
        .Number("赋权（项）", "Delegated", row => row.Delegated, brief: true)
        .Number("收回（项）", "Recalled", row => row.Recalled, brief: true)
        .Number("暂停（项）", "Suspended", row => row.Suspended)
        .Number("恢复（项）", "Resumed", row => row.Resumed);

    /// <summary>What was done, counted, with categories by name; the last row is the sum.</summary>
    public static IReadOnlyList<CountRow> Rows(CatalogView view, CatalogWords words, DateOnly from, DateOnly to, CountBy by)
    {
        var rows = view.Counts(from, to, by);
        return by == CountBy.Category ? [.. rows.Select(row => Named(row, words))] : rows;
    }

    /// <summary>What was done to powers, month by month.</summary>
    public static Listing<CountRow> ByMonth { get; } = Charted(new Listing<CountRow>("逐月变动", "By month"), "月份", "Month");

    /// <summary>What was done to powers, department by department.</summary>
    public static Listing<CountRow> ByDepartment { get; } =
        Charted(new Listing<CountRow>("各部门变动", "By department"), "部门", "Department");

    /// <summary>The figures of an annual report.</summary>
    public static Listing<AnnualFigure> Figures(int year) => new Listing<AnnualFigure>($"{year}年度报告数据", $"Report {year}")
        .Text("指标", "Figure", figure => figure.Name.Zh, brief: true)
        .Fraction("数值", "Value", figure => figure.Value, brief: true)
        .Text("口径", "Rule", figure => figure.Rule.Zh, brief: true);

    /// <summary>Time limits by department.</summary>
    public static Listing<LimitRow> Limits { get; } = new Listing<LimitRow>("时限压减", "Time limits")
        .Text("部门", "Department", row => row.Name)
        .Number("职权（项）", "Powers", row => row.Powers)
        .Number("法定时限合计（工作日）", "Statutory, working days", row => row.Statutory)
        .Number("承诺时限合计（工作日）", "Promised, working days", row => row.Promised)
        .Fraction("压减（%）", "Reduction, %", row => row.ReductionPercent);

    /// <summary>Totals that documents state, beside what the ledger counts.</summary>
    public static Listing<ReconciledTotal> Stated { get; } = new Listing<ReconciledTotal>("核对所述数字", "Stated totals")
        .Text("文号", "Document", part => part.Document, brief: true)
        .Text("分项", "Part", part => part.Part, brief: true)
        .Number("所述", "Stated", part => part.Stated, brief: true)
        .Number("台账", "Ledger", part => part.Counted, brief: true)
        .Text("相符", "Agrees", part => part.Agrees ? "✓" : "✗", brief: true)
        .Text("说明", "Why", part => part.Zh, brief: true);

    private static Listing<CountRow> Charted(Listing<CountRow> listing, string zh, string en) => listing
        .Text(zh, en, row => row.Key == "total" ? "合计" : row.Name)
        .Number("增加（项）", "Added", row => row.Added)
        .Number("减少（项）", "Removed", row => row.Removed)
        .Number("变更（项）", "Powers changed", row => row.PowersChanged)
        .Number("变更要素（处）", "Places changed", row => row.ElementChanges);

    private static CountRow Named(CountRow row, CatalogWords words) =>
        CoreElements.TryReadCategory(row.Key, out var category) ? row with { Name = words.Of(category).Zh } : row;
}
