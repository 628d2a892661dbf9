namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>How a SQLite ledger works; the defaults suit one server with one disk.</summary>
public sealed record SqliteLedgerOptions
{
    /// <summary>The defaults.</summary>
    public static SqliteLedgerOptions Default { get; } = new();

    /// <summary>Whether a file that does not exist, or is empty, becomes a new ledger. False: opening it is refused.</summary>
    public bool CreateIfAbsent { get; init; } = true;

    /// <summary>How long an append waits for another process's write lock before it is refused.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often subscriptions look for what other processes committed. This process's own commits wake them at once.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How many appends may wait for the writer; further callers wait for a place.</summary>
    public int QueueCapacity { get; init; } = 1_024;

    /// <summary>At most so many events are committed together, unless one append alone has more.</summary>
    public int GroupEvents { get; init; } = 4_096;

    /// <summary>At most so many bytes of data and metadata are committed together, unless one append alone has more.</summary>
    public long GroupBytes { get; init; } = 16L << 20;

    /// <summary>At most so many events are read in one go; no lock is held between one page and the next.</summary>
    public int PageEvents { get; init; } = 1_024;

    /// <summary>A page ends early once it holds so many bytes of data and metadata, which bounds the memory of a read.</summary>
    public long PageBytes { get; init; } = 4L << 20;

    /// <summary>
    /// At most so many events are looked at in one go for a prefix that matches few of them; a subscription reports its progress after as
    /// many.
    /// </summary>
    public int WindowEvents { get; init; } = 10_000;

    /// <summary>
    /// The size in bytes beyond which the file does not grow, so that a full ledger leaves its disk usable; appends beyond it are refused.
    /// Null: the disk is
    /// the limit.
    /// </summary>
    public long? MaximumBytes { get; init; }
}
