using PowerCatalog.EventStoreDb.StandIn;
using PowerCatalog.Ledger.EventStoreDb;
using PowerCatalog.Ledger.EventStoreDb.Connecting;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Procedure;

/// <summary>The whole way on each engine, with a restart at every step.</summary>
public sealed class WalkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Three_departments_on_a_file() => new ProcedureWalk(
        () => SqliteLedger.Open(Path.Combine(_folder.Path, "ledger.db"), new StandingClock()), _folder.Path).RunAsync();

    [Fact]
    public async Task Three_departments_on_a_server()
    {
        await using var server = await StandInServer.StartNewAsync();
        var settings = EventStoreDbSettings.Parse(server.ConnectionString, _ => null);
        await new ProcedureWalk(() => EventStoreDbLedger.Open(settings, new StandingClock()), _folder.Path).RunAsync();
    }
}
