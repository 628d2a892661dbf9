using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Auditing;

namespace PowerCatalog.Papers.Annexes;

/// <summary>What each annex comes to, in the counts of the ledger, in words.</summary>
internal static class Summaries
{
    public static string Added(AdjustmentAnswer decision) =>
        Items(decision.Opening ? "共有" : "增加", decision.Counts.Added, decision.Counts.ServicesAdded);

    public static string Removed(AdjustmentAnswer decision) =>
        Items("减少", decision.Counts.Removed, decision.Counts.ServicesRemoved);

    public static string Changed(AdjustmentAnswer decision)
    {
        var counts = decision.Counts;
        var services = $"变更公共服务事项要素{Words(counts.ServicesChanged)}项";
        var powers = $"变更行政职权要素{Words(counts.PowersChanged)}项{Words(counts.ElementChanges)}处";
        return counts.PowersChanged == 0 ? services : counts.ServicesChanged == 0 ? powers : $"{powers}，{services}";
    }

    public static string Transferred(AdjustmentAnswer decision) => $"划转{Words(decision.Counts.Transferred)}项";

    public static string Delegated(AdjustmentAnswer decision) => $"赋予乡镇（街道）等承接单位行使{Words(decision.Counts.Delegated)}项";

    public static string Recalled(AdjustmentAnswer decision) => $"收回{Words(decision.Counts.Recalled)}项";

    public static string Suspended(int items) => $"暂停实施{Words(items)}项";

    public static string Resumed(int items) => $"恢复实施{Words(items)}项";

    public static string Corrected(IReadOnlyCollection<EntryRow> rows) =>
        $"更正{Words(rows.Select(row => row.Entry.Corrects).Distinct().Count())}条记录";

    public static string Others(IReadOnlyCollection<EntryRow> rows) => string.Join(
        '、', rows.GroupBy(row => row.Entry.Type).Select(
            group => $"{EventWords.Of(group.Key).Zh}{Words(group.Select(row => row.Entry.Revision).Distinct().Count())}项"));

    private static string Words(long count) => ChineseNumerals.InText(count);

    private static string Items(string verb, long powers, long services) => (powers, services) switch
    {
        (_, 0) => $"{verb}行政职权{Words(powers)}项",
        (0, _) => $"{verb}公共服务事项{Words(services)}项",
        _ => $"{verb}行政职权{Words(powers)}项、公共服务事项{Words(services)}项",
    };
}
