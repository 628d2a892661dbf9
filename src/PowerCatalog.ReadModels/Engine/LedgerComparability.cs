namespace PowerCatalog.ReadModels.Engine;

/// <summary>Whether read models were compared with the ledger, or why they could not be.</summary>
public enum LedgerComparability
{
    /// <summary>Every event of their logs was held against the ledger.</summary>
    Compared,

    /// <summary>There are none here.</summary>
    NoReadModels,

    /// <summary>They are of another version of the program.</summary>
    OtherVersion,
}
