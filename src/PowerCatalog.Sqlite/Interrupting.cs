using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PowerCatalog.Sqlite;

/// <summary>Stops statements from another thread.</summary>
public static class Interrupting
{
    extension(SqliteException exception)
    {
        /// <summary>Whether the statement was interrupted.</summary>
        public bool IsInterrupted => exception.SqliteErrorCode == raw.SQLITE_INTERRUPT;
    }

    /// <summary>
    /// Interrupts whatever statements the connection runs when the token is cancelled; they fail with SQLITE_INTERRUPT. The registration is
    /// disposed before the connection is.
    /// </summary>
    public static CancellationTokenRegistration InterruptedBy(this SqliteConnection connection, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return stop.UnsafeRegister(static state => raw.sqlite3_interrupt(((SqliteConnection)state!).Handle), connection);
    }
}
