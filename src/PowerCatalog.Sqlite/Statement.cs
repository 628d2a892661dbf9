using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PowerCatalog.Sqlite;

/// <summary>
/// A reusable prepared statement, for one thread at a time. Microsoft.Data.Sqlite's commands box every value, create a reader per execution
/// and sleep 150 ms when SQLite is busy; this calls SQLite directly, whose own busy handler waits in small steps.
/// </summary>
public sealed class Statement : IDisposable
{
    private const uint Persistent = 1;
    private const int LongestKept = 4096;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = [];
    private string[]? _parameters;
    private string[]? _columns;

    /// <summary>Prepares one statement of SQL.</summary>
    /// <exception cref="ArgumentException">More follows it, which SQLite would leave undone without a word.</exception>
    public Statement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new ObjectDisposedException(nameof(SqliteConnection));
        Check(raw.sqlite3_prepare_v3(_database, sql, Persistent, out _statement, out var rest));
        if (string.IsNullOrWhiteSpace(rest)) return;
        _statement.Dispose();
        throw new ArgumentException($"A second statement follows: {rest}", nameof(sql));
    }

    /// <summary>The names of its parameters without their sign, in their order.</summary>
    internal IReadOnlyList<string> Parameters => _parameters ??=
    [
        .. Enumerable.Range(1, raw.sqlite3_bind_parameter_count(_statement))
            .Select(i => raw.sqlite3_bind_parameter_name(_statement, i).utf8_to_string()[1..]),
    ];

    /// <summary>The names of the columns of its rows.</summary>
    internal IReadOnlyList<string> Columns => _columns ??=
    [
        .. Enumerable.Range(0, raw.sqlite3_column_count(_statement)).Select(i => raw.sqlite3_column_name(_statement, i).utf8_to_string()),
    ];

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
        // An empty span has no address and would become NULL.
        if (value.Length == 0)
        {
            Check(raw.sqlite3_bind_text(_statement, parameter, value));
            return this;
        }
        var longest = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_text.Length < longest)
            _text = new byte[longest];
        var length = Encoding.UTF8.GetBytes(value, _text);
        Check(raw.sqlite3_bind_text(_statement, parameter, _text.AsSpan(0, length)));
        return this;
    }

    /// <inheritdoc cref="Bind(int, long)"/>
    public Statement BindNull(int parameter)
    {
        Check(raw.sqlite3_bind_null(_statement, parameter));
        return this;
    }

    /// <summary>Goes to the next row; false after the last. The caller resets the statement after the last row that it needs.</summary>
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

    /// <summary>Ends the rows, and forgets the values.</summary>
    internal void Rest()
    {
        raw.sqlite3_reset(_statement);
        raw.sqlite3_clear_bindings(_statement);
        if (_text.Length > LongestKept) _text = [];
    }

    /// <summary>Executes a statement whose rows, if any, do not matter.</summary>
    public void Run()
    {
        Step();
        Reset();
    }

    /// <summary>Executes a statement with these values for all its parameters.</summary>
    public void Run(params ReadOnlySpan<SqlValue> values)
    {
        Set(values);
        Run();
    }

    /// <summary>The same; gives how many rows it inserted, updated or deleted.</summary>
    public int Change(params ReadOnlySpan<SqlValue> values)
    {
        Run(values);
        return raw.sqlite3_changes(_database);
    }

    /// <summary>Starts a query with these values for all its parameters.</summary>
    public StatementRows Read(params ReadOnlySpan<SqlValue> values)
    {
        Set(values);
        return new StatementRows(this);
    }

    /// <inheritdoc cref="Scalar()"/>
    public long? Scalar(params ReadOnlySpan<SqlValue> values)
    {
        Set(values);
        return Scalar();
    }

    /// <summary>The first column of the only row; null where there is no row or the value is NULL.</summary>
    public long? Scalar()
    {
        var value = Step() && !IsNull(0) ? Number(0) : default(long?);
        Reset();
        return value;
    }

    /// <summary>A column of the row, counted from 0.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>Whether a column of the row, counted from 0, has no value.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    /// <summary>A column of the row, counted from 0; valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <summary>A column of the row, counted from 0.</summary>
    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string() ?? "";

    public void Dispose() => _statement.Dispose();

    private void Set(ReadOnlySpan<SqlValue> values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i].BindTo(this, i + 1);
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw Error(code);
    }

    private SqliteException Error(int code) =>
        new(raw.sqlite3_errmsg(_database).utf8_to_string(), code & 0xFF, raw.sqlite3_extended_errcode(_database));
}
