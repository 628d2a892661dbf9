using PowerCatalog.Ledger.EventStoreDb.Errors;

namespace PowerCatalog.Ledger.EventStoreDb.Appending;

/// <summary>What became of the requests of one append.</summary>
/// <param name="Written">Where the last event is, if all were written; null otherwise.</param>
/// <param name="Sent">How many leading requests were written for sure.</param>
/// <param name="IsUncertain">Whether one was perhaps written.</param>
/// <param name="Error">Why not all were written; null where the stream was not at the revision named.</param>
internal readonly record struct SendOutcome(Position? Written, int Sent, bool IsUncertain, NodeException? Error);
