namespace PowerCatalog.Web.Features.Health;

/// <summary>Whether the server can answer with what is true now.</summary>
/// <param name="Status">ready, or notReady.</param>
/// <param name="Reason">Why it is not; null where it is.</param>
/// <param name="Position">Everything in the ledger up to here is in the read models; null where there are none yet.</param>
/// <param name="Ledger">The position of the ledger's last event; null where it does not answer.</param>
/// <param name="Warnings">What needs the operator though it answers, as a clock behind the ledger's; null where nothing does.</param>
internal sealed record HealthAnswer(string Status, string? Reason, long? Position, long? Ledger, IReadOnlyList<string>? Warnings = null);
