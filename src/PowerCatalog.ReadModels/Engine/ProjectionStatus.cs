using Dapper;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.ReadModels.Foundation;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>The status of the read models.</summary>
/// <param name="File">Their file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="SchemaVersion">The fingerprint of all read models' versions.</param>
/// <param name="Position">The position up to which they include the ledger.</param>
/// <param name="Stopped">Why they stopped; null while they run.</param>
/// <param name="Models">The read models in the file.</param>
/// <param name="Recorded">When the newest adjustment that they include was recorded; null where there is none.</param>
/// <param name="Ahead">Catalogs that were brought up alone beyond the position, and how far.</param>
public sealed record ProjectionStatus(
    string File, long Bytes, int SchemaVersion, Position Position, string? Stopped, IReadOnlyList<string> Models, DateTimeOffset? Recorded,
    IReadOnlyDictionary<StreamName, Position> Ahead)
{
    /// <summary>Reads it from the current file.</summary>
    /// <exception cref="ReadModelException">There are no read models yet.</exception>
    public static async Task<ProjectionStatus> ReadAsync(ReadModelFiles files, CancellationToken cancellation)
    {
        await using var connection = files.OpenForReading();
        var (position, stopped, recorded) = await connection.QuerySingleAsync<(long, string?, long?)>(
            new CommandDefinition(
                "SELECT position, stopped, (SELECT max(recorded) FROM catalogs) FROM engine", cancellationToken: cancellation));
        var path = connection.DataSource;
        return new ProjectionStatus(
            path, new FileInfo(path).Length, files.Schema.Fingerprint, new Position(position), stopped,
            [.. files.Schema.Models.Select(model => model.Name)], recorded is { } time ? ClockColumns.Moment(time) : null,
            LogHead.Beyond(connection, new Position(position)));
    }
}
