using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PowerCatalog.Ledger.Sqlite;

/// <summary>
/// A prepared statement, used again and again by one thread at a time. Microsoft.Data.Sqlite's commands box every value, make a reader
/// for each execution and answer "busy" by sleeping 150 ms; this goes to SQLite itself, whose own busy handler waits finely.
/// </summary>
internal sealed class Statement : IDisposable
{
    private const uint Persistent = 1;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <summary>Prepares one statement of SQL.</summary>
    public Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new ObjectDisposedException(nameof(SqliteConnection));
        Check(raw.sqlite3_prepare_v3(_database, sql, Persistent, out _statement));
    }

    /// <summary>Sets a parameter, counted from 1.</summary>
    public Statement Bind(int parameter, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, parameter, value));
        return this;
    }

    /// <inheritdoc cref="Bind(int, long)"/>
    public Statement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(_statement, parameter, value));
        return this;
    }

    /// <inheritdoc cref="Bind(int, long)"/>
    public Statement Bind(int parameter, string value)
    {
        Check(raw.sqlite3_bind_text(_statement, parameter, value));
        return this;
    }

    /// <summary>Goes to the next row; false after the last. The caller resets the statement when it has done with the rows.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
            return true;
        if (code != raw.SQLITE_DONE)
        {
            // Only the first reset after a failure leaves the connection's message as it was.
            var error = Error(code);
            raw.sqlite3_reset(_statement);
            throw error;
        }
        return false;
    }

    /// <summary>Ends the rows, and with them the read transaction.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    /// <summary>Executes a statement whose rows, if any, do not matter.</summary>
    public void Run()
    {
        Step();
        Reset();
    }

    /// <summary>The first column of the only row; null where there is no row or the value is NULL.</summary>
    public long? Scalar()
    {
        var value = Step() && raw.sqlite3_column_type(_statement, 0) != raw.SQLITE_NULL ? Int64(0) : default(long?);
        Reset();
        return value;
    }

    /// <summary>A column of the row, counted from 0.</summary>
    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>A column of the row, counted from 0; valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <summary>A column of the row, counted from 0.</summary>
    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string() ?? "";

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw Error(code);
    }

    private SqliteException Error(int code) =>
        new(raw.sqlite3_errmsg(_database).utf8_to_string(), code & 0xFF, raw.sqlite3_extended_errcode(_database));
}
