namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>What the ledger was doing when SQLite reported an error.</summary>
internal enum LedgerOperation
{
    /// <summary>Opening the file.</summary>
    Opening,

    /// <summary>Reading events.</summary>
    Reading,

    /// <summary>Appending events.</summary>
    Appending,
}
