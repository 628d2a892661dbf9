namespace PowerCatalog.Sqlite;

/// <summary>The rows of a statement while they are read, columns counted from 0; disposing ends them.</summary>
public readonly ref struct StatementRows(Statement statement) : IDisposable
{
    public bool Next() => statement.Step();

    public long Number(int column) => statement.Number(column);

    public long? NumberOrNull(int column) => statement.IsNull(column) ? null : statement.Number(column);

    public string Text(int column) => statement.Text(column);

    public string? TextOrNull(int column) => statement.IsNull(column) ? null : statement.Text(column);

    /// <summary>Valid until the next row.</summary>
    public ReadOnlySpan<byte> Blob(int column) => statement.Blob(column);

    public void Dispose() => statement.Reset();
}
