namespace PowerCatalog.Application.Keeping;

/// <summary>What was found under a digest.</summary>
public enum SourceState
{
    /// <summary>The file, whose bytes have the digest.</summary>
    Kept,

    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>Something whose bytes have another digest: it was changed or damaged.</summary>
    Damaged,
}
