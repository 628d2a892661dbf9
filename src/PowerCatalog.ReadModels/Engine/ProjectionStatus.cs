using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>The status of the read models.</summary>
/// <param name="Folder">The folder with their files.</param>
/// <param name="SchemaVersion">The fingerprint of all read models' versions.</param>
/// <param name="Position">The position up to which they include the ledger.</param>
/// <param name="Catalogs">How many catalogs there are.</param>
/// <param name="Scope">The divisions whose catalogs they have.</param>
/// <param name="StoppedCatalogs">The streams that stopped at an event which must not be skipped, each alone, and why.</param>
/// <param name="Models">The read models.</param>
/// <param name="Recorded">When the newest adjustment that they include was recorded; null where there is none.</param>
/// <param name="Ahead">Catalogs that were brought up alone beyond the position, and how far.</param>
public sealed record ProjectionStatus(
    string Folder, int SchemaVersion, Position Position, long Catalogs, DivisionScope Scope,
    IReadOnlyDictionary<StreamName, string> StoppedCatalogs,
    IReadOnlyList<string> Models, DateTimeOffset? Recorded, IReadOnlyDictionary<StreamName, Position> Ahead)
{
    /// <summary>The bytes that the files take, their logs included.</summary>
    public long Bytes => CatalogFiles.Bytes(Folder);

    /// <summary>Why they stopped, all of them or the only one; null where any goes on.</summary>
    public string? Stopped => Catalogs > 0 && StoppedCatalogs.Count >= Catalogs ? StoppedCatalogs.Values.First() : null;

    /// <summary>
    /// Whether nothing is to be taken, completed or told where the ledger ends there: a question then need not open the files for writing.
    /// </summary>
    public bool IsLevelWith(Position head) => StoppedCatalogs.Count == 0 && Position == head;

    /// <summary>Reads it from the index of the current set.</summary>
    /// <exception cref="ReadModelException">There are no read models yet.</exception>
    public static async Task<ProjectionStatus> ReadAsync(ReadModelFiles files, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        await using var connection = files.OpenIndex();
        var (position, catalogs, recorded) = connection.Query(
            "SELECT position, (SELECT count(*) FROM listed_catalogs), (SELECT max(recorded) FROM listed_catalogs) FROM engine",
            new SqlParameters(), static row => (row.Number(0), row.Number(1), row.NumberOrNull(2))).Single();
        return new ProjectionStatus(
            Path.GetDirectoryName(connection.DataSource)!, files.Schema.Fingerprint, new Position(position), catalogs,
            ReadModelSchema.ScopeOf(connection), Engine.StoppedCatalogs.Read(connection),
            [.. files.Schema.Models.Select(model => model.Name)],
            recorded is { } time ? ClockColumns.Moment(time) : null, LogHead.Beyond(connection, new Position(position)));
    }
}
