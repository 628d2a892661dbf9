using EventStore.Client.Gossip;
using PowerCatalog.Ledger.EventStoreDb.Connecting;

namespace PowerCatalog.Ledger.EventStoreDb.Nodes;

/// <summary>A node that is alive, as another reports it.</summary>
internal sealed record Member(NodeAddress Address, MemberInfo.Types.VNodeState State);
