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
    public static UnknownEventException Of(RecordedEvent recorded, UnknownEventException unknown)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        ArgumentNullException.ThrowIfNull(unknown);
        return NeededRelease.Of(recorded.Metadata.Span) is { } release
            ? new UnknownEventException(NeededRelease.Sentence(release) + unknown.Message, unknown.InnerException ?? unknown)
            : unknown;
    }

    /// <summary>For serialisers.</summary>
    public UnknownEventException()
    {
    }
}
