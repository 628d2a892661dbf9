namespace PowerCatalog.ReadModels.Engine;

/// <summary>The ledger's server is away, and the read models stand still at what they have.</summary>
/// <param name="Since">When that was first noticed; what was recorded before is in the read models.</param>
/// <param name="Reason">What happened, for an operator.</param>
public sealed record Outage(DateTimeOffset Since, string Reason);
