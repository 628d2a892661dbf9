using System.Collections.Concurrent;
using EventStore.Client.Gossip;
using PowerCatalog.Ledger.EventStoreDb.Connecting;
using PowerCatalog.Ledger.EventStoreDb.Errors;

namespace PowerCatalog.Ledger.EventStoreDb.Nodes;

/// <summary>The nodes: which of them leads, and which one reads go to. The choice is cached until a call fails.</summary>
internal sealed class Cluster(EventStoreDbSettings settings, TimeProvider time) : IAsyncDisposable
{
    private readonly Channels _channels = new(settings, time);
    private readonly ConcurrentDictionary<NodeAddress, Lazy<Node>> _nodes = new();
    private readonly Discovery _discovery = new(settings, time);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile Choice? _choice;

    /// <summary>The node that accepts appends.</summary>
    /// <exception cref="NodeException">No node is known to lead.</exception>
    public async ValueTask<Node> LeaderAsync(CancellationToken cancellation)
    {
        var choice = await ChooseAsync(cancellation);
        var leader = choice.Leader ?? throw new NodeException(NodeFailure.Unavailable, $"{settings}: no node leads");
        await leader.EnsureCapableAsync(cancellation);
        return leader;
    }

    /// <summary>The node that reads go to, by the preference of the connection string; another node if none is of that kind.</summary>
    /// <exception cref="NodeException">No node answers.</exception>
    public async ValueTask<Node> ReaderAsync(CancellationToken cancellation)
    {
        var choice = await ChooseAsync(cancellation);
        await choice.Reader.EnsureCapableAsync(cancellation);
        return choice.Reader;
    }

    /// <summary>
    /// Clears the choice after a failed call: the next call asks again who leads, or goes to the leader that the failure named.
    /// </summary>
    public void Forget(NodeException error)
    {
        if (!error.IsTransient) return;
        _choice = error.Leader is { } leader ? new Choice(At(leader), At(leader)) : null;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes.Values) await node.Value.DisposeAsync();
        _channels.Dispose();
        _turn.Dispose();
    }

    private async ValueTask<Choice> ChooseAsync(CancellationToken cancellation)
    {
        if (_choice is { } known) return known;
        if (!settings.Discover) return _choice = new Choice(At(settings.Nodes[0]), At(settings.Nodes[0]));
        // One caller asks, the others wait for the answer.
        await _turn.WaitAsync(cancellation);
        try
        {
            return _choice ??= Choose(await _discovery.MembersAsync(At, cancellation));
        }
        finally
        {
            _turn.Release();
        }
    }

    private Choice Choose(IReadOnlyList<Member> members)
    {
        var leader = members.FirstOrDefault(member => member.State == MemberInfo.Types.VNodeState.Leader);
        var reader = settings.NodePreference switch
        {
            NodePreference.Leader => leader,
            NodePreference.Follower => members.FirstOrDefault(member => member.State == MemberInfo.Types.VNodeState.Follower),
            _ => null,
        };
        reader ??= leader ?? members[0];
        return new Choice(leader is null ? null : At(leader.Address), At(reader.Address));
    }

    private Node At(NodeAddress address) => _nodes.GetOrAdd(address, place => new Lazy<Node>(() => _channels.Open(place))).Value;

    private sealed record Choice(Node? Leader, Node Reader);
}
