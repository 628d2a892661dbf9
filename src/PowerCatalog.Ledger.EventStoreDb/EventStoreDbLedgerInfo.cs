namespace PowerCatalog.Ledger.EventStoreDb;

/// <summary>What is known of the server.</summary>
/// <param name="Address">Where it is, without credentials.</param>
/// <param name="Node">The node that answered.</param>
/// <param name="ServerVersion">Its version, as <c>24.6.0</c>.</param>
/// <param name="Head">The position of the last event, whoever wrote it.</param>
/// <param name="LastRecorded">When the last event of a stream that is not the server's own was recorded; null if there is none.</param>
public sealed record EventStoreDbLedgerInfo(string Address, string Node, string ServerVersion, Position Head, DateTimeOffset? LastRecorded);
