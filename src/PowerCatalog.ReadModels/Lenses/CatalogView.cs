using Dapper;
using Microsoft.Data.Sqlite;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;
using SQLitePCL;

namespace PowerCatalog.ReadModels.Lenses;

/// <summary>
/// One catalog through one lens: a connection on which all queries see the same snapshot. All read models are queried through it.
/// </summary>
public sealed class CatalogView : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly CancellationToken _stop;
    private readonly CancellationTokenRegistration _interrupt;

    internal CatalogView(
        SqliteConnection connection, CatalogIdentity catalog, Lens lens, ActorNaming actors, CancellationToken stop)
    {
        (_connection, Catalog, Lens, Actors, _stop) = (connection, catalog, lens, actors, stop);
        _interrupt = connection.InterruptedBy(stop);
    }

    /// <summary>The catalog.</summary>
    public CatalogIdentity Catalog { get; }

    /// <summary>The lens.</summary>
    public Lens Lens { get; }

    /// <summary>How answers name who recorded something.</summary>
    public ActorNaming Actors { get; set; }

    /// <summary>The parameters for the same catalog and revision on another day.</summary>
    internal SqlParameters Parameters(DateOnly on) =>
        new(("catalog", Catalog.Row), ("on", (long)ClockColumns.Number(on)), ("known", Lens.Known));

    internal SqlParameters Parameters() => Parameters(Lens.On);

    /// <summary>
    /// The condition that a row is valid through the lens. At the head the open end is compared by equality, so that an index leads
    /// straight to the current rows, however many superseded ones there are.
    /// </summary>
    internal string Meets(string alias) => $"{Knows(alias)} AND {alias}.valid_from <= @on AND {alias}.valid_to > @on";

    /// <summary>The condition that a row is known at the lens's revision, on any day.</summary>
    internal string Knows(string alias) => Lens.Known == Lens.Head
        ? $"{alias}.known_to = 9223372036854775807 AND {Reads(alias)}"
        : $"{alias}.known_to > @known AND {alias}.known_from <= @known AND {Reads(alias)}";

    /// <summary>The condition that a row is for the lens: as corrected, or as recorded.</summary>
    internal string Reads(string alias) => LensVariant.Is(alias, Lens.AsRecorded);

    /// <summary>The rows of a query, read one by one.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    internal IEnumerable<T> Query<T>(string sql, SqlParameters parameters, Func<SqlRow, T> read) =>
        Stoppable(_connection.Query(sql, parameters, read));

    /// <summary>The same, by the names of the columns.</summary>
    /// <inheritdoc cref="Query{T}(string, SqlParameters, Func{SqlRow, T})"/>
    internal IEnumerable<T> Query<T>(string sql, SqlParameters parameters) where T : ISqlRow<T> =>
        Stoppable(_connection.Query<T>(sql, parameters));

    /// <summary>
    /// The rows of a question that is asked seldom, mapped by the names of their columns. What each page asks is read by
    /// <see cref="Query{T}(string, SqlParameters, Func{SqlRow, T})"/>, by statements that are kept (decision 34).
    /// </summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    internal IEnumerable<T> Mapped<T>(string sql, SqlParameters parameters) where T : class =>
        Stoppable(SqlMapper.Query<T>(_connection, sql, new MappedParameters(parameters), buffered: false));

    /// <summary>The first row; null where there is none.</summary>
    /// <inheritdoc cref="Query{T}(string, SqlParameters, Func{SqlRow, T})"/>
    internal T? First<T>(string sql, SqlParameters parameters) where T : class, ISqlRow<T> => Query<T>(sql, parameters).FirstOrDefault();

    /// <summary>The first row; the default where there is none.</summary>
    /// <inheritdoc cref="Query{T}(string, SqlParameters, Func{SqlRow, T})"/>
    internal T? First<T>(string sql, SqlParameters parameters, Func<SqlRow, T> read) => Query(sql, parameters, read).FirstOrDefault();

    /// <summary>The first column of each row.</summary>
    /// <inheritdoc cref="Query{T}(string, SqlParameters, Func{SqlRow, T})"/>
    internal IEnumerable<string> Texts(string sql, SqlParameters parameters) => Stoppable(_connection.Texts(sql, parameters));

    /// <inheritdoc cref="Texts"/>
    internal IEnumerable<long> Numbers(string sql, SqlParameters parameters) => Stoppable(_connection.Numbers(sql, parameters));

    /// <summary>The first column of the first row; null where there is no row or no value.</summary>
    /// <inheritdoc cref="Query{T}(string, SqlParameters, Func{SqlRow, T})"/>
    internal string? Text(string sql, SqlParameters parameters) => Stoppable(() => _connection.Text(sql, parameters));

    /// <inheritdoc cref="Text"/>
    internal long? Number(string sql, SqlParameters parameters) => Stoppable(() => _connection.Number(sql, parameters));

    /// <summary>The same; 0 where there is no row or no value.</summary>
    /// <inheritdoc cref="Text"/>
    internal long Count(string sql, SqlParameters parameters) => Number(sql, parameters) ?? 0;

    /// <summary>Reads by other means, in the same snapshot.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    internal T Read<T>(Func<SqliteConnection, T> read) => Stoppable(() => read(_connection));

    /// <inheritdoc/>
    public void Dispose()
    {
        // First: afterwards the connection is another reader's.
        _interrupt.Dispose();
        End(_connection);
    }

    /// <summary>Begins a transaction, in which all queries see the same.</summary>
    internal static void Begin(SqliteConnection connection) => connection.Run("BEGIN");

    /// <summary>Ends it, and gives the connection back.</summary>
    internal static void End(SqliteConnection connection)
    {
        try
        {
            // SQLite ends it by itself after some errors.
            if (connection.Handle is { } open && raw.sqlite3_get_autocommit(open) == 0) connection.Run("ROLLBACK");
        }
        finally
        {
            connection.Dispose();
        }
    }

    private IEnumerable<T> Stoppable<T>(IEnumerable<T> rows)
    {
        using var row = rows.GetEnumerator();
        Func<bool> next = row.MoveNext;
        while (Stoppable(next)) yield return row.Current;
    }

    // What is under way is interrupted by SQLite itself, and nothing else is begun.
    private T Stoppable<T>(Func<T> ask)
    {
        _stop.ThrowIfCancellationRequested();
        try
        {
            return ask();
        }
        catch (SqliteException exception) when (exception.IsInterrupted && _stop.IsCancellationRequested)
        {
            throw new OperationCanceledException("The question was stopped.", exception, _stop);
        }
    }
}
