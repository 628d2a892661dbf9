using Microsoft.Data.Sqlite;
using PowerCatalog.Ledger;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>The streams that stopped at an event which must not be skipped. Each stops alone.</summary>
internal static class StoppedCatalogs
{
    /// <summary>The streams of an index, and why each stopped.</summary>
    public static IReadOnlyDictionary<StreamName, string> Read(SqliteConnection index)
    {
        using var rows = new Statement(index, "SELECT stream, reason FROM stopped ORDER BY stream");
        var stopped = new Dictionary<StreamName, string>();
        while (rows.Step()) stopped.Add(new StreamName(rows.Text(0)), rows.Text(1));
        return stopped;
    }
}
