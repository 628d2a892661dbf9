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

    /// <summary>The same with the release that the event's metadata name, where they do.</summary>
    /// <param name="metadata">What was recorded beside the event.</param>
    public UnknownEventException Naming(ReadOnlySpan<byte> metadata) => NeededRelease.Of(metadata) is { } release
        ? new UnknownEventException(NeededRelease.Sentence(release) + Message, InnerException ?? this)
        : this;

    /// <summary>For serialisers.</summary>
    public UnknownEventException()
    {
    }
}
