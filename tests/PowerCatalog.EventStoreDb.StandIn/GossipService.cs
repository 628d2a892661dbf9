using EventStore.Client.Gossip;
using EventStore.Client.ServerFeatures;
using Grpc.Core;
using Empty = EventStore.Client.Empty;

namespace PowerCatalog.EventStoreDb.StandIn;

/// <summary>Who is in the cluster.</summary>
internal sealed class GossipService(StandInServer server) : Gossip.GossipBase
{
    public override async Task<ClusterInfo> Read(Empty request, ServerCallContext context)
    {
        await server.AdmitAsync(context, anonymous: true);
        var info = new ClusterInfo();
        foreach (var member in server.Members())
        {
            info.Members.Add(new MemberInfo
            {
                IsAlive = member.IsRunning,
                State = member.IsLeader ? MemberInfo.Types.VNodeState.Leader : MemberInfo.Types.VNodeState.Follower,
                HttpEndPoint = new EndPoint { Address = "127.0.0.1", Port = (uint)member.Port },
            });
        }

        return info;
    }
}
