using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Comparing;

namespace PowerCatalog.Listings.Audit;

/// <summary>What differs between two states, or between two departments or townships, a row for each difference.</summary>
public static class ComparedListing
{
    private const string Department = "实施部门";

    /// <summary>The columns for two states.</summary>
    public static Listing<ComparedRow> States(CatalogWords words) =>
        Columns(new Listing<ComparedRow>("状态比较", "Comparison"), words, "变更前", "变更后")
            .Text("决定", "Adjustments", row => row.Decisions, brief: true);

    /// <summary>The columns for two departments or townships.</summary>
    public static Listing<ComparedRow> SideBySide(CatalogWords words, string first, string second) =>
        Columns(new Listing<ComparedRow>("比较", "Comparison"), words, first, second);

    /// <summary>The counts of a comparison beside the sums of the adjustments between.</summary>
    public static Listing<ReconciledCount> Counts { get; } = new Listing<ReconciledCount>("合计", "Counts")
        .Text("合计", "Count", count => ComparedWords.Of(count.Key).Zh, brief: true)
        .Number("清单比较", "Compared", count => count.Compared, brief: true)
        .Number("决定合计", "Decided", count => count.Decided, brief: true)
        .Number("相差", "Difference", count => count.Difference, brief: true);

    /// <summary>The differences between two states, power by power, by code.</summary>
    public static IEnumerable<ComparedRow> Rows(Comparison compared, CatalogWords words, ValueWords values)
    {
        ArgumentNullException.ThrowIfNull(compared);
        var decided = compared.Decisions.ToDictionary(
            one => one.Code, one => string.Join('、', one.Adjustments.Select(by => by.DocumentNumber ?? by.Title)));
        return Unordered(compared, words, values).OrderBy(row => row.Code, StringComparer.Ordinal)
            .Select(row => row with { Decisions = decided.GetValueOrDefault(row.Code) });
    }

    private static IEnumerable<ComparedRow> Unordered(Comparison compared, CatalogWords words, ValueWords values) =>
        compared.Added.Select(power => Row(ComparedWords.Added, power.Code, power.Name, null, null, power.DepartmentName))
            .Concat(compared.Removed.Select(power => Row(ComparedWords.Removed, power.Code, power.Name, null, power.DepartmentName, null)))
            .Concat(
                compared.Moved.Select(power => Row(ComparedWords.Moved, power.Code, power.Name, Department, power.FromName, power.ToName)))
            .Concat(compared.Changed.Select(place => Row(ComparedWords.Of(ComparedWords.Changed), place, words, values)))
            .Concat(compared.Editorial.Select(place => Row(ComparedWords.Of(ComparedWords.Editorial), place, words, values)))
            .Concat(compared.Granted.Select(given => Row(ComparedWords.Granted, given.Code, given.Name, What(given), null, Shown(given))))
            .Concat(compared.Ended.Select(ended => Row(ComparedWords.Ended, ended.Code, ended.Name, What(ended), Shown(ended), null)));

    /// <summary>The differences between two departments or townships.</summary>
    public static IEnumerable<ComparedRow> Rows(SideBySide compared, CatalogWords words, ValueWords values)
    {
        ArgumentNullException.ThrowIfNull(compared);
        return compared.OnlyFirst.Select(
            power => new ComparedRow(new Bilingual("只有前者", "only the first"), power.Code, power.Name, null, "有", null))
            .Concat(
                compared.OnlySecond.Select(
                    power => new ComparedRow(new Bilingual("只有后者", "only the second"), power.Code, power.Name, null, null, "有")))
            .Concat(compared.Different.Select(place => Row(new Bilingual("不同", "different"), place, words, values)));
    }

    private static Listing<ComparedRow> Columns(Listing<ComparedRow> listing, CatalogWords words, string before, string after) => listing
        .Text("差别", "Difference", row => row.Kind.Zh, brief: true)
        .Text(words.Heading(Fields.Code), "Code", row => row.Code, brief: true)
        .Text(words.Heading(Fields.Name), "Name", row => row.Name, brief: true)
        .Text("变更要素", "Element", row => row.What, brief: true)
        .Text(before, before, row => row.Before, brief: true)
        .Text(after, after, row => row.After, brief: true);

    private static ComparedRow Row(string kind, string code, string name, string? what, string? before, string? after) =>
        new(ComparedWords.Of(kind), code, name, what, before, after);

    private static ComparedRow Row(Bilingual kind, ChangedPlace place, CatalogWords words, ValueWords values) => new(
        kind, place.Code, place.Name, words.Of(place.Element)?.Zh, values.Of(place.Element, place.Before)?.Zh,
        values.Of(place.Element, place.After)?.Zh);

    private static string What(ComparedDelegation given) => DelegationWords.Show(given.Kind);

    private static string Shown(ComparedDelegation given) => $"{given.TownshipName}（{CatalogTime.Show(given.Since)} 起）";
}
