using PowerCatalog.Application.Completing;
using PowerCatalog.Checkpoints.Checking;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;
using PowerCatalog.Testing;
using PowerCatalog.Waiting;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>Read models that were just made from a ledger are held against the checkpoints that are kept.</summary>
public sealed class KeptCheckpointsTests : IAsyncLifetime
{
    private readonly TestCatalog _catalog = TestCatalog.Empty();
    private readonly TestCatalog _other = TestCatalog.Empty();
    private readonly TemporaryFolder _shared = new();
    private readonly TemporaryFolder _elsewhere = new();
    private readonly TemporaryFolder _fresh = new();
    private CheckpointOptions _options = null!;
    private int _made;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _options = SomeNode.Keyed(_shared.Path) with { Elsewhere = _elsewhere.Path };
        await _catalog.Record(DraftBuilder.List().Add("640102001000", "校车使用许可"));
        await _other.Record(DraftBuilder.List().Add("640102001000", "出租汽车经营许可"));
        await SigningOf(_catalog).SignGrownAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _catalog.DisposeAsync();
        await _other.DisposeAsync();
        KeptStatements.ClearAllPools();
        foreach (var folder in (TemporaryFolder[])[_shared, _elsewhere, _fresh]) folder.Dispose();
    }

    [Fact]
    public async Task The_ledger_that_was_signed_is_read_and_compared_with_each()
    {
        await CatchUpAsync(_catalog);
        var compared = await SigningOf(_catalog).CompareAsync(Cancellation);
        Assert.Equal((2L, 0), (compared.Compared, compared.Findings.Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_forked_ledger_is_refused_by_each_place_alone_with_keys_and_without(bool hasKeys)
    {
        if (!hasKeys) File.Delete(_options.Folder.Keys);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => CatchUpAsync(_other));
        Assert.Equal(LedgerFailure.Changed, refused.Failure);
        Assert.Contains("改写过", refused.Message, StringComparison.Ordinal);
        Assert.Equal(!hasKeys, refused.Message.Contains("its signature was not checked", StringComparison.Ordinal));
        Assert.DoesNotContain(_shared.Path, refused.Public, StringComparison.Ordinal);
        Assert.Equal(2, (await SigningOf(_other).CompareAsync(Cancellation)).Findings.Count(finding => finding.Code == "forked"));

        File.Delete(Directory.GetFiles(Path.Combine(_options.Folder.Path, "640300")).Single());
        await Assert.ThrowsAsync<LedgerException>(() => CatchUpAsync(_other));
        File.Delete(Directory.GetFiles(Path.Combine(_elsewhere.Path, "640300")).Single());
        await CatchUpAsync(_other);
    }

    // A folder elsewhere that several ledgers share says nothing of a catalog that this one never had, unless our key says so.
    [Theory]
    [InlineData("ours", true)]
    [InlineData("another office's", false)]
    [InlineData("without keys", false)]
    public async Task A_catalog_that_only_a_folder_elsewhere_knows_is_missing_where_our_key_signed_it(string whose, bool isMissing)
    {
        await using var third = await TestCatalog.Open(DraftBuilder.List(division: "640301").Add("640102001000", "校车使用许可"));
        var signer = whose == "ours" ? _options : SomeNode.Keyed(_fresh.File("office")) with { Elsewhere = _elsewhere.Path };
        Assert.Single((await SigningOf(third, signer).SignGrownAsync(Cancellation)).Fresh);
        var own = Path.Combine(_shared.Path, "evidence", "640301");
        if (Directory.Exists(own)) Directory.Delete(own, recursive: true);
        if (whose == "without keys") File.Delete(_options.Folder.Keys);
        if (isMissing) await Assert.ThrowsAsync<LedgerException>(() => CatchUpAsync(_catalog));
        else await CatchUpAsync(_catalog);
        Assert.Equal(isMissing ? 1 : 0, (await SigningOf(_catalog).CompareAsync(Cancellation)).Findings.Count);
    }

    [Fact]
    public async Task Read_models_that_are_behind_a_checkpoint_are_not_taken_for_a_ledger_that_was_rolled_back()
    {
        var before = _catalog.Revision();
        await _catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕5号").Add("640102001001", "出租汽车经营许可"));
        await SigningOf(_catalog).SignGrownAsync(Cancellation);
        var files = ReadModelSet.FilesIn(_fresh.Path);
        using var engine = EngineOf(_catalog, files);
        await engine.CatchUpAsync(Patience.Limit, Cancellation);
        Assert.True(_catalog.Revision() > before);
        Assert.Null(files.Refusal);
    }

    // Its log cannot be held against the checkpoint; that the catalog is missing does not follow.
    [Fact]
    public async Task A_file_of_read_models_that_is_damaged_accuses_no_ledger()
    {
        await SigningOf(_catalog).SignGrownAsync(Cancellation);
        var files = ReadModelSet.FilesIn(_fresh.Path);
        using (var engine = EngineOf(_catalog, files)) await engine.CatchUpAsync(Patience.Limit, Cancellation);
        KeptStatements.ClearAllPools();
        var file = Directory.GetFiles(files.Current!, "640300.db").Single();
        await using (var stream = new FileStream(file, FileMode.Open, FileAccess.Write))
        {
            stream.Seek(4_096, SeekOrigin.Begin);
            await stream.WriteAsync(new byte[stream.Length - 4_096], Cancellation);
        }

        using var again = EngineOf(_catalog, files);
        await again.LookAsync(Cancellation);
        Assert.Null(files.Refusal);
        Assert.Contains("640300.db", files.Damage!.Message, StringComparison.Ordinal);
        var found = await Assert.ThrowsAsync<ReadModelException>(() => again.EnsureSameLedgerAsync(Cancellation));
        Assert.True(found.IsDamage);
    }

    private CheckpointSigning SigningOf(TestCatalog catalog) => SigningOf(catalog, _options);

    private static CheckpointSigning SigningOf(TestCatalog catalog, CheckpointOptions options) =>
        new(catalog.Files, catalog.Ledger, options, TimeProvider.System);

    private ProjectionEngine EngineOf(TestCatalog catalog, ReadModelFiles files) => new(
        catalog.Ledger, files, catalog.Clock, (open, stop) => OpenAdjustments.CompleteAsync(catalog.Ledger, open, stop),
        SigningOf(catalog).Claims);

    private async Task CatchUpAsync(TestCatalog catalog)
    {
        var folder = Directory.CreateDirectory(_fresh.File($"data-{++_made}")).FullName;
        using var engine = EngineOf(catalog, ReadModelSet.FilesIn(folder));
        await engine.CatchUpAsync(Patience.Limit, Cancellation);
    }
}
