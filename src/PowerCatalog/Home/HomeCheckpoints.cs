using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Checkpoints.Witnessing;
using PowerCatalog.Ledger;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Engine;

namespace PowerCatalog.Home;

/// <summary>The checkpoints of a data folder, for commands: what keeps one from being signed is said and undoes no recording.</summary>
internal sealed class HomeCheckpoints(HomePlace place, ReadModelFiles files, TimeProvider clock)
{
    // A command does not wait long for a witness; the server, or the next command, asks it again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private CheckpointSigning? _signing;

    /// <summary>As the file of settings, the environment and the command line say.</summary>
    /// <exception cref="CommandException">A setting cannot be read.</exception>
    public CheckpointSigning Signing => _signing ??= Of(
        new ConfigurationBuilder().AddConfiguration(SettingsFile.Read(place.Folder)).AddEnvironmentVariables().Build());

    /// <summary>As these settings say.</summary>
    /// <exception cref="CommandException">A setting cannot be read.</exception>
    public CheckpointSigning Of(IConfiguration settings) => new(files, EvidenceSettings.Read(settings, place), clock);

    /// <summary>Signs what has grown, and brings it to the witnesses.</summary>
    public async Task SignAsync(CancellationToken cancellation)
    {
        try
        {
            var round = Signing.SignGrown();
            foreach (var (_, why) in round.Refused) Terminal.Note($"检查点 Checkpoint: {why.Message}");
            if (Signing.Options.Witnesses.Count == 0 || round.Fresh.Count == 0) return;
            using var http = new HttpClient { Timeout = Patience };
            var divisions = round.Fresh.Select(made => made.Division);
            foreach (var failure in await new Cosigning(Signing, http).RunAsync(divisions, cancellation)) Terminal.Note(failure.Message);
        }
        catch (Exception exception) when (
            exception is EvidenceException or LedgerException or ReadModelException or CommandException or SqliteException or IOException
                or UnauthorizedAccessException)
        {
            Terminal.Note($"没有签发检查点。No checkpoint was signed. {exception.Message}");
        }
    }
}
