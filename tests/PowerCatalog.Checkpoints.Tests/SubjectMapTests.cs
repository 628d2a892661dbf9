using PowerCatalog.Checkpoints.Checking;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;
using PowerCatalog.Evidence.Subjects;
using PowerCatalog.Ledger.Digests;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Logs;
using PowerCatalog.Testing;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>
/// The map of subjects: read models and audit make the same one, and one that is false is found though the office signed it.
/// </summary>
public sealed class SubjectMapTests : IAsyncLifetime
{
    private readonly TestCatalog _catalog = TestCatalog.Empty();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _catalog.DisposeAsync();

    [Fact]
    public async Task It_is_the_same_after_each_catch_up_at_each_earlier_size_and_after_a_rebuild()
    {
        await foreach (var _ in SomeHistory.RecordAsync(_catalog)) await SameAsync();
        Assert.Equal(await RootsAsync(), Mapped());
        await new ReadModelRebuild(_catalog.Ledger, _catalog.Files, _catalog.Clock).RunAsync(null, Cancellation);
        Assert.Equal(await RootsAsync(), Mapped());
    }

    [Fact]
    public async Task A_correction_stands_under_the_subjects_of_what_it_corrects_and_of_its_reading()
    {
        await foreach (var _ in SomeHistory.RecordAsync(_catalog)) continue;
        var corrections = (await _catalog.Events()).Where(item => item.Type.StartsWith("FactCorrected", StringComparison.Ordinal))
            .Select(item => item.Revision).ToList();
        using var logs = EvidenceLogs.Open(_catalog.Files);
        var log = Assert.Single(logs.All);
        Assert.Equal(3, corrections.Count);
        Assert.Equal(corrections.Skip(1), log.EventsOf($"power/{SomeHistory.First}").Intersect(corrections));
        Assert.Empty(log.EventsOf($"power/{SomeHistory.Second}").Intersect(corrections));
        Assert.Equal(2, log.EventsOf($"receiver/{SomeHistory.Township}").Count - 1);
        foreach (var receiver in (string[])["640302", "640323", "太阳山开发区"])
            Assert.Contains(corrections[0], log.EventsOf($"receiver/{receiver}"));
        Assert.Empty(log.EventsOf("power/640999999000"));
    }

    [Fact]
    public async Task A_signed_checkpoint_with_a_false_map_is_found()
    {
        await foreach (var _ in SomeHistory.RecordAsync(_catalog)) continue;
        var options = SomeNode.Keyed(_catalog.Folder);
        var signing = new CheckpointSigning(_catalog.Files, _catalog.Ledger, options, TimeProvider.System);
        var held = Assert.Single((await signing.SignGrownAsync(Cancellation)).Fresh);
        Assert.Equal((await RootsAsync())[^1], held.Checkpoint.Subjects);
        var known = new KeyRing(options.Folder.Keys).All.Select(key => key.Verifier).ToList();
        Task<CheckedCheckpoint> CheckAsync(Checkpoint checkpoint) => new CheckpointCheck(_catalog.Ledger, known).RunAsync(
            SignedNote.Of(checkpoint.ToString()).SignedBy(KeyFile.Read(options.KeyFile, TimeProvider.System)).ToBytes(), Cancellation);

        Assert.Equal(Verdict.Consistent, (await CheckAsync(held.Checkpoint)).Verdict);
        foreach (var map in (Hash[])[SubjectHash.Nothing, (await RootsAsync())[^2], held.Checkpoint.Root])
        {
            var found = await CheckAsync((held.Checkpoint with { Extensions = [] }).With(map));
            Assert.Equal((Verdict.FalseSubjects, 1), (found.Verdict, found.Signers!.Count));
            Assert.Contains("事件索引不实", found.Zh, StringComparison.Ordinal);
            Assert.Contains("map of subjects", found.En, StringComparison.Ordinal);
        }

        // One of an earlier release has no map, and one of a smaller size has that of its size.
        Assert.Equal(Verdict.Consistent, (await CheckAsync(held.Checkpoint with { Extensions = [] })).Verdict);
        Assert.Equal(Verdict.Consistent, (await CheckAsync(await EarlierAsync(held.Checkpoint))).Verdict);
    }

    private async Task<Checkpoint> EarlierAsync(Checkpoint checkpoint)
    {
        var size = checkpoint.Size - 3;
        var map = (await RootsAsync())[(int)size - 1];
        using var logs = EvidenceLogs.Open(_catalog.Files);
        return new Checkpoint(checkpoint.Origin, size, MerkleTree.Root(Assert.Single(logs.All).Subtrees, size)).With(map);
    }

    private async Task SameAsync() => Assert.Equal((await RootsAsync())[^1], Mapped()[^1]);

    // From the ledger's events alone, after each of them.
    private async Task<List<Hash>> RootsAsync()
    {
        var (tally, leaf) = (new SubjectTally(), new PowerCatalog.Evidence.Leaves.EventLeaf());
        var roots = new List<Hash>();
        foreach (var item in await _catalog.Events())
        {
            tally.Add(item, leaf.Of(item));
            roots.Add(tally.Root);
        }

        return roots;
    }

    // From the read models, at each size.
    private List<Hash> Mapped()
    {
        using var logs = EvidenceLogs.Open(_catalog.Files);
        var log = Assert.Single(logs.All);
        return [.. Enumerable.Range(1, (int)log.Size).Select(size => log.Subjects(size).Root)];
    }
}
