using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.TownshipDelegations;

/// <summary>A receiver through a lens.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its code, or its name as names are compared (<see cref="Receiver.Key"/>); its address takes it.</param>
/// <param name="Name">Its name, with that of what it belongs to; a township's is that of the day.</param>
/// <param name="County">The county-level division above a township; null for the others.</param>
/// <param name="Powers">The number of powers that it exercises.</param>
public sealed record ReceiverAnswer(ReceiverKind Kind, string Key, string Name, string? County, long Powers);

/// <summary>Queries the receivers beside townships, and any one.</summary>
public static class ReceiverList
{
    /// <summary>
    /// Counties, zones, departments of these and territories to which a power was given on any day, by kind and name, with the number of
    /// powers that each exercises on the lens's day.
    /// </summary>
    public static IReadOnlyList<ReceiverAnswer> OtherReceivers(this CatalogView view) =>
        [
            .. view.Query(
                $"SELECT d.kind, d.receiver, max(d.name), count(*) FILTER (WHERE {view.Meets("d")}) FROM delegations d "
                    + $"WHERE d.catalog_id = @catalog AND d.kind <> 0 AND {view.Knows("d")} GROUP BY 1, 2 ORDER BY 1, 2",
                view.Parameters(),
                static row => (Kind: row.Number(0), Key: row.Text(1), Name: row.Text(2), Powers: row.Number(3)))
                .Select(row => new ReceiverAnswer((ReceiverKind)row.Kind, row.Key, row.Name, null, row.Powers)),
        ];

    /// <summary>A receiver as it is on the lens's day.</summary>
    public static ReceiverAnswer Receiver(this CatalogView view, KnownReceiver receiver)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        var name = receiver.Kind == ReceiverKind.Township ? view.Township(TownshipCode.Parse(receiver.Key))?.Name : null;
        return new ReceiverAnswer(
            receiver.Kind, receiver.Key, name ?? receiver.Name, receiver.County, TownshipQueries.CountOf(view, receiver.Key));
    }
}
