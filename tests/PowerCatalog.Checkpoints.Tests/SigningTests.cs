using PowerCatalog.Checkpoints.Checking;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Checkpoints.Witnessing;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Doubles;
using PowerCatalog.Testing;
using PowerCatalog.Waiting;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>What is signed, and what stands in the way.</summary>
public sealed class SigningTests : IAsyncLifetime
{
    private static readonly DivisionCode Division = DivisionCode.Parse("640300");

    private readonly TestCatalog _catalog = TestCatalog.Empty();
    private readonly TemporaryFolder _shared = new();
    private CheckpointOptions _options = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private CheckpointSigning Signing => new(_catalog.Files, _catalog.Ledger, _options, TimeProvider.System);

    public async ValueTask InitializeAsync()
    {
        _options = SomeNode.Keyed(_shared.Path);
        await _catalog.Record(DraftBuilder.List().Add("640102001000", "校车使用许可"));
    }

    public async ValueTask DisposeAsync()
    {
        await _catalog.DisposeAsync();
        _shared.Dispose();
    }

    [Fact]
    public async Task A_node_whose_read_models_are_behind_what_another_signed_waits_and_calls_it_no_rollback()
    {
        using var behind = new SomeNode(_catalog, _shared.Path);
        await behind.LookAsync();
        await using var rolledBack = await CopyAsync();
        await RecordAsync();
        var signed = Assert.Single((await Signing.SignGrownAsync(Cancellation)).Fresh);

        var round = await behind.Signing.SignGrownAsync(Cancellation);
        Assert.Empty(round.Fresh);
        Assert.Empty(round.Failures);
        await behind.LookAsync();
        Assert.Empty((await behind.Signing.SignGrownAsync(Cancellation)).Failures);
        Assert.Equal(signed.Checkpoint.Size, Assert.Single(Signing.Store.Sizes(Division)));

        // A ledger that is shorter itself was rolled back.
        var rolled = new CheckpointSigning(rolledBack.Files, rolledBack.Ledger, _options, TimeProvider.System);
        var refused = Assert.Single((await rolled.SignGrownAsync(Cancellation)).Refused);
        Assert.Contains("回退", refused.Why.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_whose_reading_node_lags_is_no_rolled_back_one()
    {
        using var behind = new SomeNode(_catalog, _shared.Path);
        await behind.LookAsync();
        var lagging = new LaggingLedger(_catalog.Ledger, await _catalog.Ledger.HeadAsync(Cancellation));
        await RecordAsync();
        var held = Assert.Single((await Signing.SignGrownAsync(Cancellation)).Fresh);

        var refused = Assert.Single((await behind.SigningOn(lagging).SignGrownAsync(Cancellation)).Refused).Why;
        Assert.DoesNotContain("回退", refused.Zh, StringComparison.Ordinal);
        Assert.Contains("将再试", refused.Zh, StringComparison.Ordinal);
        Assert.Contains("将再试", refused.Public, StringComparison.Ordinal);
        NoteVerifier[] known = [.. Signing.Keys.All.Select(key => key.Verifier)];
        var unknown = await Assert.ThrowsAsync<LedgerException>(
            () => new CheckpointCheck(lagging, known).RunAsync(held.Note.ToBytes(), Cancellation));
        Assert.Equal(LedgerFailure.Unavailable, unknown.Failure);

        lagging.CatchUp();
        Assert.Empty((await behind.SigningOn(lagging).SignGrownAsync(Cancellation)).Failures);
        Assert.Equal(Verdict.Consistent, (await new CheckpointCheck(lagging, known).RunAsync(held.Note.ToBytes(), Cancellation)).Verdict);
    }

    [Fact]
    public async Task A_node_that_is_behind_brings_nothing_to_a_witness_and_accuses_nobody()
    {
        using var witness = new ScriptedWitness(_ => ScriptedWitness.Http(409, "1000\n"));
        _options = _options with { Witnesses = [witness.Address] };
        using var behind = new SomeNode(_catalog, _shared.Path) { Options = _options };
        await behind.LookAsync();
        await RecordAsync();
        await Signing.SignGrownAsync(Cancellation);
        Assert.Empty(await CosignAsync(behind.Signing));
        Assert.Equal(0, witness.Asked);

        // One that has read it brings it, and the witness holds more than the ledger has.
        Assert.Contains("回退", Assert.Single(await CosignAsync(Signing)).Zh, StringComparison.Ordinal);
        Assert.Equal(1, witness.Asked);
    }

    [Fact]
    public async Task A_witness_that_got_a_newer_one_from_another_node_is_no_sign_of_a_rollback()
    {
        var size = Assert.Single((await Signing.SignGrownAsync(Cancellation)).Fresh).Checkpoint.Size;
        await RecordAsync();
        using var witness = new ScriptedWitness(_ => ScriptedWitness.Http(409, $"{size + 1}\n"));
        _options = _options with { Witnesses = [witness.Address] };
        Assert.Empty(await CosignAsync(Signing));
        Assert.Equal(1, witness.Asked);
    }

    [Fact]
    public async Task A_witness_that_does_not_answer_is_asked_once_in_a_round()
    {
        await _catalog.Record(DraftBuilder.List(division: "640301").Add("640102001000", "校车使用许可"));
        Assert.Equal(2, (await Signing.SignGrownAsync(Cancellation)).Fresh.Count);
        using var silent = new ScriptedWitness(_ => "");
        using var refusing = new ScriptedWitness(_ => ScriptedWitness.Http(403, "no\n"));
        _options = _options with { Witnesses = [silent.Address, refusing.Address] };
        // Long enough for the question to arrive where the machine is busy; the answer never comes.
        using var http = WitnessClient.Http(TimeSpan.FromSeconds(3));
        Assert.Equal(3, (await new Cosigning(Signing, http).RunAsync(Cancellation)).Count);
        Assert.Equal((1, 2), (silent.Asked, refusing.Asked));
    }

    [Fact]
    public async Task A_folder_elsewhere_that_is_absent_keeps_nothing_from_being_signed_here_and_gets_it_when_it_is_back()
    {
        using var away = new TemporaryFolder();
        var folder = away.File("share");
        _options = _options with { Elsewhere = folder };
        var round = await Signing.SignGrownAsync(Cancellation);
        var made = Assert.Single(round.Fresh);
        Assert.Empty(round.Refused);
        Assert.Contains("不存在", Assert.Single(round.Failures).Zh, StringComparison.Ordinal);
        Assert.DoesNotContain(folder, round.Failures.Single().Public, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
        Assert.Equal(made.Note.ToString(), Signing.Store.Newest(Division)!.Note.ToString());

        Directory.CreateDirectory(folder);
        Assert.Empty((await Signing.SignGrownAsync(Cancellation)).Failures);
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "640300")));
    }

    [Fact]
    public async Task A_folder_elsewhere_that_takes_nothing_keeps_nothing_from_being_signed_here()
    {
        using var away = new TemporaryFolder();
        File.WriteAllText(away.File("640300"), "a file where a folder should be");
        _options = _options with { Elsewhere = away.Path };
        var round = await Signing.SignGrownAsync(Cancellation);
        Assert.Single(round.Fresh);
        Assert.Single(round.Failures);
    }

    [Fact]
    public async Task A_key_file_that_is_gone_is_said_where_the_ring_names_a_present_key()
    {
        Assert.True(Signing.IsExpected);
        File.Delete(_options.KeyFile);
        Assert.True(Signing.IsExpected);
        var refused = await Assert.ThrowsAsync<EvidenceException>(() => Signing.SignGrownAsync(Cancellation));
        Assert.Contains(_options.KeyFile, refused.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain(_options.KeyFile, refused.Public, StringComparison.Ordinal);
        File.Delete(_options.Folder.Keys);
        Assert.False(Signing.IsExpected);
        Assert.Empty((await Signing.SignGrownAsync(Cancellation)).Failures);
    }

    [Fact]
    public async Task Cosignatures_are_not_put_to_another_text_of_the_same_size()
    {
        var made = Assert.Single((await Signing.SignGrownAsync(Cancellation)).Fresh);
        var other = made.Checkpoint with { Extensions = ["another"] };
        var forked = made with { Checkpoint = other, Note = SignedNote.Of(other.ToString()) };
        var refused = await Assert.ThrowsAsync<EvidenceException>(() => Signing.AddAsync(forked, made.Note.Signatures, Cancellation));
        Assert.Contains("分叉", refused.Zh, StringComparison.Ordinal);
        Assert.Equal(made.Note.ToString(), Signing.Store.Newest(Division)!.Note.ToString());
    }

    private static async Task<IReadOnlyList<EvidenceException>> CosignAsync(CheckpointSigning signing)
    {
        using var http = WitnessClient.Http(Patience.Limit);
        return await new Cosigning(signing, http).RunAsync(Cancellation);
    }

    // The ledger as it is now, in another folder.
    private async Task<TestCatalog> CopyAsync()
    {
        var copy = TestCatalog.Empty();
        var events = await _catalog.Ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, "", cancellation: Cancellation)
            .ToListAsync(Cancellation);
        foreach (var stream in events.GroupBy(item => item.Stream))
        {
            var same = stream.Select(
                item => new NewEvent(item.Id, item.Type, item.Data.ToArray(), item.Metadata) { Recorded = item.Recorded }).ToList();
            await copy.Ledger.AppendAsync(stream.Key, ExpectedRevision.Any, same, Cancellation);
        }

        await copy.CatchUp();
        return copy;
    }

    private Task<long> RecordAsync() =>
        _catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕5号").Add("640102001001", "出租汽车经营许可"));
}
