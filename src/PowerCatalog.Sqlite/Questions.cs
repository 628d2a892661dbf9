using Microsoft.Data.Sqlite;

namespace PowerCatalog.Sqlite;

/// <summary>Questions to a connection by statements that it keeps. Rows are read one by one, while they are enumerated.</summary>
public static class Questions
{
    extension(SqliteConnection connection)
    {
        /// <summary>The rows of a query.</summary>
        public IEnumerable<T> Query<T>(string sql, SqlParameters parameters, Func<SqlRow, T> read)
        {
            var kept = KeptStatements.Of(connection);
            var statement = kept.Take(connection, sql);
            try
            {
                parameters.BindTo(statement);
                var row = new SqlRow(statement);
                while (statement.Step()) yield return read(row);
            }
            finally
            {
                kept.Return(sql, statement);
            }
        }

        /// <summary>The rows of a query, by the names of its columns.</summary>
        public IEnumerable<T> Query<T>(string sql, SqlParameters parameters) where T : ISqlRow<T>
        {
            var kept = KeptStatements.Of(connection);
            var statement = kept.Take(connection, sql);
            try
            {
                parameters.BindTo(statement);
                var row = new SqlRow(statement);
                var read = T.Reader(new SqlColumns(statement.Columns));
                while (statement.Step()) yield return read(row);
            }
            finally
            {
                kept.Return(sql, statement);
            }
        }

        /// <summary>The first row; the default where there is none.</summary>
        public T? First<T>(string sql, SqlParameters parameters, Func<SqlRow, T> read) =>
            connection.Query(sql, parameters, read).FirstOrDefault();

        /// <summary>The same, by the names of its columns.</summary>
        public T? First<T>(string sql, SqlParameters parameters) where T : ISqlRow<T> =>
            connection.Query<T>(sql, parameters).FirstOrDefault();

        /// <summary>The first column of each row.</summary>
        public IEnumerable<string> Texts(string sql, SqlParameters parameters) =>
            connection.Query(sql, parameters, static row => row.Text(0));

        /// <summary>The same as a number.</summary>
        public IEnumerable<long> Numbers(string sql, SqlParameters parameters) =>
            connection.Query(sql, parameters, static row => row.Number(0));

        /// <summary>The first column of the first row; null where there is no row or no value.</summary>
        public string? Text(string sql, SqlParameters parameters) =>
            connection.Query(sql, parameters, static row => row.TextOrNull(0)).FirstOrDefault();

        /// <summary>The same as a number.</summary>
        public long? Number(string sql, SqlParameters parameters) =>
            connection.Query(sql, parameters, static row => row.NumberOrNull(0)).FirstOrDefault();

        /// <summary>Executes a statement that is used again and again, as the beginning of a transaction.</summary>
        public void Run(string sql)
        {
            var kept = KeptStatements.Of(connection);
            var statement = kept.Take(connection, sql);
            try
            {
                statement.Step();
            }
            finally
            {
                kept.Return(sql, statement);
            }
        }

        /// <summary>The same; 0 where there is no row or no value.</summary>
        public long Count(string sql, SqlParameters parameters) => connection.Number(sql, parameters) ?? 0;
    }
}
