using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PowerCatalog.Sqlite;

/// <summary>
/// The prepared statements of one connection to SQLite, which outlive the question: the pool gives the connection to the next one, and to
/// prepare a statement takes as long as to answer from a few rows. A statement is in the hands of one reader at a time.
/// </summary>
public sealed class KeptStatements
{
    // A page asks some thirty; more are of lists whose conditions differ.
    private const int Most = 100;

    private static readonly ConditionalWeakTable<sqlite3, KeptStatements> OfHandles = [];
    private static readonly Dictionary<string, List<WeakReference<KeptStatements>>> OfFiles = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Statement> _resting = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly Lock _gate = new();
    private readonly sqlite3 _handle;
    private bool _closed;

    private KeptStatements(sqlite3 handle) => _handle = handle;

    /// <summary>Those of a connection.</summary>
    public static KeptStatements Of(SqliteConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var handle = connection.Handle ?? throw new ObjectDisposedException(nameof(SqliteConnection));
        if (OfHandles.TryGetValue(handle, out var known)) return known;
        var made = new KeptStatements(handle);
        OfHandles.Add(handle, made);
        lock (OfFiles)
        {
            // The pool closes by itself what nobody asked of for some minutes.
            foreach (var others in OfFiles.Values) others.RemoveAll(IsGone);
            if (!OfFiles.TryGetValue(connection.DataSource, out var all)) OfFiles.Add(connection.DataSource, all = []);
            all.Add(new WeakReference<KeptStatements>(made));
        }

        return made;
    }

    /// <summary>
    /// Closes the connections of the pool to a file, with their statements: SQLite keeps a file open until its last statement is gone.
    /// </summary>
    /// <param name="connection">A connection as those in the pool are, open or not.</param>
    public static void ClearPool(SqliteConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        List<WeakReference<KeptStatements>>? all;
        lock (OfFiles) OfFiles.Remove(connection.DataSource, out all);
        Close(all ?? []);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>The same for the connections to all files.</summary>
    public static void ClearAllPools()
    {
        List<WeakReference<KeptStatements>> all;
        lock (OfFiles)
        {
            all = [.. OfFiles.Values.SelectMany(kept => kept)];
            OfFiles.Clear();
        }

        Close(all);
        SqliteConnection.ClearAllPools();
    }

    /// <summary>A statement at rest, or a new one.</summary>
    internal Statement Take(SqliteConnection connection, string sql)
    {
        lock (_gate)
            if (_resting.Remove(sql, out var resting)) return resting;
        return new Statement(connection, sql);
    }

    /// <summary>Gives a statement back, whose rows nobody reads any more.</summary>
    internal void Return(string sql, Statement statement)
    {
        statement.Rest();
        lock (_gate)
        {
            if (_closed || _handle.IsClosed || !_resting.TryAdd(sql, statement))
            {
                statement.Dispose();
                return;
            }

            if (!_known.Add(sql)) return;
            _order.Enqueue(sql);
            if (_order.Count > Most) Drop(_order.Dequeue());
        }
    }

    private static bool IsGone(WeakReference<KeptStatements> other)
    {
        if (!other.TryGetTarget(out var kept)) return true;
        if (!kept._handle.IsClosed) return false;
        kept.Close();
        return true;
    }

    private static void Close(List<WeakReference<KeptStatements>> all)
    {
        foreach (var each in all)
            if (each.TryGetTarget(out var kept)) kept.Close();
    }

    private void Drop(string sql)
    {
        _known.Remove(sql);
        if (_resting.Remove(sql, out var oldest)) oldest.Dispose();
    }

    private void Close()
    {
        lock (_gate)
        {
            _closed = true;
            foreach (var statement in _resting.Values) statement.Dispose();
            _resting.Clear();
            _known.Clear();
            _order.Clear();
        }
    }
}
