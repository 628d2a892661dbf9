using PowerCatalog.Application.Keeping;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.EventStoreDb;
using PowerCatalog.Ledger.EventStoreDb.Connecting;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Output;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Home;

/// <summary>The address of a ledger: a data folder, a ledger's file, or the connection string of EventStoreDB.</summary>
internal static class LedgerAddress
{
    public const string FileName = "ledger.db";

    /// <summary>The ledger's file, for a folder or a file.</summary>
    public static string FileOf(string address)
    {
        var path = Path.GetFullPath(address);
        return path.EndsWith(".db", StringComparison.OrdinalIgnoreCase) ? path : Path.Combine(path, FileName);
    }

    /// <summary>Whether the address is a server's.</summary>
    public static bool IsServer(string address) => EventStoreDbSettings.IsConnectionString(address);

    /// <summary>The normal form of an address, without user and password.</summary>
    public static string Normal(string address) => IsServer(address) ? Settings(address).ToString() : FileOf(address);

    /// <summary>Opens the ledger. A server is contacted only by the first call.</summary>
    /// <param name="address">A data folder, a ledger's file or a connection string.</param>
    /// <param name="create">Whether to create it where it is absent.</param>
    /// <param name="clock">The clock for recorded times.</param>
    /// <param name="room">What has to stay free on the disk of a file; null for the usual.</param>
    /// <exception cref="CommandException">It is absent and is not to be created.</exception>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public static ILedger Open(string address, bool create, TimeProvider clock, DiskRoom? room = null) =>
        Open(address, create, false, clock, room);

    /// <summary>Opens the ledger.</summary>
    /// <param name="address">A data folder, a ledger's file or a connection string.</param>
    /// <param name="create">Whether to create it where it is absent.</param>
    /// <param name="untouched">Whether a file is only looked at, so that not even its header is set right.</param>
    /// <param name="clock">The clock for recorded times.</param>
    /// <param name="room">What has to stay free on the disk of a file; null for the usual.</param>
    /// <inheritdoc cref="Open(string, bool, TimeProvider, DiskRoom)"/>
    public static ILedger Open(string address, bool create, bool untouched, TimeProvider clock, DiskRoom? room = null) =>
        Open(address, SqliteLedgerOptions.Default with { CreateIfAbsent = create, Untouched = untouched, Room = room }, clock);

    /// <summary>
    /// Opens a ledger to fill it from another one or a dump, creating it where it is absent. Until <see cref="SqliteLedger.Filled"/> a file
    /// is not opened by anybody else.
    /// </summary>
    /// <inheritdoc cref="Open(string, bool, TimeProvider, DiskRoom)"/>
    public static ILedger OpenToFill(string address)
    {
        if (!IsServer(address)) PrivateFolder.Create(Path.GetDirectoryName(FileOf(address))!);
        return Open(address, SqliteLedgerOptions.Default with { Fills = true }, TimeProvider.System);
    }

    /// <summary>Opens a file in a folder that cannot be written.</summary>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public static ILedger OpenReadOnly(string address, TimeProvider clock) =>
        SqliteLedger.Open(FileOf(address), clock, new SqliteLedgerOptions { ReadOnly = true });

    private static ILedger Open(string address, SqliteLedgerOptions options, TimeProvider clock)
    {
        if (IsServer(address)) return OpenServer(address, clock);
        var path = FileOf(address);
        if (!File.Exists(path)) HiddenFiles.EnsureNone(Path.GetDirectoryName(path)!);
        if (!options.CreateIfAbsent && !File.Exists(path))
            throw new CommandException(ExitCode.Refused, $"{address} 里没有台账。There is no ledger in {address}.");
        return SqliteLedger.Open(
            path, clock, options with { Room = options.Room ?? new DiskRoom(Path.GetDirectoryName(path)!, () => DiskRoom.UsualLeast) });
    }

    private static EventStoreDbLedger OpenServer(string address, TimeProvider clock)
    {
        try
        {
            return EventStoreDbLedger.Open(Settings(address), clock);
        }
        catch (ConnectionStringException exception)
        {
            throw new CommandException(ExitCode.WrongUsage, exception.Message);
        }
    }

    private static EventStoreDbSettings Settings(string address)
    {
        try
        {
            return EventStoreDbSettings.Parse(address, Environment.GetEnvironmentVariable);
        }
        catch (ConnectionStringException exception)
        {
            throw new CommandException(ExitCode.WrongUsage, exception.Message);
        }
    }
}
