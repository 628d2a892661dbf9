using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PowerCatalog.Ledger.Sqlite.Copying;

/// <summary>
/// What a process still sees of a ledger whose file or log was taken from under it: decisions that it has confirmed may be in no file that
/// has a name. It is written beside the ledger once, when the loss is found, as nobody can get at it when the process has ended.
/// </summary>
internal sealed class KeptCopy(string path, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private string? _kept;

    /// <summary>Writes it, unless that was done.</summary>
    /// <param name="source">A connection that was opened before the loss.</param>
    /// <returns>Its path; null where it cannot be written, which is tried again at the next look.</returns>
    public string? Of(SqliteConnection source)
    {
        lock (_gate)
        {
            if (_kept is not null) return _kept;
            var to = path + clock.GetUtcNow().UtcDateTime.ToString("'.kept-'yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
            try
            {
                Backup.Write(source, to);
                return _kept = to;
            }
            catch (LedgerException)
            {
                return null;
            }
        }
    }
}
