using System.Globalization;

namespace PowerCatalog.Ledger;

/// <summary>
/// A place in the order of all events of one ledger. Comparable, and opaque otherwise: engines count differently, and positions of two
/// ledgers say nothing of each other.
/// </summary>
/// <param name="Value">The engine's number: 1 or more for an event.</param>
public readonly record struct Position(long Value) : IComparable<Position>
{
    /// <summary>Before the first event.</summary>
    public static readonly Position Start = new(0);

    /// <summary>After the last event.</summary>
    public static readonly Position End = new(long.MaxValue);

    /// <inheritdoc/>
    public int CompareTo(Position other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Earlier than.</summary>
    public static bool operator <(Position left, Position right) => left.Value < right.Value;

    /// <summary>Later than.</summary>
    public static bool operator >(Position left, Position right) => left.Value > right.Value;

    /// <summary>Not later than.</summary>
    public static bool operator <=(Position left, Position right) => left.Value <= right.Value;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(Position left, Position right) => left.Value >= right.Value;
}
