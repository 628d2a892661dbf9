namespace PowerCatalog.Ledger;

/// <summary>
/// What a ledger says of all its events up to a position, in one value that it can be held against later. It is not for people, and not
/// secret: whoever can write the ledger can make it anew. It tells another ledger from the same one that has grown.
/// </summary>
/// <param name="Position">The last event that it includes.</param>
/// <param name="Chain">The engine's own text; equal where the events up to the position are equal.</param>
public sealed record LedgerMark(Position Position, string Chain);

/// <summary>How a ledger stands to a mark that it gave earlier.</summary>
public enum Continuity
{
    /// <summary>It cannot be told: the engine keeps no marks, none was given, or the ledger has begun a new chain since.</summary>
    Unknown,

    /// <summary>The events up to the mark are the same; there may be more.</summary>
    Continues,

    /// <summary>It ends before the mark.</summary>
    Shorter,

    /// <summary>One of the events up to the mark, or of those after it, is not what the ledger itself has noted.</summary>
    Differs,
}

/// <summary>A ledger as it stands.</summary>
/// <param name="Continuity">How it stands to the mark that was given.</param>
/// <param name="Mark">Its own mark now; null where the engine keeps none.</param>
/// <param name="Passed">How many events lie between both.</param>
public readonly record struct MarkedEnd(Continuity Continuity, LedgerMark? Mark, long Passed);
