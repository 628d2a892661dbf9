using PowerCatalog.Ledger.EventStoreDb.Connecting;
using PowerCatalog.Output;

namespace PowerCatalog.Home;

/// <summary>
/// Read models belong to one ledger. A folder whose ledger is a server stores its address, without user and password, so that later
/// commands need not name it and cannot mix two ledgers.
/// </summary>
internal static class RememberedLedger
{
    private const string FileName = "ledger-address";

    /// <summary>The stored connection string, without user and password; null where the ledger is embedded.</summary>
    public static string? Of(string folder)
    {
        var file = Path.Combine(Path.GetFullPath(folder), FileName);
        return File.Exists(file) ? File.ReadAllText(file).Trim() : null;
    }

    /// <summary>Stores the address of a server.</summary>
    /// <exception cref="CommandException">The folder belongs to another ledger.</exception>
    public static void Keep(string folder, string connection, bool hasReadModels)
    {
        if (File.Exists(LedgerAddress.FileOf(folder)))
        {
            throw new CommandException(
                ExitCode.Refused,
                $"{folder} 里有内嵌台账。请用 ledger copy 复制到服务器，并为服务器另用一个 --data 目录。"
                    + $"{folder} has an embedded ledger: copy it to the server with 'ledger copy', and use another --data folder for the "
                    + "server.");
        }

        var address = WithoutUser(connection);
        var before = Of(folder);
        if (before == address) return;
        if (before is not null && hasReadModels && NodesOf(before) != NodesOf(address))
        {
            throw new CommandException(
                ExitCode.Refused,
                $"{folder} 的读模型来自另一台账（{before}）。请另用一个 --data 目录。"
                    + $"The read models in {folder} belong to another ledger; use another --data folder.");
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, FileName), address + "\n");
    }

    private static string NodesOf(string connection) => EventStoreDbSettings.Parse(connection, _ => null).ToString();

    private static string WithoutUser(string connection)
    {
        var start = connection.IndexOf("://", StringComparison.Ordinal) + 3;
        var query = connection.IndexOf('?', StringComparison.Ordinal);
        var at = connection.LastIndexOf('@', query < 0 ? connection.Length - 1 : query);
        return at < start ? connection : connection[..start] + connection[(at + 1)..];
    }
}
