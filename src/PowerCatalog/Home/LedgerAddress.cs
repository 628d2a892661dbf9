using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Sqlite;

namespace PowerCatalog.Home;

/// <summary>Where a ledger is, as a person names it: a data folder, or a ledger's file.</summary>
internal static class LedgerAddress
{
    public const string FileName = "ledger.db";

    /// <summary>The file that a folder's or a file's name means.</summary>
    public static string FileOf(string address)
    {
        var path = Path.GetFullPath(address);
        return path.EndsWith(".db", StringComparison.OrdinalIgnoreCase) ? path : Path.Combine(path, FileName);
    }

    /// <summary>Opens the ledger.</summary>
    /// <param name="address">A data folder or a ledger's file.</param>
    /// <param name="create">Whether to make it where it is absent.</param>
    /// <param name="clock">Says when events are recorded.</param>
    /// <exception cref="CommandException">It is absent and is not to be made.</exception>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public static ILedger Open(string address, bool create, TimeProvider clock)
    {
        var path = FileOf(address);
        if (!create && !File.Exists(path))
            throw new CommandException(ExitCode.Refused, $"{address} 里没有台账。There is no ledger in {address}.");
        return SqliteLedger.Open(path, clock, SqliteLedgerOptions.Default with { CreateIfAbsent = create });
    }
}
