namespace PowerCatalog.Application.Recording;

/// <summary>
/// The state of the catalog on which a command is based. It is compared with the knowledge whose revision the append then expects, so that
/// no other writer can come between the check and the append.
/// </summary>
public sealed record ExpectedCatalog
{
    private readonly Func<long, bool> _holds;

    private ExpectedCatalog(Func<long, bool> holds) => _holds = holds;

    /// <summary>Any state.</summary>
    public static ExpectedCatalog Any { get; } = new(_ => true);

    /// <summary>The catalog does not exist yet.</summary>
    public static ExpectedCatalog Absent { get; } = new(revision => revision < 0);

    /// <summary>The catalog exists, at any revision.</summary>
    public static ExpectedCatalog Open { get; } = new(revision => revision >= 0);

    /// <summary>The catalog's newest revision is one of these; each is 0 or more.</summary>
    public static ExpectedCatalog At(params IReadOnlyCollection<long> revisions) => new(revisions.Contains);

    /// <summary>
    /// The state that a further command of the same user is based on, once the first has brought the catalog to a revision.
    /// </summary>
    public ExpectedCatalog Following(long revision) => this == Any ? Any : At(revision);

    /// <summary>Whether a catalog at <paramref name="revision"/> (-1 where it does not exist) is as expected.</summary>
    public bool Holds(long revision) => _holds(revision);
}
