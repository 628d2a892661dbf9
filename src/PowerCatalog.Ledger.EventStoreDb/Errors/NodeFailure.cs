namespace PowerCatalog.Ledger.EventStoreDb.Errors;

/// <summary>What a node's refusal or silence means for the call.</summary>
internal enum NodeFailure
{
    /// <summary>None of the kinds below; retrying does not help.</summary>
    Other,

    /// <summary>No node answers, or it is not ready: certainly not carried out.</summary>
    Unavailable,

    /// <summary>The call broke off or timed out: it may have been carried out.</summary>
    Broken,

    /// <summary>Another node leads: not carried out.</summary>
    NotLeader,

    /// <summary>The server's certificate is not trusted.</summary>
    Untrusted,

    /// <summary>The stream was deleted for good.</summary>
    StreamDeleted,

    /// <summary>More bytes than the server accepts.</summary>
    TooLarge,

    /// <summary>The server recognises the user, who lacks a permission.</summary>
    AccessDenied,

    /// <summary>The server rejects the user or the password.</summary>
    Unauthenticated,
}
