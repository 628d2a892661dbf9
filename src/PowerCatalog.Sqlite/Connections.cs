using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PowerCatalog.Sqlite;

/// <summary>Statements that are executed once.</summary>
public static class Connections
{
    /// <summary>Executes a statement.</summary>
    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Run();
    }

    /// <summary>The one number that a query answers.</summary>
    public static long Scalar(this SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        return statement.Scalar() ?? 0;
    }

    /// <summary>The one text that a query answers.</summary>
    public static string ScalarText(this SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        var text = statement.Step() ? statement.Text(0) : "";
        statement.Reset();
        return text;
    }

    /// <summary>Ends a transaction, where SQLite has not done so itself after an error.</summary>
    public static void RollBack(this SqliteConnection connection)
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
            connection.Execute("ROLLBACK");
    }
}
