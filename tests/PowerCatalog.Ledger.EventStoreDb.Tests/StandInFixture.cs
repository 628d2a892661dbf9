using PowerCatalog.EventStoreDb.StandIn;
using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.EventStoreDb.Connecting;

namespace PowerCatalog.Ledger.EventStoreDb.Tests;

/// <summary>A stand-in of its own for each test.</summary>
internal sealed class StandInFixture(StandInServer server) : ILedgerFixture
{
    public string Scope => "t-";

    public static async ValueTask<ILedgerFixture> CreateAsync(Action<Faults>? faults = null)
    {
        var server = await StandInServer.StartNewAsync();
        faults?.Invoke(server.Faults);
        return new StandInFixture(server);
    }

    public Task<ILedger> OpenAsync(TimeProvider clock) => Task.FromResult<ILedger>(Handles.Open(server.ConnectionString, clock));

    public ValueTask DisposeAsync() => server.DisposeAsync();
}

/// <summary>Opens ledgers for tests.</summary>
internal static class Handles
{
    public static EventStoreDbLedger Open(string connection, TimeProvider? clock = null) =>
        Open(connection, new LenientTime(clock ?? new ManualClock()));

    public static EventStoreDbLedger Open(string connection, LenientTime time) =>
        EventStoreDbLedger.Open(EventStoreDbSettings.Parse(connection, _ => null), time);
}
