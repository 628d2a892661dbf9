using PowerCatalog.Application.Keeping;
using PowerCatalog.Application.Verifying;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Web.Projecting;

namespace PowerCatalog.Web.Features.Health;

/// <summary>What an operator looks at beyond whether the server is ready: how far behind, how much room, what was verified when.</summary>
internal sealed class OperatingState(
    ILedger ledger, ReadModelFiles files, ProjectionService projection, Readiness readiness, DiskRoom room, TimeProvider clock)
{
    private static readonly string[] Kinds = ["ledger", "readmodels", "procedure", "accounts"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Asks for all of it.</summary>
    public async Task<HealthDetails> AskAsync(CancellationToken cancellation)
    {
        var answer = await readiness.AskAsync(cancellation);
        var status = await readiness.StatusAsync(cancellation);
        var (now, free) = (clock.GetUtcNow(), room.Free());
        var lag = await LagAsync(status, cancellation);
        return new HealthDetails(
            answer.Status, answer.Reason, answer.Warnings ?? [], lag?.Revisions, lag?.Time(now).TotalSeconds, status?.Recorded,
            LastVerification.Read(files.Folder), LastBackup.Read(files.Folder),
            new DiskState(free, room.Least, room.Refusal() is not null), Logs());
    }

    // Null where there is nothing to compare, or the ledger does not answer.
    private async Task<CatalogLag?> LagAsync(ProjectionStatus? status, CancellationToken cancellation)
    {
        if (status is null) return null;
        if (projection is { IsFollowing: true, HasCaughtUp: true } && projection.Behind == TimeSpan.Zero) return CatalogLag.None;
        try
        {
            return await CatalogLag.OfAsync(ledger, status, cancellation).AsTask().WaitAsync(Patience, clock, cancellation);
        }
        catch (Exception exception) when (exception is LedgerException or TimeoutException or ReadModelException)
        {
            return null;
        }
    }

    // What other programs or releases leave in the folder counts together, so that no file's name becomes a label.
    private Dictionary<string, long> Logs()
    {
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var log in new DirectoryInfo(files.Folder).EnumerateFiles("*.db-wal", SearchOption.AllDirectories))
        {
            var kind = KindOf(Path.GetRelativePath(files.Folder, log.FullName));
            sizes[kind] = sizes.GetValueOrDefault(kind) + (log.Exists ? log.Length : 0);
        }

        return sizes;
    }

    private static string KindOf(string name) => Kinds.FirstOrDefault(kind => name.StartsWith(kind, StringComparison.Ordinal)) ?? "other";
}
