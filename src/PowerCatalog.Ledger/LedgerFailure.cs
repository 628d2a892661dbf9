namespace PowerCatalog.Ledger;

/// <summary>Why a ledger did not carry out a request.</summary>
public enum LedgerFailure
{
    /// <summary>None of the kinds below; the message says what happened.</summary>
    Other,

    /// <summary>No server answers, it is not ready, or it has no quorum. Nothing was written; a later attempt may succeed.</summary>
    Unavailable,

    /// <summary>The server did not say whether the append was written, and cannot be asked. Retrying is safe.</summary>
    OutcomeUnknown,

    /// <summary>An event is larger than the server accepts. Nothing was written.</summary>
    TooLarge,

    /// <summary>The server recognises the user, who lacks a permission. Nothing was written.</summary>
    AccessDenied,

    /// <summary>The server rejects the user or the password. Nothing was written.</summary>
    Unauthenticated,

    /// <summary>What the ledger holds is not what was recorded, or not what was read from it before.</summary>
    Changed,

    /// <summary>The ledger is open for reading alone. Nothing was written.</summary>
    ReadOnly,

    /// <summary>The disk has less room than has to stay free. Nothing was written; what is recorded can be read.</summary>
    NoRoom,
}
