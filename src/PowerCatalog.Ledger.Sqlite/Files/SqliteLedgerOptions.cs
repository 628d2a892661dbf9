namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>The settings of a SQLite ledger; the defaults suit one server with one disk.</summary>
public sealed record SqliteLedgerOptions
{
    /// <summary>The defaults.</summary>
    public static SqliteLedgerOptions Default { get; } = new();

    /// <summary>Whether a file that does not exist, or is empty, becomes a new ledger. False: opening it is refused.</summary>
    public bool CreateIfAbsent { get; init; } = true;

    /// <summary>
    /// Whether the file is only read, as on a medium that cannot be written: nothing is created, and every append is refused. What the
    /// write-ahead log beside the file holds is read from a temporary copy.
    /// </summary>
    public bool ReadOnly { get; init; }

    /// <summary>
    /// Whether the file is only looked at, where it lies: nothing in it is set right, its write-ahead log stays as it is, and every append
    /// is refused. For a verification, which must not repair what it is to find.
    /// </summary>
    public bool Untouched { get; init; }

    /// <summary>
    /// Whether the file is being filled from a copy, a backup or a dump: from the first append on a mark lies beside it until
    /// <see cref="SqliteLedger.Filled"/>, and while it does nobody else opens the file, as a leading part of a ledger looks like a whole
    /// one.
    /// </summary>
    public bool Fills { get; init; }

    /// <summary>Whether nothing is written either way.</summary>
    internal bool NeverWrites => ReadOnly || Untouched;

    /// <summary>How long an append waits for another process's write lock before it is refused.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often subscriptions look for commits of other processes. This process's own commits wake them at once.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How many appends may wait for the writer; further callers wait for room in the queue.</summary>
    public int QueueCapacity { get; init; } = 1_024;

    /// <summary>The most events committed together, unless one append alone has more.</summary>
    public int GroupEvents { get; init; } = 4_096;

    /// <summary>The most bytes of data and metadata committed together, unless one append alone has more.</summary>
    public long GroupBytes { get; init; } = 16L << 20;

    /// <summary>The most events read at once; no lock is held between one page and the next.</summary>
    public int PageEvents { get; init; } = 1_024;

    /// <summary>The bytes of data and metadata after which a page ends early, which bounds the memory of a read.</summary>
    public long PageBytes { get; init; } = 4L << 20;

    /// <summary>
    /// The most events examined at once for a prefix that matches few of them; a subscription reports its progress after as many.
    /// </summary>
    public int WindowEvents { get; init; } = 10_000;

    /// <summary>
    /// The size in bytes beyond which the file does not grow, so that a full ledger leaves its disk usable; appends beyond it are refused.
    /// Null: no limit but the disk.
    /// </summary>
    public long? MaximumBytes { get; init; }

    /// <summary>
    /// The room that has to stay free on the disk; appends are refused before SQLite meets its end. Null: the disk alone bounds them.
    /// </summary>
    public DiskRoom? Room { get; init; }
}
