namespace PowerCatalog.Sqlite;

/// <summary>A type that is read from the columns of a query by their names.</summary>
public interface ISqlRow<TSelf> where TSelf : ISqlRow<TSelf>
{
    /// <summary>How a row of a query with these columns is read.</summary>
    static abstract Func<SqlRow, TSelf> Reader(SqlColumns columns);
}
