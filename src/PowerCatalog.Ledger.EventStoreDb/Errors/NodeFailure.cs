namespace PowerCatalog.Ledger.EventStoreDb.Errors;

/// <summary>What a node's refusal or silence means for the call.</summary>
internal enum NodeFailure
{
    /// <summary>None of the others; trying again would not help.</summary>
    Other,

    /// <summary>No node answers, or it is not ready: certainly not carried out.</summary>
    Unavailable,

    /// <summary>The call broke off or ran out of time: perhaps carried out.</summary>
    Broken,

    /// <summary>Another node leads: not carried out.</summary>
    NotLeader,

    /// <summary>The server's certificate is not one that the connection string trusts.</summary>
    Untrusted,

    /// <summary>More bytes than the server takes.</summary>
    TooLarge,

    /// <summary>The server knows the user and refuses.</summary>
    AccessDenied,

    /// <summary>The server does not know the user or the password.</summary>
    Unauthenticated,
}
