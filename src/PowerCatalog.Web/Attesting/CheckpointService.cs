using Microsoft.Extensions.Logging;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Logs;

namespace PowerCatalog.Web.Attesting;

/// <summary>
/// Signs a checkpoint after every decision while the server runs; no recording waits for it, and it waits for no witness.
/// </summary>
public sealed class CheckpointService(
    CheckpointSigning signing, ReadModelFiles files, TimeProvider clock, ILogger<CheckpointService> log) : CheckpointWork(clock, log)
{
    /// <inheritdoc/>
    protected override string Fault =>
        "签发检查点时出错，详见日志，将再试。Signing checkpoints failed; the log has the details, and it is tried again.";

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(signing.Options.KeyFile))
            log.LogWarning("There is no signing key, so no checkpoint is signed; 'evidence key create' makes one.");
        else if (KeyFile.IsOpenToOthers(signing.Options.KeyFile))
            log.LogWarning("The signing key {File} can be read by others; its rights should be 0600.", signing.Options.KeyFile);
        return base.StartAsync(cancellationToken);
    }

    /// <summary>The heads of all logs, to see whether any has grown.</summary>
    protected override string? State()
    {
        if (files.Current is null || files.Refusal is not null || !signing.IsExpected) return null;
        using var logs = EvidenceLogs.Open(files);
        return string.Join(' ', logs.All.Select(head => $"{head.Division}:{head.Size}:{head.Root}"));
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyList<EvidenceException>> RoundAsync(CancellationToken cancellation) =>
        [.. (await signing.SignGrownAsync(cancellation)).Failures];
}
