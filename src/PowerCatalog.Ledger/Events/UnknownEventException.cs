namespace PowerCatalog.Ledger.Events;

/// <summary>An event that this program does not recognise. Reading stops here: skipping it would give wrong answers.</summary>
public sealed class UnknownEventException : Exception
{
    /// <summary>With the event's name and what to do.</summary>
    public UnknownEventException(string message) : base(message)
    {
    }

    /// <summary>With the cause.</summary>
    public UnknownEventException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>For serialisers.</summary>
    public UnknownEventException()
    {
    }
}
