using PowerCatalog.Listings.Adjustments;
using PowerCatalog.Listings.Catalogs;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Powers;
using PowerCatalog.Listings.Townships;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Listings.OpenData;

/// <summary>The data sets of a catalog: said once for the pages, the API and the command line.</summary>
public static class DataSets
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<DataSet> All { get; } =
    [
        new(
            "powers", new("职权和公共服务", "Powers and services"),
            new("清单上的每一项职权或公共服务一行", "One row for each power or service on the list"), "code")
        {
            Read = (set, view, words) => Of(
                set, view, words,
                PowerListing.Whole(words, view.OwnElements()).From(view.VersionOf(new PowerFilter(), words.Data), words),
                view.Stream(new PowerFilter())),
        },
        new(
            "delegations", new("承接的职权", "Delegations"),
            new(
                "每一项由乡镇（街道）或其他承接单位行使的职权，每个承接单位一行",
                "One row for each power that a township or another receiver exercises, and each receiver"),
            "receiverCode", "code")
        {
            Read = (set, view, words) => Of(set, view, words, TownshipListings.Delegations(words), Pairs(view)),
        },
        new("departments", new("部门", "Departments"), new("每个部门一行", "One row for each department"), "departmentCode")
        {
            Read = (set, view, words) => Of(set, view, words, CatalogListings.Departments(words), view.Departments()),
        },
        new("townships", new("乡镇（街道）", "Townships"), new("每个乡镇（街道）一行", "One row for each township"), "townshipCode")
        {
            Read = (set, view, words) => Of(set, view, words, TownshipListings.All(words), view.Townships()),
        },
        new(
            "receivers", new("其他承接单位", "Other receivers"), new("乡镇（街道）以外的每个承接单位一行", "One row for each receiver beside townships"),
            "receiver")
        {
            Read = (set, view, words) => Of(set, view, words, TownshipListings.Others, view.OtherReceivers()),
        },
        new("adjustments", new("调整决定", "Adjustments"), new("所知的每件决定一行", "One row for each adjustment that is known"), "revision")
        {
            Read = (set, view, words) => Of(set, view, words, AdjustmentListing.All, view.Adjustments()),
        },
    ];

    private static IEnumerable<ReceivedPair> Pairs(CatalogView view)
    {
        var townships = view.Townships().Where(township => township.Powers > 0).Select(township => township.AsReceiver());
        var others = view.OtherReceivers().Where(receiver => receiver.Powers > 0)
            .Select(receiver => new KnownReceiver(receiver.Kind, receiver.Key, receiver.Name, receiver.County));
        foreach (var known in townships.Concat(others))
        {
            var receiver = new ReceiverAnswer(known.Kind, known.Key, known.Name, known.County, 0);
            foreach (var power in view.PowersOf(known)) yield return new ReceivedPair(receiver, power);
        }
    }

    private static DataTable Of<T>(DataSet set, CatalogView view, CatalogWords words, Listing<T> listing, IEnumerable<T> rows) =>
        new(set, new DataDictionary(words, view.OwnElements()).Of(set, listing), listing.With(rows));
}
