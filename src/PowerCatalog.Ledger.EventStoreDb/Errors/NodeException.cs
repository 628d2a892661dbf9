using PowerCatalog.Ledger.EventStoreDb.Connecting;


namespace PowerCatalog.Ledger.EventStoreDb.Errors;

/// <summary>A call to a node that failed, before anybody has decided what to do about it.</summary>
internal sealed class NodeException(NodeFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    public NodeFailure Failure { get; } = failure;

    /// <summary>The node that leads, where the one asked has named it.</summary>
    public NodeAddress? Leader { get; init; }

    /// <summary>Whether another try, perhaps at another node, may succeed.</summary>
    public bool IsPassing => Failure is NodeFailure.Unavailable or NodeFailure.Broken or NodeFailure.NotLeader;
}
