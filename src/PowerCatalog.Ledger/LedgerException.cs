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

    /// <summary>
    /// The message as it may be told over HTTP: files by their names, and nothing in words of others. Null where nobody has said it so;
    /// then only the kind of failure is told.
    /// </summary>
    public string? Public { get; init; }

    /// <summary>Whether it only says that the ledger has not got as far as was asked.</summary>
    public bool IsBeyondTheEnd { get; init; }

    /// <summary>One whose message names no path and has no words of others, so that all of it may be told over HTTP.</summary>
    public static LedgerException Told(LedgerFailure failure, string message, Exception? inner = null) =>
        new(failure, message, inner) { Public = message };

    /// <summary>One about a file, which the operator of this machine is told by its path, and others by its name.</summary>
    /// <param name="failure">The kind of failure.</param>
    /// <param name="path">The file's path.</param>
    /// <param name="message">The message with the file as it is named.</param>
    /// <param name="inner">The cause, if there is one.</param>
    public static LedgerException About(LedgerFailure failure, string path, Func<string, string> message, Exception? inner = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new LedgerException(failure, message(path), inner) { Public = message(Path.GetFileName(path)) };
    }

    /// <summary>The kind of failure.</summary>
    public LedgerFailure Failure { get; }
}
