using Microsoft.Data.Sqlite;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// A prepared statement of the projections, its parameters numbered ?1, ?2 … and set by place. Dapper reads; writing thousands of rows goes
/// through these.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var i = 1; i <= parameters; i++) _command.Parameters.Add(new SqliteParameter { ParameterName = $"?{i}" });
        _command.Prepare();
    }

    public int Run(params ReadOnlySpan<object?> values)
    {
        Set(values);
        return _command.ExecuteNonQuery();
    }

    public SqliteDataReader Read(params ReadOnlySpan<object?> values)
    {
        Set(values);
        return _command.ExecuteReader();
    }

    public object? Scalar(params ReadOnlySpan<object?> values)
    {
        Set(values);
        return _command.ExecuteScalar();
    }

    public void Dispose() => _command.Dispose();

    private void Set(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
