using Microsoft.Data.Sqlite;
using PowerCatalog.Waiting;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>Looks whether somebody holds a state of the read models: SQLite cannot empty its log then.</summary>
internal static class Snapshots
{
    public static bool AreHeld(RunningServer server)
    {
        var file = Assert.Single(Directory.GetFiles(server.Folder, "640300.db", SearchOption.AllDirectories));
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        // There is something in the log: the number of the schema, as it was.
        command.CommandText = "PRAGMA user_version";
        command.CommandText = $"PRAGMA user_version = {command.ExecuteScalar()}; PRAGMA wal_checkpoint(TRUNCATE)";
        using var row = command.ExecuteReader();
        Assert.True(row.Read());
        return row.GetInt64(0) != 0;
    }

    /// <summary>Returns once nobody does.</summary>
    public static Task FreedAsync(RunningServer server) =>
        Eventually.HoldsAsync(() => !AreHeld(server), TestContext.Current.CancellationToken);
}
