using PowerCatalog.Accounts.Testing;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Running;

namespace PowerCatalog.Fuzzing.Harness;

/// <summary>The demonstration, served, with what there is to read of it.</summary>
public sealed class Demonstration : IAsyncDisposable
{
    private const int OfEachType = 3;

    private readonly TemporaryFolder _folder = new();
    private readonly DemoFolder _demo;
    private byte[] _dump = [];

    private Demonstration(DemoFolder demo) => _demo = demo;

    /// <summary>The server.</summary>
    public Server Server { get; private set; } = null!;

    /// <summary>A bundle of evidence.</summary>
    public byte[] Bundle { get; private set; } = [];

    /// <summary>The public key of its office.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Some recorded events of each type, of all streams.</summary>
    internal IReadOnlyList<RecordedEvent> Events { get; private set; } = [];

    /// <summary>Records it where that was not done before, and serves a copy.</summary>
    public static async Task<Demonstration> StartAsync()
    {
        var started = new Demonstration(await DemoFolder.CreateAsync());
        // Before any command opens an empty store of accounts.
        TestPeople.PutInto(started._demo.Data);
        await started.ReadAsync();
        started.Server = await Server.StartAsync(started._demo.Data);
        return started;
    }

    /// <summary>The first lines of its dump.</summary>
    public byte[] Dump(int lines)
    {
        var end = -1;
        for (var line = 0; line < lines; line++) end = Array.IndexOf(_dump, (byte)'\n', end + 1);
        return _dump[..(end + 1)];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _demo.Dispose();
        _folder.Dispose();
    }

    private async Task ReadAsync()
    {
        string[] data = ["--data", _demo.Data];
        Key = (await Resident.RunAsync(["evidence", "key", "create", .. data])).Done().Output.Trim();
        var (bundle, dump) = (_folder["bundle.zip"], _folder["dump.ndjson"]);
        (await Resident.RunAsync(["evidence", "bundle", "--power", "640115002000", "--out", bundle, .. data])).Done();
        (await Resident.RunAsync(["ledger", "dump", "--out", dump, .. data])).Done();
        (Bundle, _dump) = (await File.ReadAllBytesAsync(bundle), await File.ReadAllBytesAsync(dump));
        await using var ledger = SqliteLedger.Open(
            Path.Combine(_demo.Data, "ledger.db"), TimeProvider.System, new SqliteLedgerOptions { ReadOnly = true });
        var all = await ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start).ToListAsync();
        Events = [.. all.GroupBy(item => item.Type).SelectMany(type => type.Take(OfEachType))];
    }
}
