using Dapper;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Foundation;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>The status of the read models.</summary>
/// <param name="File">Their file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="SchemaVersion">The fingerprint of all read models' versions.</param>
/// <param name="Position">The position up to which they include the ledger.</param>
/// <param name="Stopped">Why they stopped; null while they run.</param>
/// <param name="Models">The read models in the file.</param>
public sealed record ProjectionStatus(
    string File, long Bytes, int SchemaVersion, Position Position, string? Stopped, IReadOnlyList<string> Models)
{
    /// <summary>Reads it from the current file.</summary>
    /// <exception cref="ReadModelException">There are no read models yet.</exception>
    public static async Task<ProjectionStatus> ReadAsync(ReadModelFiles files, CancellationToken cancellation)
    {
        await using var connection = files.OpenForReading();
        var (position, stopped) = await connection.QuerySingleAsync<(long, string?)>(
            new CommandDefinition("SELECT position, stopped FROM engine", cancellationToken: cancellation));
        var path = connection.DataSource;
        return new ProjectionStatus(
            path, new FileInfo(path).Length, files.Schema.Fingerprint, new Position(position), stopped,
            [.. files.Schema.Models.Select(model => model.Name)]);
    }
}
