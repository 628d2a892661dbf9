using PowerCatalog.Ledger.EventStoreDb.Errors;

namespace PowerCatalog.Ledger.EventStoreDb.Appending;

/// <summary>The outcome of the requests of one append.</summary>
/// <param name="Written">The position of the last event if all were written; null otherwise.</param>
/// <param name="Sent">How many leading requests were certainly written.</param>
/// <param name="IsUncertain">Whether the outcome of a request is unknown.</param>
/// <param name="Error">Why not all were written; null if the stream was not at the expected revision.</param>
internal readonly record struct SendOutcome(Position? Written, int Sent, bool IsUncertain, NodeException? Error);
