namespace PowerCatalog.Ledger;

/// <summary>Which way to read.</summary>
public enum ReadDirection
{
    /// <summary>In the order recorded.</summary>
    Forwards,

    /// <summary>Against the order recorded.</summary>
    Backwards,
}
