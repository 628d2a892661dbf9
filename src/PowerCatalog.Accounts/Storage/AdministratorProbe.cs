using Microsoft.Data.Sqlite;

namespace PowerCatalog.Accounts.Storage;

/// <summary>
/// Looks into the embedded file without the libraries above it: whether somebody can manage people. A server asks this when it starts, and
/// needs no accounts as long as nobody signs in.
/// </summary>
internal static class AdministratorProbe
{
    /// <summary>Null where it must be asked in full: there is no file yet, it is new, or of another version.</summary>
    public static bool? Ask(AccountPlace place)
    {
        if (place.ConnectionString is not null || !System.IO.File.Exists(place.File)) return null;
        var source = new SqliteConnectionStringBuilder { DataSource = place.File, Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        using var connection = new SqliteConnection(source.ToString());
        try
        {
            connection.Open();
            return Number(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'schema'") == 0
                || Number(connection, "SELECT COALESCE(MAX(\"Version\"), 0) FROM \"schema\"") != SchemaRow.Current
                ? null
                : Number(connection, """
                    SELECT COUNT(*) FROM "people" p JOIN "assignments" a ON a."Person" = p."Id"
                    WHERE p."Disabled" IS NULL AND p."Forgotten" IS NULL AND a."Role" = 'administrator' AND a."Division" IS NULL
                    """) > 0;
        }
        catch (SqliteException)
        {
            // The question in full says what is wrong with the file.
            return null;
        }
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
