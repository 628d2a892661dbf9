namespace PowerCatalog.Ledger.Sqlite;

/// <summary>The rows of a statement while they are read, columns counted from 0; disposing ends them.</summary>
internal readonly ref struct StatementRows(Statement statement) : IDisposable
{
    public bool Next() => statement.Step();

    public long Int64(int column) => statement.Int64(column);

    public long? Int64OrNull(int column) => statement.IsNull(column) ? null : statement.Int64(column);

    public string Text(int column) => statement.Text(column);

    public string? TextOrNull(int column) => statement.IsNull(column) ? null : statement.Text(column);

    /// <summary>Valid until the next row.</summary>
    public ReadOnlySpan<byte> Blob(int column) => statement.Blob(column);

    public void Dispose() => statement.Reset();
}
