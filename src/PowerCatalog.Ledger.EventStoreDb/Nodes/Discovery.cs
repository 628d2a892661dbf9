using System.Security.Cryptography;
using EventStore.Client.Gossip;
using PowerCatalog.Ledger.EventStoreDb.Connecting;
using PowerCatalog.Ledger.EventStoreDb.Errors;

namespace PowerCatalog.Ledger.EventStoreDb.Nodes;

/// <summary>Asks the nodes of the connection string, and those that they named, which nodes are alive and which one leads.</summary>
internal sealed class Discovery(EventStoreDbSettings settings, TimeProvider time)
{
    private IReadOnlyList<NodeAddress> _heardOf = [];

    /// <summary>
    /// The nodes that are alive, in random order so that callers spread; with a leader, unless none was found in the time allowed.
    /// </summary>
    /// <exception cref="NodeException">No node answers.</exception>
    public async Task<IReadOnlyList<Member>> MembersAsync(Func<NodeAddress, Node> at, CancellationToken cancellation)
    {
        List<Member> leaderless = [];
        NodeException? last = null;
        for (var attempt = 0; attempt < settings.MaxDiscoverAttempts; attempt++)
        {
            if (attempt > 0) await Task.Delay(settings.DiscoveryInterval, time, cancellation);
            foreach (var address in Shuffled(settings.Nodes.Union(_heardOf)))
            {
                try
                {
                    var members = Living(await at(address).GossipAsync(settings.GossipTimeout, cancellation));
                    if (members.Count == 0) continue;
                    _heardOf = [.. members.Select(member => member.Address)];
                    if (members.Any(member => member.State == MemberInfo.Types.VNodeState.Leader)) return members;
                    leaderless = members;
                }
                catch (NodeException error)
                {
                    if (!error.IsTransient) throw;
                    last = error;
                }
            }
        }

        return leaderless.Count > 0
            ? leaderless
            : throw new NodeException(NodeFailure.Unavailable, last?.Message ?? $"{settings}: no living node", last);
    }

    private static List<Member> Living(ClusterInfo cluster) =>
    [
        .. Shuffled(cluster.Members
            .Where(member => member.IsAlive && IsServing(member.State))
            .Select(member => new Member(new NodeAddress(member.HttpEndPoint.Address, (int)member.HttpEndPoint.Port), member.State))),
    ];

    // The other states are those of nodes that start, stop or only watch.
    private static bool IsServing(MemberInfo.Types.VNodeState state) => state
        is MemberInfo.Types.VNodeState.Leader
        or MemberInfo.Types.VNodeState.Follower
        or MemberInfo.Types.VNodeState.ReadOnlyReplica
        or MemberInfo.Types.VNodeState.Unknown
        or MemberInfo.Types.VNodeState.ReadOnlyLeaderless;

    private static T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        RandomNumberGenerator.Shuffle(shuffled.AsSpan());
        return shuffled;
    }
}
