using Microsoft.Data.Sqlite;

namespace PowerCatalog.ReadModels.Foundation;

/// <summary>What a read model registers: its name and version, its tables, and how to start it.</summary>
/// <param name="Name">Its name, as in <c>projections status</c>.</param>
/// <param name="Version">
/// Incremented with every change to its tables or the meaning of its rows; a file with another version is rebuilt.
/// </param>
/// <param name="Schema">Its tables, with the indexes that writing needs.</param>
/// <param name="Indexes">The indexes that only readers need; created where they are absent.</param>
/// <param name="Start">Starts it on a writing connection whose tables exist; null where another read model writes its rows.</param>
internal sealed record ReadModelDefinition(
    string Name, int Version, string Schema, string Indexes, Func<SqliteConnection, IProjection>? Start);
