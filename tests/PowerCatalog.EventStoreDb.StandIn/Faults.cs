using System.Collections.Concurrent;

namespace PowerCatalog.EventStoreDb.StandIn;

/// <summary>The faults that a stand-in still has before it.</summary>
public sealed class Faults
{
    private readonly ConcurrentQueue<AppendFault> _appends = new();
    private int _breakReadAfter = -1;
    private int _breakSubscriptionAfter = -1;

    /// <summary>What goes wrong with the next appends, in this order.</summary>
    public void OnAppends(params AppendFault[] faults)
    {
        foreach (var fault in faults) _appends.Enqueue(fault);
    }

    /// <summary>The next read breaks off after so many events.</summary>
    public void BreakNextReadAfter(int events) => Volatile.Write(ref _breakReadAfter, events);

    /// <summary>The next subscription breaks off after so many events.</summary>
    public void BreakNextSubscriptionAfter(int events) => Volatile.Write(ref _breakSubscriptionAfter, events);

    /// <summary>While true, appends find no quorum: the first runs out of time, the others find the server not ready.</summary>
    public bool NoQuorum { get; set; }

    /// <summary>While true, calls of gRPC are accepted and never answered.</summary>
    public bool Frozen { get; set; }

    /// <summary>While true, the server does not say that it can append in batches.</summary>
    public bool LacksBatchAppend { get; set; }

    /// <summary>A subscription that is live is told that it fell behind, and caught up again, after each event.</summary>
    public bool FallsBehind { get; set; }

    /// <summary>The most bytes of one append.</summary>
    public int MostBytes { get; set; } = 1_048_576;

    internal AppendFault NextAppend() => _appends.TryDequeue(out var fault) ? fault : AppendFault.None;

    internal int NextReadBreak() => Interlocked.Exchange(ref _breakReadAfter, -1);

    internal int NextSubscriptionBreak() => Interlocked.Exchange(ref _breakSubscriptionAfter, -1);
}
