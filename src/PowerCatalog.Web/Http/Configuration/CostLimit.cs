namespace PowerCatalog.Web.Http.Configuration;

/// <summary>
/// How many costly requests of one kind are answered at once. Further ones wait in the order in which they came; one that finds the queue
/// full is refused (429) and may be sent again.
/// </summary>
public sealed record CostLimit
{
    /// <summary>The most at once, of all clients.</summary>
    public required int AtOnce { get; init; }

    /// <summary>The most at once of one client. Less than all: no client, however slow to send or to read, takes every place.</summary>
    public required int AtOncePerClient { get; init; }

    /// <summary>The most that wait, of all clients.</summary>
    public int Waiting { get; init; } = 16;

    /// <summary>The most of one client that wait for its others.</summary>
    public int WaitingPerClient { get; init; } = 16;
}
