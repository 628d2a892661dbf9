namespace PowerCatalog.Checkpoints.Checking;

/// <summary>What a checkpoint says of the ledger as it is now.</summary>
public enum Verdict
{
    /// <summary>The ledger begins with what the checkpoint says.</summary>
    Consistent,

    /// <summary>It is no checkpoint.</summary>
    Malformed,

    /// <summary>A signature in the name of a known key is not its own.</summary>
    BadSignature,

    /// <summary>No known key signed it.</summary>
    UnknownKey,

    /// <summary>It is of another log.</summary>
    AnotherLog,

    /// <summary>The ledger is shorter.</summary>
    RolledBack,

    /// <summary>The ledger is another from some event on.</summary>
    Forked,

    /// <summary>The ledger is the same, and the map of its subjects that was signed is another.</summary>
    FalseSubjects,
}
