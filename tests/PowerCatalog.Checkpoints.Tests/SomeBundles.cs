using PowerCatalog.Checkpoints.Bundles;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Testing;
using PowerCatalog.Verifier;
using PowerCatalog.Verifier.Results;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>Makes bundles of a catalog with a key of its own, and has them verified.</summary>
internal sealed class SomeBundles
{
    private static readonly DivisionCode Division = DivisionCode.Parse("640300");

    private readonly TestCatalog _catalog;
    private readonly CheckpointSigning _signing;

    public SomeBundles(TestCatalog catalog)
    {
        _catalog = catalog;
        _signing = new CheckpointSigning(catalog.Files, catalog.Ledger, SomeNode.Keyed(catalog.Folder), TimeProvider.System);
    }

    /// <summary>The office's key.</summary>
    public VerifierKey Key => Assert.Single(_signing.Keys.All).Verifier.Text;

    /// <summary>Makes one, after the log is signed.</summary>
    public async Task<Bundle> MakeAsync(BundleQuestion question)
    {
        await _signing.SignGrownAsync(TestContext.Current.CancellationToken);
        return await MakeUnsignedAsync(question);
    }

    /// <summary>Makes one with the checkpoints that there are.</summary>
    public Task<Bundle> MakeUnsignedAsync(BundleQuestion question) =>
        new EvidenceBundles(_catalog.Files, _catalog.Ledger, _signing, TestReference.Data)
            .MakeAsync(question, TestContext.Current.CancellationToken);

    /// <summary>Changes keys as another node does, whose file of keys is its own.</summary>
    public void RotateElsewhere()
    {
        var options = _signing.Options;
        var elsewhere = Path.Combine(_catalog.Folder, "elsewhere.key");
        File.Copy(options.KeyFile, elsewhere);
        new KeyRotation(options.Folder, elsewhere, TimeProvider.System).Rotate();
    }

    /// <summary>Keeps the checkpoint of a node that has read more.</summary>
    public void KeepOneOfAnotherNode(long size)
    {
        var newest = _signing.Store.Newest(Division)!;
        var ahead = new Checkpoint(newest.Checkpoint.Origin, size, newest.Checkpoint.Root).With(newest.Checkpoint.Subjects!.Value);
        _signing.Store.Keep(
            Division, ahead, SignedNote.Of(ahead.ToString()).SignedBy(KeyFile.Read(_signing.Options.KeyFile, TimeProvider.System)));
    }

    /// <summary>Changes a bit of the signatures of each checkpoint that is kept.</summary>
    public void SpoilSignatures()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(_signing.Store.Folder, Division.Value)))
        {
            var note = SignedNote.Parse(File.ReadAllBytes(path));
            var spoilt = note.Signatures.Select(signature => signature with { Bytes = Spoilt(signature.Bytes) });
            File.WriteAllBytes(path, (note with { Signatures = [.. spoilt] }).ToBytes());
        }
    }

    private static byte[] Spoilt(ReadOnlyMemory<byte> bytes)
    {
        var spoilt = bytes.ToArray();
        spoilt[5] ^= 1;
        return spoilt;
    }

    /// <summary>What it proves.</summary>
    public async Task<Proof> ProvenAsync(BundleQuestion question)
    {
        var found = BundleCheck.Run((await MakeAsync(question)).Bytes, [Key]);
        Assert.True(found.Outcome == Outcome.Proven, $"{question}: {found.Refusal?.En}");
        return found.Proof!;
    }
}
