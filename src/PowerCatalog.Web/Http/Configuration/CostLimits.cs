namespace PowerCatalog.Web.Http.Configuration;

/// <summary>The limits of each kind of costly request. By default they follow from the number of processors.</summary>
public sealed record CostLimits
{
    private static readonly int Processors = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Replays, comparisons, the figures of a year and charts, which compute as long as they last.</summary>
    public CostLimit Computations { get; init; } = new() { AtOnce = Processors, AtOncePerClient = Processors / 2 };

    /// <summary>Whole lists as files. More than there are processors, because a client may be slow to take one.</summary>
    public CostLimit Exports { get; init; } = new() { AtOnce = 2 * Processors, AtOncePerClient = Processors };

    /// <summary>Files that are sent, checked and recorded, and their previews. A client may be slow to send one.</summary>
    public CostLimit Uploads { get; init; } = new() { AtOnce = 2 * Processors, AtOncePerClient = Processors };
}
