namespace PowerCatalog.Ledger;

/// <summary>The ledger cannot carry out a request; the message says what happened and what an operator can do.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>With the kind of failure, a message for the operator and, where there is one, the cause.</summary>
    public LedgerException(LedgerFailure failure, string message, Exception? inner = null) : base(message, inner) => Failure = failure;

    /// <summary>With a message for the operator.</summary>
    public LedgerException(string message) : base(message)
    {
    }

    /// <summary>With a message for the operator and the cause.</summary>
    public LedgerException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>For serialisers.</summary>
    public LedgerException()
    {
    }

    /// <summary>The kind of failure.</summary>
    public LedgerFailure Failure { get; }
}
