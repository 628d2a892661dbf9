using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using PowerCatalog.Checkpoints.Bundles;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Checkpoints.Witnessing;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Ledger;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Home;

/// <summary>The checkpoints of a data folder, for commands: what keeps one from being signed is said and undoes no recording.</summary>
internal sealed class HomeCheckpoints(HomePlace place, ILedger ledger, ReadModelFiles files, TimeProvider clock) : ILogClaims
{
    // A command does not wait long for a witness; the server, or the next command, asks it again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private CheckpointSigning? _signing;

    /// <summary>As the file of settings, the environment and the command line say.</summary>
    /// <exception cref="CommandException">A setting cannot be read.</exception>
    public CheckpointSigning Signing => _signing ??= new CheckpointSigning(files, ledger, EvidenceSettings.Of(place), clock);

    /// <summary>As these settings say.</summary>
    /// <exception cref="CommandException">A setting cannot be read.</exception>
    public CheckpointSigning Of(IConfiguration settings) =>
        _signing = new CheckpointSigning(files, ledger, EvidenceSettings.Read(settings, place), clock);

    /// <inheritdoc/>
    /// <remarks>Where checkpoints are kept is in the settings, which are read when they are first held against a log.</remarks>
    public Task EnsureAsync(IReadOnlyList<CatalogLog> logs, bool areAll, CancellationToken cancellation) =>
        Signing.Claims.EnsureAsync(logs, areAll, cancellation);

    /// <summary>Makes bundles of evidence.</summary>
    public EvidenceBundles Bundles(ReferenceData reference) => new(files, ledger, Signing, reference);

    /// <summary>Signs what has grown, and brings to the witnesses what they have not cosigned yet, fresh or not.</summary>
    /// <returns>What was signed, and what was refused; null where nothing could be signed at all.</returns>
    public async Task<SigningRound?> SignAsync(CancellationToken cancellation)
    {
        var round = await TryAsync("没有签发检查点。No checkpoint was signed.", () => Signing.SignGrownAsync(cancellation));
        foreach (var why in round?.Failures ?? []) Terminal.Note($"检查点 Checkpoint: {why.Message}");
        if (round is null) return null;
        var failures = await TryAsync("没有请见证人联署。No witness was asked.", () => CosignAsync(cancellation));
        foreach (var failure in failures ?? []) Terminal.Note(failure.Message);
        return round;
    }

    private async Task<IReadOnlyList<EvidenceException>> CosignAsync(CancellationToken cancellation)
    {
        if (Signing.Options.Witnesses.Count == 0) return [];
        using var http = WitnessClient.Http(Patience);
        return await new Cosigning(Signing, http).RunAsync(cancellation);
    }

    private static async Task<T?> TryAsync<T>(string undone, Func<Task<T>> work) where T : class
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (
            exception is EvidenceException or LedgerException or ReadModelException or CommandException or SqliteException or IOException
                or UnauthorizedAccessException)
        {
            var message = FileAdvice.Said(exception);
            // What says itself that nothing was signed is said once.
            Terminal.Note(message.StartsWith(undone[..undone.IndexOf('。', StringComparison.Ordinal)], StringComparison.Ordinal)
                ? message
                : $"{undone} {message}");
            return null;
        }
    }
}
