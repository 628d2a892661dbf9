using System.Diagnostics;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.EventStoreDb;
using PowerCatalog.Ledger.EventStoreDb.Connecting;

namespace PowerCatalog.Benchmarks.Harness;

/// <summary>The servers of EventStoreDB that the command line names, and the command that empties them.</summary>
internal sealed class TestServers(Options options)
{
    private const int Streams = 200;
    private const int Events = 100;

    /// <summary>The server that is measured.</summary>
    public string Server => options.Server!;

    /// <summary>Another one, which nobody else writes into.</summary>
    public string Quiet => options.Quiet!;

    /// <summary>The servers where the rows can run that begin with empty ones; null, and it is said, where they cannot.</summary>
    /// <param name="options">The command line's.</param>
    /// <param name="both">Whether the quiet one is needed too.</param>
    public static TestServers? Of(Options options, bool both = false)
    {
        if (options.Server is not null && options.Empty is not null && (!both || options.Quiet is not null)) return new(options);
        Progress.Say($"  SKIPPED: name --server and --empty{(both ? " and --quiet" : "")}");
        return null;
    }

    /// <summary>Empties all of them, and returns when they answer.</summary>
    /// <param name="warm">
    /// Whether they do some work first, as a server that has run for a while has; it leaves streams of no category of ours.
    /// </param>
    public async Task EmptyAsync(bool warm = true)
    {
        using var shell = Process.Start("bash", ["-c", options.Empty!]);
        await shell.WaitForExitAsync();
        if (shell.ExitCode != 0) throw new InvalidOperationException($"'{options.Empty}' ends with {shell.ExitCode}.");
        if (!warm) return;
        foreach (var server in ((string?[])[options.Server, options.Quiet]).OfType<string>()) await WarmAsync(server);
    }

    private static async Task WarmAsync(string server)
    {
        await using var ledger = Open(server);
        for (var stream = 0; stream < Streams; stream++)
            await ledger.AppendAsync(new StreamName($"warm-{stream}"), ExpectedRevision.NoStream, SyntheticEvents.Of(Events));
        var left = Streams * Events;
        await foreach (var message in ledger.SubscribeAsync(Position.Start, "warm-"))
            if (message is SubscriptionMessage.Event && --left == 0)
                return;
    }

    /// <summary>Opens a handle on the ledger of a server.</summary>
    public static ILedger Open(string server) =>
        EventStoreDbLedger.Open(EventStoreDbSettings.Parse(server, Environment.GetEnvironmentVariable), TimeProvider.System);
}
