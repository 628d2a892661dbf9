using Microsoft.Data.Sqlite;

namespace PowerCatalog.Testing;

/// <summary>Every row of a file of read models as text, table by table.</summary>
public static class ReadModelDump
{
    /// <summary>The same of all files of a set, each table under its file's name.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> OfSet(string folder)
    {
        var dump = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, "*.db"))
            foreach (var (table, rows) in Of(file))
                dump.Add(Path.GetFileNameWithoutExtension(file) + " " + table, rows);
        return dump;
    }

    /// <summary>
    /// By table, the rows in the order of all their columns. The searched text, which its table does not give back, is asked for token by
    /// token.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(string path)
    {
        using var connection =
            new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        var dump = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var table in Rows(
            connection,
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'power_text%' AND name NOT LIKE 'sqlite_%' ORDER BY "
                + "name"))
            dump[table] = Rows(connection, $"SELECT * FROM \"{table}\"");
        if (Rows(connection, "SELECT 1 FROM sqlite_schema WHERE name = 'power_text'").Count == 0) return dump;
        foreach (var word in (string[])["某", "许可", "事项0", "事项1", "教育法", "处罚", "第 二 条", "640101001000"])
            dump["search " + word] =
                Rows(
                    connection,
                    $"SELECT rowid FROM power_text WHERE power_text MATCH "
                        + $"'\"{string.Join(' ', word.All(char.IsAsciiDigit) ? [word] : word.Select(c => c.ToString()))}\"'");
        return dump;
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) switch
            {
                byte[] bytes => Convert.ToHexString(bytes),
                DBNull => "NULL",
                var value => value.ToString(),
            })));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
