namespace PowerCatalog.Ledger.EventStoreDb.Connecting;

/// <summary>How long things may take, where the connection string does not say.</summary>
internal static class Timeouts
{
    /// <summary>To open a connection.</summary>
    public static readonly TimeSpan Connect = TimeSpan.FromSeconds(2);

    /// <summary>To answer a first, small request.</summary>
    public static readonly TimeSpan Contact = TimeSpan.FromSeconds(5);

    /// <summary>To go on with a read, which may have to look through much that is not asked for.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    /// <summary>To write an append; more than the server's own write timeout of 2 s does not help.</summary>
    public static readonly TimeSpan Write = TimeSpan.FromSeconds(2);

    /// <summary>To answer an append, beyond what it may take to write it.</summary>
    public static readonly TimeSpan Answer = TimeSpan.FromSeconds(3);

    /// <summary>For the reason of a broken call to arrive.</summary>
    public static readonly TimeSpan Reason = TimeSpan.FromSeconds(1);

    /// <summary>To go on trying where one server is all there is.</summary>
    public static readonly TimeSpan OneNode = TimeSpan.FromSeconds(2);

    /// <summary>To go on trying where another node can take over: an election was observed to take about 3 s.</summary>
    public static readonly TimeSpan Cluster = TimeSpan.FromSeconds(15);
}
