using System.Globalization;

namespace PowerCatalog.Ledger;

/// <summary>
/// What an append expects of its stream: an exact last revision, no stream, an existing stream, or anything.
/// </summary>
public readonly record struct ExpectedRevision
{
    private const long NoStreamValue = -1;
    private const long AnyValue = -2;
    private const long StreamExistsValue = -4;

    private readonly long _value;

    private ExpectedRevision(long value) => _value = value;

    /// <summary>The stream has no event yet.</summary>
    public static readonly ExpectedRevision NoStream = new(NoStreamValue);

    /// <summary>The stream may hold anything.</summary>
    public static readonly ExpectedRevision Any = new(AnyValue);

    /// <summary>The stream has at least one event.</summary>
    public static readonly ExpectedRevision StreamExists = new(StreamExistsValue);

    /// <summary>The stream's last event has this revision, 0 or more; -1 is <see cref="NoStream"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The revision is below -1.</exception>
    public static ExpectedRevision Exactly(long revision)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(revision, NoStreamValue);
        return new ExpectedRevision(revision);
    }

    /// <summary>The exact revision expected, -1 for <see cref="NoStream"/>; null where any will do.</summary>
    public long? Exact => _value >= NoStreamValue ? _value : null;

    /// <summary>Whether a stream whose last revision is <paramref name="actual"/> (-1: none) is as expected.</summary>
    public bool Holds(long actual) => _value switch
    {
        AnyValue => true,
        StreamExistsValue => actual >= 0,
        _ => actual == _value,
    };

    /// <inheritdoc/>
    public override string ToString() => _value switch
    {
        NoStreamValue => "no stream",
        AnyValue => "any",
        StreamExistsValue => "an existing stream",
        _ => _value.ToString(CultureInfo.InvariantCulture),
    };
}
