namespace PowerCatalog.ReadModels.Engine;

/// <summary>The ledger's server is unavailable, and the read models do not advance.</summary>
/// <param name="Since">When it was first noticed; everything recorded before is in the read models.</param>
/// <param name="Reason">What happened, for an operator.</param>
public sealed record Outage(DateTimeOffset Since, string Reason);
