using Grpc.Core;
using PowerCatalog.Ledger.EventStoreDb.Errors;

namespace PowerCatalog.Ledger.EventStoreDb.Nodes;

/// <summary>How a call of BatchAppend ended.</summary>
/// <param name="Error">Why it ended.</param>
/// <param name="Waiting">How many requests waited for an answer when it ended.</param>
internal sealed record CallEnd(NodeException Error, int Waiting)
{
    /// <summary>
    /// What the end means for a request that was sent: it was certainly not carried out only if no connection was made, or if no other
    /// request can have made the server name another leader.
    /// </summary>
    public NodeException ForSent() => Error.Failure switch
    {
        NodeFailure.Unavailable when Error.InnerException is not RpcException { Status.DebugException: not null } => Perhaps(),
        NodeFailure.NotLeader when Waiting > 1 => Perhaps(),
        _ => Error,
    };

    private NodeException Perhaps() => new(NodeFailure.Broken, Error.Message, Error) { Leader = Error.Leader };
}
