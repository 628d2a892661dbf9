namespace PowerCatalog.Home;

/// <summary>What a command works on.</summary>
/// <param name="Folder">The data folder: read models, the write key, and the ledger where it is embedded.</param>
/// <param name="Ledger">The connection string of EventStoreDB; null: the folder's own ledger, or the server that the folder remembers.</param>
internal readonly record struct HomePlace(string Folder, string? Ledger);
