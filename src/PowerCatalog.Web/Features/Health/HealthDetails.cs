using PowerCatalog.Application.Verifying;

namespace PowerCatalog.Web.Features.Health;

/// <summary>How the server is, for whoever operates it.</summary>
/// <param name="Status">ready, or notReady.</param>
/// <param name="Reason">Why it is not; null where it is.</param>
/// <param name="Warnings">What needs the operator though it answers.</param>
/// <param name="LagRevisions">
/// How many events of catalogs are in the ledger and not in the read models, up to 10,000; null where nobody can say.
/// </param>
/// <param name="LagSeconds">How long the oldest of them has waited; null where nobody can say.</param>
/// <param name="LastDecision">When the newest decision of any catalog was recorded; null where there is none.</param>
/// <param name="LastVerification">The last <c>ledger verify</c> of this data folder; null where there was none.</param>
/// <param name="LastBackup">When this data folder was last backed up; null where nothing says so.</param>
/// <param name="Disk">The disk of the data folder.</param>
/// <param name="WriteAheadLogs">The sizes of the write-ahead logs in the data folder by what they belong to, in bytes.</param>
internal sealed record HealthDetails(
    string Status, string? Reason, IReadOnlyList<string> Warnings, int? LagRevisions, double? LagSeconds, DateTimeOffset? LastDecision,
    LastVerification? LastVerification, DateTimeOffset? LastBackup, DiskState Disk, IReadOnlyDictionary<string, long> WriteAheadLogs);
