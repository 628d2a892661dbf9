using EventStore.Client.Gossip;
using PowerCatalog.Ledger.EventStoreDb.Connecting;

namespace PowerCatalog.Ledger.EventStoreDb.Nodes;

/// <summary>A node that is alive, as another reports it.</summary>
/// <param name="Address">Where it answers.</param>
/// <param name="State">Its part in the cluster: leader, follower and so on.</param>
internal sealed record Member(NodeAddress Address, MemberInfo.Types.VNodeState State);
