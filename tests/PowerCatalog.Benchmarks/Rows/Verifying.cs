using System.Runtime;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using PowerCatalog.Application.Verifying;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// The verification of a whole ledger, storage, events and decisions, against a loop that only reads the same events and hashes the same
/// bytes: the data, then an envelope of the usual length with the hash.
/// </summary>
internal static class Verifying
{
    private const int EnvelopeBytes = 400;
    private const int PassesToWarmUp = 20;

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        var path = Workspace.LedgerIn(await Seeds.RecordedAsync(bench, bench.Options.Times));
        // The row is of ledgers that take minutes: what the just-in-time compiler still does in the first second is no part of it.
        for (var pass = 0; pass < PassesToWarmUp; pass++) await OursAsync(path);
        return [await Rounds.CompareAsync(
            "verify", "events/s", Bound.RatioAtLeast(0.8) with { OrOurs = 150_000 }, bench.Options.Rounds,
            () => Rounds.RateAsync(() => OursAsync(path)),
            () => Task.FromResult(Rounds.Rate(() => Plain(path))),
            $"demonstration x {bench.Options.Times}, warm")];
    }

    private static async Task<long> OursAsync(string path)
    {
        // As the command does.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        await using var ledger = SqliteLedger.Open(path, TimeProvider.System);
        var verified = await LedgerVerification.RunAsync(ledger, TimeProvider.System, [new DecisionsCheck()], CancellationToken.None);
        return verified.Findings.Count == 0
            ? verified.Events
            : throw new InvalidDataException(string.Join('\n', verified.Findings.Take(3)));
    }

    private static long Plain(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT position, stream_id, revision, event_id, recorded, data, metadata, digest FROM events ORDER BY position";
        using var rows = command.ExecuteReader();
        var (events, envelope) = (0L, new byte[EnvelopeBytes]);
        while (rows.Read())
        {
            SHA256.HashData((byte[])rows[5], envelope);
            var metadata = (byte[])rows[6];
            metadata.AsSpan(0, Math.Min(metadata.Length, 200)).CopyTo(envelope.AsSpan(32));
            SHA256.HashData(envelope);
            events++;
        }

        return events;
    }
}
