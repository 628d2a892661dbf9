using Dapper;
using Microsoft.Data.Sqlite;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Lenses;

/// <summary>
/// One catalog through one lens: a connection on which all queries see the same snapshot. All read models are queried through it.
/// </summary>
public sealed class CatalogView : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _snapshot;
    private readonly CancellationToken _stop;
    private readonly CancellationTokenRegistration _interrupt;

    internal CatalogView(
        SqliteConnection connection, SqliteTransaction snapshot, CatalogIdentity catalog, Lens lens, ActorNaming actors,
        CancellationToken stop)
    {
        (_connection, _snapshot, Catalog, Lens, Actors, _stop) = (connection, snapshot, catalog, lens, actors, stop);
        _interrupt = connection.InterruptedBy(stop);
    }

    /// <summary>The catalog.</summary>
    public CatalogIdentity Catalog { get; }

    /// <summary>The lens.</summary>
    public Lens Lens { get; }

    /// <summary>How answers name who recorded something.</summary>
    public ActorNaming Actors { get; set; }

    /// <summary>The parameters for the same catalog and revision on another day.</summary>
    internal DynamicParameters Parameters(DateOnly on)
    {
        var parameters = new DynamicParameters();
        parameters.Add("catalog", Catalog.Row);
        parameters.Add("on", (long)ClockColumns.Number(on));
        parameters.Add("known", Lens.Known);
        return parameters;
    }

    internal DynamicParameters Parameters() => Parameters(Lens.On);

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

    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    internal IEnumerable<T> Query<T>(string sql, DynamicParameters parameters)
    {
        using var rows = Stoppable(() => _connection.Query<T>(sql, parameters, _snapshot, buffered: false).GetEnumerator());
        Func<bool> next = rows.MoveNext;
        while (Stoppable(next)) yield return rows.Current;
    }

    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    internal T? First<T>(string sql, DynamicParameters parameters) =>
        Stoppable(() => _connection.QueryFirstOrDefault<T>(sql, parameters, _snapshot));

    /// <summary>Reads without Dapper, in the same snapshot.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    internal T Read<T>(Func<SqliteConnection, T> read) => Stoppable(() => read(_connection));

    /// <inheritdoc/>
    public void Dispose()
    {
        // First: afterwards the connection is another reader's.
        _interrupt.Dispose();
        _snapshot.Dispose();
        _connection.Dispose();
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
