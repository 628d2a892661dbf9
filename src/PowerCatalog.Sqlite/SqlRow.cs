namespace PowerCatalog.Sqlite;

/// <summary>The row that a statement stands on, columns counted from 0. It is read before the next one is asked for.</summary>
public readonly struct SqlRow(Statement statement)
{
    public long Number(int column) => statement.Number(column);

    public long? NumberOrNull(int column) => statement.IsNull(column) ? null : statement.Number(column);

    /// <summary>The text; empty where the column has no value.</summary>
    public string Text(int column) => statement.Text(column);

    public string? TextOrNull(int column) => statement.IsNull(column) ? null : statement.Text(column);

    public byte[] Bytes(int column) => statement.Blob(column).ToArray();
}
