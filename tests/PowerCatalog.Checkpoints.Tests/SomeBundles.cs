using PowerCatalog.Checkpoints.Bundles;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Testing;
using PowerCatalog.Verifier;
using PowerCatalog.Verifier.Results;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>Makes bundles of a catalog with a key of its own, and has them verified.</summary>
internal sealed class SomeBundles
{
    private readonly TestCatalog _catalog;
    private readonly CheckpointSigning _signing;

    public SomeBundles(TestCatalog catalog)
    {
        _catalog = catalog;
        _signing = new CheckpointSigning(catalog.Files, catalog.Ledger, SomeNode.Keyed(catalog.Folder), TimeProvider.System);
    }

    /// <summary>The office's key.</summary>
    public VerifierKey Key => Assert.Single(_signing.Keys.All).Verifier.Text;

    /// <summary>Makes one.</summary>
    public async Task<Bundle> MakeAsync(BundleQuestion question)
    {
        await _signing.SignGrownAsync(TestContext.Current.CancellationToken);
        return await new EvidenceBundles(_catalog.Files, _catalog.Ledger, _signing, TestReference.Data, TimeProvider.System)
            .MakeAsync(question, TestContext.Current.CancellationToken);
    }

    /// <summary>What it proves.</summary>
    public async Task<Proof> ProvenAsync(BundleQuestion question)
    {
        var found = BundleCheck.Run((await MakeAsync(question)).Bytes, [Key]);
        Assert.True(found.Outcome == Outcome.Proven, $"{question}: {found.Refusal?.En}");
        return found.Proof!;
    }
}
