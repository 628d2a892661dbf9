using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PowerCatalog.Sqlite;

/// <summary>Executes statements that are used only once.</summary>
public static class Connections
{
    /// <summary>Executes a statement.</summary>
    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Run();
    }

    /// <summary>The single number that a query returns.</summary>
    public static long Scalar(this SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        return statement.Scalar() ?? 0;
    }

    /// <summary>The single text that a query returns.</summary>
    public static string ScalarText(this SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        var text = statement.Step() ? statement.Text(0) : "";
        statement.Reset();
        return text;
    }

    /// <summary>Rolls a transaction back, unless SQLite has done so itself after an error.</summary>
    public static void RollBack(this SqliteConnection connection)
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
            connection.Execute("ROLLBACK");
    }
}
