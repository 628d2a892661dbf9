using Microsoft.Data.Sqlite;

namespace PowerCatalog.Benchmarks.Plain;

/// <summary>A finished file of read models, in memory as rows, and the file written again from them by hand.</summary>
internal sealed class PlainTables
{
    private readonly List<string> _schema;
    private readonly List<Table> _tables;

    private PlainTables(List<string> schema, List<Table> tables) => (_schema, _tables) = (schema, tables);

    public long Rows => _tables.Sum(table => (long)table.Rows.Count);

    public static PlainTables Load(string path)
    {
        using var connection = Open(path);
        var schema =
            Texts(connection, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'power_text_%' ORDER BY rowid");
        var names =
            Texts(
                connection,
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'power_text%' AND name NOT LIKE 'sqlite_%'");
        var tables = names.ConvertAll(name => new Table(
            name, Texts(connection, $"SELECT name FROM pragma_table_info('{name}')"), Read(connection, $"SELECT * FROM {name}")));
        tables.Add(new Table("power_text", ["rowid", "text"], Searched(connection)));
        return new PlainTables(schema, tables);
    }

    /// <summary>
    /// Writes a file, with the settings of our rebuild, and like it the indexes last; <paramref name="readNext"/> does the reading that
    /// belongs to a share of the rows.
    /// </summary>
    public void Write(string path, int commits, Action<int> readNext)
    {
        using var connection = Open(path);
        Tell(connection, "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA journal_mode = TRUNCATE;");
        foreach (var sql in _schema.Where(sql => !IsIndex(sql))) Tell(connection, sql);
        var inserts = _tables.ConvertAll(table => Insert(connection, table));
        for (var commit = 0; commit < commits; commit++)
        {
            readNext(commit);
            using var transaction = connection.BeginTransaction(deferred: false);
            for (var i = 0; i < _tables.Count; i++)
            {
                inserts[i].Transaction = transaction;
                Run(inserts[i], _tables[i].Rows, commit, commits);
            }

            transaction.Commit();
        }

        inserts.ForEach(insert => insert.Dispose());
        foreach (var sql in _schema.Where(IsIndex)) Tell(connection, sql);
        Tell(connection, "PRAGMA journal_mode = WAL;");
    }

    private static bool IsIndex(string sql) => sql.StartsWith("CREATE INDEX", StringComparison.Ordinal);

    private static void Run(SqliteCommand insert, List<object[]> rows, int share, int shares)
    {
        var end = (int)((long)rows.Count * (share + 1) / shares);
        for (var row = (int)((long)rows.Count * share / shares); row < end; row++)
        {
            for (var i = 0; i < rows[row].Length; i++) insert.Parameters[i].Value = rows[row][i];
            insert.ExecuteNonQuery();
        }
    }

    private static SqliteCommand Insert(SqliteConnection connection, Table table)
    {
        var command = connection.CreateCommand();
        command.CommandText =
            $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns)}) VALUES "
                + $"({string.Join(", ", table.Columns.Select((_, i) => $"${i + 1}"))})";
        for (var i = 0; i < table.Columns.Count; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i + 1}" });
        command.Prepare();
        return command;
    }

    // The full-text table keeps no text, but its index gives each text back token by token.
    private static List<object[]> Searched(SqliteConnection connection)
    {
        Tell(connection, "CREATE VIRTUAL TABLE temp.tokens USING fts5vocab (main, power_text, instance)");
        var texts = Read(connection, "SELECT doc, group_concat(term, ' ' ORDER BY offset) FROM temp.tokens GROUP BY doc ORDER BY doc");
        Tell(connection, "DROP TABLE temp.tokens");
        return texts;
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private static List<string> Texts(SqliteConnection connection, string sql) => Read(connection, sql).ConvertAll(row => (string)row[0]);

    private static List<object[]> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static void Tell(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed record Table(string Name, List<string> Columns, List<object[]> Rows);
}
