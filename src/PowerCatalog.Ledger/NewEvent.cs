namespace PowerCatalog.Ledger;

/// <summary>An event to be recorded.</summary>
public sealed record NewEvent
{
    private readonly ReadOnlyMemory<byte> _data;
    private readonly object? _happened;
    private readonly Func<object, byte[]>? _write;
    private readonly int _about;

    /// <summary>An event whose JSON is there.</summary>
    /// <param name="id">Unique in its stream; derived from the adjustment, so that a retry is the same event.</param>
    /// <param name="type">The registered name with its version, as <c>PowerAdded.v1</c>.</param>
    /// <param name="data">The event as UTF-8 JSON.</param>
    /// <param name="metadata">Who, caused by what, schema version: UTF-8 JSON.</param>
    public NewEvent(Guid id, string type, ReadOnlyMemory<byte> data, ReadOnlyMemory<byte> metadata)
    {
        (Id, Type, Metadata) = (id, type, metadata);
        _data = data;
    }

    private NewEvent(Guid id, string type, object happened, Func<object, byte[]> write, int about, ReadOnlyMemory<byte> metadata)
        : this(id, type, default, metadata) => (_happened, _write, _about) = (happened, write, about);

    /// <summary>
    /// An event that is written each time its JSON is asked for: a list of half a million powers is a gigabyte of JSON, which nobody needs
    /// at once.
    /// </summary>
    /// <param name="id">Unique in its stream.</param>
    /// <param name="type">The registered name with its version.</param>
    /// <param name="happened">What is written; it never changes.</param>
    /// <param name="write">Writes it: the same bytes each time.</param>
    /// <param name="about">About how many bytes these are, for dividing appends and for the room on the disk.</param>
    /// <param name="metadata">Who, caused by what, schema version: UTF-8 JSON.</param>
    public static NewEvent Of(
        Guid id, string type, object happened, Func<object, byte[]> write, int about, ReadOnlyMemory<byte> metadata) =>
        new(id, type, happened, write, about, metadata);

    /// <summary>Unique in its stream; derived from the adjustment, so that a retry is the same event.</summary>
    public Guid Id { get; init; }

    /// <summary>The registered name with its version, as <c>PowerAdded.v1</c>.</summary>
    public string Type { get; init; }

    /// <summary>The event as UTF-8 JSON; asked for once where that can be, as it may be written each time.</summary>
    public ReadOnlyMemory<byte> Data
    {
        get => _write is null ? _data : _write(_happened!);
        init => (_data, _write) = (value, null);
    }

    /// <summary>Who, caused by what, schema version: UTF-8 JSON.</summary>
    public ReadOnlyMemory<byte> Metadata { get; init; }

    /// <summary>About how many bytes data and metadata have.</summary>
    public int About => (_write is null ? _data.Length : _about) + Metadata.Length;

    /// <summary>
    /// When it was recorded, for an event copied from another ledger: UTC, whole microseconds, not earlier than the preceding event of its
    /// stream. Null for a new event: the engine sets the time.
    /// </summary>
    public DateTimeOffset? Recorded { get; init; }
}
