namespace PowerCatalog.Application.Recording;

/// <summary>
/// On which state of the catalog a command is based. It is held against the very knowledge whose revision the append then expects, so that
/// nobody can come between the check and the append.
/// </summary>
public sealed record ExpectedCatalog
{
    private readonly Func<long, bool> _holds;

    private ExpectedCatalog(Func<long, bool> holds) => _holds = holds;

    /// <summary>Whatever the catalog's state is.</summary>
    public static ExpectedCatalog Any { get; } = new(_ => true);

    /// <summary>There is no such catalog yet.</summary>
    public static ExpectedCatalog Absent { get; } = new(revision => revision < 0);

    /// <summary>There is such a catalog, at whatever revision.</summary>
    public static ExpectedCatalog Open { get; } = new(revision => revision >= 0);

    /// <summary>The catalog's newest revision is one of these; each is 0 or more.</summary>
    public static ExpectedCatalog At(params IReadOnlyCollection<long> revisions) => new(revisions.Contains);

    /// <summary>Whether a catalog at <paramref name="revision"/> (-1: there is none) is as expected.</summary>
    public bool Holds(long revision) => _holds(revision);
}
