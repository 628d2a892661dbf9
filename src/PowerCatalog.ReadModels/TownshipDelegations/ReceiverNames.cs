using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.TownshipDelegations;

/// <summary>Finds receivers by the names that people write.</summary>
public static class ReceiverNames
{
    /// <summary>
    /// Whom a text names: by code, by any name that it ever had, or in the ways in which people write it (<see cref="TownshipNaming"/>,
    /// <see cref="ReceiverNaming"/>). The day and the revision do not matter: who is not there yet is known all the same.
    /// </summary>
    public static NamedReceivers ReceiversNamed(this CatalogView view, string text)
    {
        var townships = TownshipsEver(view);
        var others = OthersEver(view).ToList();
        var zones = others.Where(receiver => receiver.Kind == ReceiverKind.Zone).Select(zone => zone.Name).ToList();
        var naming = new ReceiverNaming(townships, view.Catalog.Name, zones);
        KnownReceiver[] known =
        [
            .. townships.Select(KnownReceiver.Of),
            .. naming.Counties.Select(county => new KnownReceiver(county.Kind, county.Key, county.Text, null)),
            .. others,
        ];
        var (code, name) = (TextKey.OfCode(text), TextKey.OfName(text));
        var exact = known.Where(receiver => receiver.Key == code || TextKey.OfName(receiver.Name) == name);
        var keys = naming.Find(text).Select(receiver => receiver.Key).ToHashSet();
        var written = new TownshipNaming(townships, view.Catalog.Name).Find(text).Select(KnownReceiver.Of);
        var meant = ((IEnumerable<KnownReceiver>[])[exact, known.Where(receiver => keys.Contains(receiver.Key)), written])
            .Select(found => found.DistinctBy(receiver => receiver.Key).ToList()).FirstOrDefault(found => found.Count > 0);
        return meant is null
            ? new NamedReceivers(text, [], Nearness.To(text, known.Select(receiver => receiver.Name)))
            : new NamedReceivers(text, meant, []);
    }

    private static List<NamedTownship> TownshipsEver(CatalogView view) =>
        [
            .. view.Query(
                "SELECT DISTINCT code, name, parent FROM bodies WHERE catalog_id = @catalog AND kind = 'township' ORDER BY code",
                view.Parameters(),
                static row => (
                    Code: row.Text(0), Name: row.Text(1),
                    County: row.TextOrNull(2))).Select(row => new NamedTownship(TownshipCode.Parse(row.Code), row.Name, row.County)),
        ];

    private static IEnumerable<KnownReceiver> OthersEver(CatalogView view) =>
        view.Query(
            "SELECT kind, receiver, max(name) FROM delegations WHERE catalog_id = @catalog AND kind <> 0 GROUP BY kind, receiver",
            view.Parameters(),
            static row => (
                Kind: row.Number(0), Key: row.Text(1), Name: row.Text(2))).Select(row => new KnownReceiver((ReceiverKind)row.Kind,
                row.Key, row.Name, null));
}
