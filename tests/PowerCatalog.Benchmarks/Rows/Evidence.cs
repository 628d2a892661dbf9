using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Checkpoints.Bundles;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>A proof of inclusion from a log of a million leaves in a file, and the bundle of one power of the demonstration.</summary>
internal static class Evidence
{
    private const int Leaves = 1_000_000;
    private const int Questions = 400;

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench) =>
    [
        Result.Figure(
            "inclusion p95", "ms", Spread.One(Inclusion(bench)), "a log of 1,000,000 leaves in tiles of SQLite, in process",
            Bound.AtMost(2)),
        Result.Figure(
            "bundle of a power, median", "ms", Spread.One(await BundleAsync(bench)), "demonstration x 1, in process", Bound.AtMost(50)),
    ];

    private static double Inclusion(Bench bench)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(bench.NewFolder(), "log.db")};Pooling=False");
        connection.Open();
        var log = Fill(connection);
        using var rows = new Statement(connection, "SELECT hashes FROM log_tiles WHERE level = ?1 AND number = ?2");
        var random = new Random(1);
        var taken = new List<double>();
        for (var i = 0; i < Questions; i++)
        {
            var (start, index) = (Stopwatch.GetTimestamp(), random.Next(Leaves));
            var subtrees = new TiledSubtrees(tile =>
            {
                var hashes = rows.Bind(1, tile.Level).Bind(2, tile.Number).Step() ? rows.Blob(0).ToArray() : [];
                rows.Reset();
                return hashes;
            });
            var (leaf, proof) = (subtrees.Of(0, index), MerkleTree.Inclusion(subtrees, index, Leaves));
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (!MerkleProof.Includes(leaf, index, Leaves, proof, log)) throw new InvalidOperationException("The proof does not hold.");
        }

        return taken.Order().ElementAt(Questions * 95 / 100);
    }

    private static Hash Fill(SqliteConnection connection)
    {
        connection.Execute("CREATE TABLE log_tiles (level INTEGER, number INTEGER, hashes BLOB, PRIMARY KEY (level, number))");
        connection.Execute("BEGIN");
        var tail = LogTail.Of(0, _ => default);
        var content = new byte[8];
        for (var i = 0; i < Leaves; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(content, i);
            tail.Add(MerkleHash.Leaf(content));
        }

        using var write = new Statement(connection, "INSERT INTO log_tiles VALUES (?1, ?2, ?3)");
        foreach (var (tile, hashes) in tail.TakeChanged()) write.Bind(1, tile.Level).Bind(2, tile.Number).Bind(3, hashes.Span).Run();
        connection.Execute("COMMIT");
        return tail.Root;
    }

    private static async Task<double> BundleAsync(Bench bench)
    {
        var folder = await Data.Seeds.RecordedAsync(bench, 1);
        await CurrentReadModels.MakeAsync(folder);
        var options = CheckpointOptions.Of(bench.NewFolder());
        new KeyRotation(options.Folder, options.KeyFile, TimeProvider.System).Create("powercatalog", withSm2: false);
        await using var ledger = SqliteLedger.Open(Workspace.LedgerIn(folder), TimeProvider.System);
        var files = ReadModels.ReadModelSet.FilesIn(folder);
        var signing = new CheckpointSigning(files, ledger, options, TimeProvider.System);
        await signing.SignGrownAsync(CancellationToken.None);
        var bundles = new EvidenceBundles(files, ledger, signing, Repository.Reference(), TimeProvider.System);
        var taken = new List<double>();
        foreach (var question in Asked(files))
        {
            var start = Stopwatch.GetTimestamp();
            await bundles.MakeAsync(question, CancellationToken.None);
            taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return taken.Order().ElementAt(taken.Count / 2);
    }

    private static List<BundleQuestion> Asked(ReadModels.Engine.ReadModelFiles files)
    {
        using var view = new CatalogViews(files, TimeProvider.System).Open(Workspace.Wuzhong, LensRequest.Today)!;
        var day = DateOnly.Parse("2021-12-31", CultureInfo.InvariantCulture);
        return
        [
            .. view.Stream(new PowerFilter()).Take(Questions)
                .Select(power => BundleQuestion.Of(view.Catalog.Division, PowerCode.Parse(power.Code), day, view.Lens.Known)),
        ];
    }
}
