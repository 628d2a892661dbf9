using PowerCatalog.Ledger.EventStoreDb.Connecting;

namespace PowerCatalog.Ledger.EventStoreDb.Errors;

/// <summary>A failed call to a node, before it is decided how to handle it.</summary>
internal sealed class NodeException(NodeFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    public NodeFailure Failure { get; } = failure;

    /// <summary>The node that leads, if the node asked named it.</summary>
    public NodeAddress? Leader { get; init; }

    /// <summary>Whether another attempt, perhaps at another node, may succeed.</summary>
    public bool IsTransient => Failure is NodeFailure.Unavailable or NodeFailure.Broken or NodeFailure.NotLeader;
}
