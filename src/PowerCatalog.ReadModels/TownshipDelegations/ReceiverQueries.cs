using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.TownshipDelegations;

/// <summary>What exercises a power: a township, a county, a zone, a department of one of these, or who is in a territory.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its key (<see cref="Receiver.Key"/>); its address takes it.</param>
/// <param name="Code">Its code, where it has one: a township's of twelve digits, a county's of six.</param>
/// <param name="Name">Its name, with that of what it belongs to; a township's is that of the day.</param>
/// <param name="Mode">How the power came to it.</param>
/// <param name="InWhoseName">In whose name it acts.</param>
/// <param name="Scope">The territory for which it holds, in words; null where it is that of the receiver.</param>
/// <param name="Since">The first day on which it exercises the power.</param>
/// <param name="Until">The first day on which it no longer does; null where no end is known.</param>
/// <param name="DocumentNumber">The adjustment that gave it.</param>
public sealed record PowerReceiver(
    ReceiverKind Kind, string Key, string? Code, string Name, DelegationMode Mode, ActingName InWhoseName, string? Scope, DateOnly Since,
    DateOnly? Until, string? DocumentNumber);

/// <summary>A power with a receiver other than a township.</summary>
/// <param name="Power">The power's code.</param>
/// <param name="Receiver">The receiver's key (<see cref="Receiver.Key"/>).</param>
/// <param name="Mode">How the power came to it.</param>
/// <param name="Given">Since when.</param>
public sealed record ReceivedPower(string Power, string Receiver, DelegationMode Mode, DateOnly Given);

/// <summary>Queries receivers of every kind.</summary>
public static class ReceiverQueries
{
    /// <summary>The receivers of a power other than townships, by kind and name.</summary>
    public static IReadOnlyList<PowerReceiver> OtherReceiversOf(this CatalogView view, PowerCode power)
    {
        var parameters = view.Parameters();
        parameters.Add("code", power.Value);
        var rows = view.Query(
            $"""
            SELECT d.kind, d.receiver, d.name, d.mode, d.acting_name, d.scope, d.given, d.valid_to, a.document_number
            FROM powers p
            JOIN delegations d ON d.power_id = p.power_id AND {view.Meets("d")}
            JOIN facts f ON f.catalog_id = d.catalog_id AND f.revision = d.revision
            JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
            WHERE p.catalog_id = @catalog AND p.code = @code AND d.kind <> 0
            ORDER BY d.kind, d.receiver
            """,
            parameters,
            static row => (
                Kind: row.Number(0), Receiver: row.Text(1), Name: row.Text(2), Mode: row.Number(3), Acting: row.Number(4),
                Scope: row.TextOrNull(5), Given: row.Number(6), To: row.Number(7), Number: row.TextOrNull(8)));
        return [.. rows.Select(row => new PowerReceiver(
            (ReceiverKind)row.Kind, row.Receiver, ((ReceiverKind)row.Kind).CodeIn(row.Receiver), row.Name, (DelegationMode)row.Mode,
            (ActingName)row.Acting, row.Scope, ClockColumns.Date(row.Given), ClockColumns.DateOrNull(row.To), row.Number))];
    }

    /// <summary>Every power that a receiver other than a township exercises, with that receiver.</summary>
    public static IReadOnlyList<ReceivedPower> WithOtherReceivers(this CatalogView view) =>
        [
            .. view.Query(
                "SELECT p.code, d.receiver, d.mode, d.given FROM delegations d JOIN powers p ON p.power_id = d.power_id "
                    + $"WHERE d.catalog_id = @catalog AND d.kind <> 0 AND {view.Meets("d")}",
                view.Parameters(),
                static row => (Power: row.Text(0), Receiver: row.Text(1), Mode: row.Number(2), Given: row.Number(3)))
                .Select(row => new ReceivedPower(row.Power, row.Receiver, (DelegationMode)row.Mode, ClockColumns.Date(row.Given))),
        ];
}
