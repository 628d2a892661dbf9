namespace PowerCatalog.Ledger.EventStoreDb.Connecting;

/// <summary>A connection string that is not valid; the message names the part and never contains a password.</summary>
public sealed class ConnectionStringException : Exception
{
    /// <summary>With what is wrong, in both languages.</summary>
    public ConnectionStringException(string message) : base(message)
    {
    }

    /// <summary>With what is wrong and the cause.</summary>
    public ConnectionStringException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>For serialisers.</summary>
    public ConnectionStringException()
    {
    }
}
