using EventStore.Client.Gossip;
using PowerCatalog.Ledger.EventStoreDb.Connecting;

namespace PowerCatalog.Ledger.EventStoreDb.Nodes;

/// <summary>A living node as another sees it.</summary>
internal sealed record Member(NodeAddress Address, MemberInfo.Types.VNodeState State);
