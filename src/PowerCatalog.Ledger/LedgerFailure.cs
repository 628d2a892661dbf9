namespace PowerCatalog.Ledger;

/// <summary>Why a ledger did not do what it was asked.</summary>
public enum LedgerFailure
{
    /// <summary>None of the others; the message says what.</summary>
    Other,

    /// <summary>No server answers, it is not ready, or it has no quorum. Nothing was written; later it may go.</summary>
    Unavailable,

    /// <summary>The server did not say whether the append was written, and could not be asked. Sending the same again is safe.</summary>
    OutcomeUnknown,

    /// <summary>One event is larger than the server takes. Nothing was written.</summary>
    TooLarge,

    /// <summary>The server knows the user and refuses. Nothing was written.</summary>
    AccessDenied,

    /// <summary>The server does not know the user or the password. Nothing was written.</summary>
    Unauthenticated,
}
