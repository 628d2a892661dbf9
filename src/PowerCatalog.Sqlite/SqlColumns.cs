namespace PowerCatalog.Sqlite;

/// <summary>Where the columns of a query stand, by name in any case. What a query does not select has no value in its rows.</summary>
public sealed class SqlColumns(IReadOnlyList<string> names)
{
    /// <summary>Reads a number; 0 where the column is absent or has no value.</summary>
    public Func<SqlRow, long> Number(string name) => At(name) is { } column ? row => row.Number(column) : static _ => 0;

    public Func<SqlRow, long?> NumberOrNull(string name) => At(name) is { } column ? row => row.NumberOrNull(column) : static _ => null;

    /// <summary>Reads a text; empty where the column is absent or has no value.</summary>
    public Func<SqlRow, string> Text(string name) => At(name) is { } column ? row => row.Text(column) : static _ => "";

    public Func<SqlRow, string?> TextOrNull(string name) => At(name) is { } column ? row => row.TextOrNull(column) : static _ => null;

    public Func<SqlRow, byte[]> Bytes(string name) => At(name) is { } column ? row => row.Bytes(column) : static _ => [];

    private int? At(string name)
    {
        for (var i = 0; i < names.Count; i++)
            if (string.Equals(names[i], name, StringComparison.OrdinalIgnoreCase)) return i;
        return null;
    }
}
