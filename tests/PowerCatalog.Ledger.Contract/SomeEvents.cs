using System.Buffers.Binary;
using System.Text;

namespace PowerCatalog.Ledger.Contract;

/// <summary>Events for tests. The same series and number are the same event.</summary>
public static class SomeEvents
{
    private static readonly byte[] _metadata = "{}"u8.ToArray();

    /// <summary>One event.</summary>
    public static NewEvent One(long number, string series = "a", string type = "PowerAdded.v1", string? data = null) =>
        new(Id(series, number), type, Encoding.UTF8.GetBytes(data ?? $"{{\"number\":{number}}}"), _metadata);

    /// <summary>Events of these numbers.</summary>
    public static NewEvent[] Range(long first, int count, string series = "a")
    {
        var events = new NewEvent[count];
        for (var i = 0; i < count; i++)
            events[i] = One(first + i, series);
        return events;
    }

    /// <summary>As the product's ids: the first half says what they belong to, the second counts.</summary>
    public static Guid Id(string series, long number)
    {
        Span<byte> bytes = stackalloc byte[16];
        var hash = 14695981039346656037UL;
        foreach (var letter in series)
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        BinaryPrimitives.WriteUInt64BigEndian(bytes, hash);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], number);
        return new Guid(bytes, bigEndian: true);
    }
}
