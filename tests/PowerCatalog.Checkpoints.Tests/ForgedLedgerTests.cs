using System.IO.Compression;
using System.Text;
using System.Text.Json;
using PowerCatalog.Application.Verifying;
using PowerCatalog.Checkpoints.Bundles;
using PowerCatalog.Checkpoints.Checking;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Checkpoints.Witnessing;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Verifying;
using PowerCatalog.Testing;
using PowerCatalog.Verifier;
using PowerCatalog.Verifier.Results;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>
/// An administrator changes one event of the past and makes everything else anew: digests, read models, and with the office's own key even
/// the checkpoints. Nothing inside the folder shows it; what somebody else holds does.
/// </summary>
public sealed class ForgedLedgerTests : IAsyncLifetime
{
    private const string Name = "校车使用许可";
    private static readonly DivisionCode Division = DivisionCode.Parse("640300");

    private readonly TestCatalog _honest = TestCatalog.Empty();
    private readonly TestCatalog _forged = TestCatalog.Empty();
    private CheckpointOptions _options = null!;
    private SignedNote _held = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IReadOnlyList<NoteVerifier> Known => [.. new KeyRing(_options.Folder.Keys).All.Select(key => key.Verifier)];

    public async ValueTask InitializeAsync()
    {
        _options = CheckpointOptions.Of(_honest.Folder);
        new KeyRotation(_options.Folder, _options.KeyFile, TimeProvider.System).Create("powercatalog", withSm2: true);
        await _honest.Record(DraftBuilder.List().Add("640102001000", Name));
        await _honest.Record(DraftBuilder.Adjustment("吴政发〔2021〕5号").Add("640102001001", "出租汽车经营许可"));
        _held = Assert.Single((await Signing(_honest, _options).SignGrownAsync(Cancellation)).Fresh).Note;
        await ForgeAsync();
        await _forged.CatchUp();
    }

    public async ValueTask DisposeAsync()
    {
        await _honest.DisposeAsync();
        await _forged.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_inside_the_forged_folder_shows_it()
    {
        var verified = await LedgerVerification.RunAsync(_forged.Ledger, _forged.Clock, [new DecisionsCheck()], Cancellation);
        Assert.Empty(verified.Findings);
        await _forged.Engine.EnsureSameLedgerAsync(Cancellation);
    }

    [Fact]
    public async Task Whoever_holds_a_checkpoint_finds_it()
    {
        var honest = await new CheckpointCheck(_honest.Ledger, Known).RunAsync(_held.ToBytes(), Cancellation);
        Assert.Equal((Verdict.Consistent, 2), (honest.Verdict, honest.Signers!.Count));
        var forged = await new CheckpointCheck(_forged.Ledger, Known).RunAsync(_held.ToBytes(), Cancellation);
        Assert.Equal(Verdict.Forked, forged.Verdict);
    }

    // The map cannot be made of such an event; that the ledger was rewritten shows without it.
    [Theory]
    [InlineData("Foo.v9", null)]
    [InlineData(EventNames.PowerAdded, "{}")]
    public async Task An_event_that_no_program_reads_does_not_hide_it(string type, string? data)
    {
        await using var rewritten = TestCatalog.Empty();
        var events = (await _honest.Events()).Select(item => item.Revision == 2
            ? new NewEvent(item.Id, type, data is null ? item.Data : Encoding.UTF8.GetBytes(data), item.Metadata)
            {
                Recorded = item.Recorded,
            }
            : new NewEvent(item.Id, item.Type, item.Data, item.Metadata) { Recorded = item.Recorded }).ToList();
        await rewritten.Ledger.AppendAsync(StreamName.Catalog(Division), ExpectedRevision.NoStream, events, Cancellation);
        var found = await new CheckpointCheck(rewritten.Ledger, Known).RunAsync(_held.ToBytes(), Cancellation);
        Assert.Equal(Verdict.Forked, found.Verdict);
    }

    // The office gave the bundle out when the past was still as it was recorded.
    [Fact]
    public async Task Whoever_holds_a_bundle_finds_it_while_the_bundle_itself_still_holds()
    {
        var question = BundleQuestion.Of(Division, PowerCode.Parse("640102001000"), new DateOnly(2021, 6, 1), _honest.Revision());
        var bundle = await new EvidenceBundles(
            _honest.Files, _honest.Ledger, Signing(_honest, _options), TestReference.Data)
            .MakeAsync(question, Cancellation);
        var office = Known.Select(key => key.Text).ToList();
        var proven = BundleCheck.Run(bundle.Bytes, office);
        Assert.Equal((Outcome.Proven, Name), (proven.Outcome, (string?)proven.Proof?.Answer["name"]));

        var note = Encoding.UTF8.GetBytes(CheckpointOf(bundle.Bytes));
        Assert.Equal(Verdict.Consistent, (await new CheckpointCheck(_honest.Ledger, Known).RunAsync(note, Cancellation)).Verdict);
        Assert.Equal(Verdict.Forked, (await new CheckpointCheck(_forged.Ledger, Known).RunAsync(note, Cancellation)).Verdict);

        // What the forged folder would give out is another answer, under a checkpoint that the honest ledger denies.
        var options = ForgersOptions();
        await Signing(_forged, options).SignGrownAsync(Cancellation);
        var forged = await new EvidenceBundles(
            _forged.Files, _forged.Ledger, Signing(_forged, options), TestReference.Data)
            .MakeAsync(question, Cancellation);
        Assert.Equal("校车使用备案", (string?)BundleCheck.Run(forged.Bytes, office).Proof?.Answer["name"]);
        var other = Encoding.UTF8.GetBytes(CheckpointOf(forged.Bytes));
        Assert.Equal(Verdict.Forked, (await new CheckpointCheck(_honest.Ledger, Known).RunAsync(other, Cancellation)).Verdict);
    }

    [Fact]
    public async Task A_folder_elsewhere_keeps_it_from_being_signed()
    {
        var options = ForgersOptions() with { Elsewhere = _options.Folder.Path };
        var round = await Signing(_forged, options).SignGrownAsync(Cancellation);
        Assert.Empty(round.Fresh);
        Assert.Contains("分叉", Assert.Single(round.Refused).Why.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_witness_does_not_cosign_it_though_the_offices_own_key_signed_it()
    {
        using var folder = new TemporaryFolder();
        var logs = Path.Combine(folder.Path, "logs");
        File.WriteAllText(logs, $"{Checkpoint.Parse(_held.Text).Origin} {Known[0].Text}\n");
        using var witnessed = WitnessFolder.Open(folder.Path);
        var witness = new Witness(witnessed, new WitnessedLogs(logs), witnessed.Key("w", TimeProvider.System));
        Assert.Equal(200, witness.Add(new AddCheckpoint(0, [], _held).ToBytes()).Status);

        var made = Assert.Single((await Signing(_forged, ForgersOptions()).SignGrownAsync(Cancellation)).Fresh);
        Assert.Equal(Checkpoint.Parse(_held.Text).Origin, made.Checkpoint.Origin);
        var refused = witness.Add(new AddCheckpoint(made.Checkpoint.Size, [], made.Note).ToBytes());
        Assert.Equal(409, refused.Status);
        Assert.Contains("改写", refused.Body, StringComparison.Ordinal);
    }

    private static string CheckpointOf(byte[] bundle)
    {
        using var zip = new ZipArchive(new MemoryStream(bundle));
        using var evidence = JsonDocument.Parse(zip.GetEntry("evidence.json")!.Open());
        return evidence.RootElement.GetProperty("checkpoint").GetString()!;
    }

    private static CheckpointSigning Signing(TestCatalog catalog, CheckpointOptions options) =>
        new(catalog.Files, catalog.Ledger, options, TimeProvider.System);

    // The forger has the key and the public side of it, and starts with no checkpoints.
    private CheckpointOptions ForgersOptions()
    {
        var folder = new EvidenceFolder(_forged.Folder);
        Directory.CreateDirectory(folder.Path);
        File.Copy(_options.Folder.Keys, folder.Keys, overwrite: true);
        return new CheckpointOptions(folder, _options.KeyFile, null, []);
    }

    // Every event with its id, its time and its metadata; one name is another.
    private async Task ForgeAsync()
    {
        foreach (
            var stream in (await _honest.Ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, "", cancellation: Cancellation)
                .ToListAsync(Cancellation)).GroupBy(item => item.Stream))
        {
            var events = stream.Select(
                item => new NewEvent(item.Id, item.Type, Forged(item), item.Metadata) { Recorded = item.Recorded }).ToList();
            await _forged.Ledger.AppendAsync(stream.Key, ExpectedRevision.Any, events, Cancellation);
        }
    }

    private static byte[] Forged(RecordedEvent item) => item.Stream == StreamName.Catalog(Division)
        ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(item.Data.Span).Replace(Name, "校车使用备案", StringComparison.Ordinal))
        : item.Data.ToArray();
}
