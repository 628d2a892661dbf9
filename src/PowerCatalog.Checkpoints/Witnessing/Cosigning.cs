using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keeping;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Checkpoints.Witnessing;

/// <summary>
/// Brings the newest checkpoint of each catalog to each witness, and keeps the cosignatures with it. What a witness has not cosigned yet is
/// brought again by the next round; nothing waits for it.
/// </summary>
/// <param name="signing">The checkpoints.</param>
/// <param name="http">The client, of <see cref="WitnessClient.Http"/>.</param>
public sealed class Cosigning(CheckpointSigning signing, HttpClient http)
{
    /// <summary>One round over all catalogs; a witness that does not answer is not asked for the rest of them.</summary>
    /// <returns>Why witnesses did not cosign; none where all have.</returns>
    /// <exception cref="Ledger.LedgerException">The ledger does not answer, or is not the one that the read models are of.</exception>
    /// <exception cref="ReadModels.Foundation.ReadModelException">The read models cannot answer.</exception>
    /// <exception cref="IOException">The folder of evidence does not answer.</exception>
    public async Task<IReadOnlyList<EvidenceException>> RunAsync(CancellationToken cancellation)
    {
        var (failures, silent) = (new List<EvidenceException>(), new HashSet<WitnessAddress>());
        foreach (var division in signing.Store.Divisions)
        {
            foreach (var witness in signing.Options.Witnesses.Where(witness => !silent.Contains(witness)))
            {
                try
                {
                    await BringAsync(division, witness, cancellation);
                }
                catch (WitnessException exception)
                {
                    if (await IsOvertakenAsync(division, exception, cancellation)) continue;
                    failures.Add(exception);
                    if (!exception.IsRefusal) silent.Add(witness);
                }
                catch (EvidenceException exception)
                {
                    failures.Add(exception);
                }
            }
        }

        return failures;
    }

    private async Task BringAsync(DivisionCode division, WitnessAddress witness, CancellationToken cancellation)
    {
        if (signing.Store.Newest(division) is not { } newest || IsCosigned(newest, witness)) return;
        var size = newest.Checkpoint.Size;
        // Another node signed it, which brings it too; this one proves nothing before it has read so far.
        if (!signing.HasRead(division, size)) return;
        var held = signing.Store.Before(division, size, kept => IsCosigned(kept, witness))?.Checkpoint.Size ?? 0;
        var cosignature = await new WitnessClient(http, witness).AskAsync(
            newest.Note, from => signing.Consistency(division, from, size), held, cancellation);
        await signing.AddAsync(newest, [cosignature], cancellation);
    }

    // Another node has brought a newer checkpoint meanwhile: no rollback, as long as the ledger has what the witness holds.
    private async Task<bool> IsOvertakenAsync(DivisionCode division, WitnessException exception, CancellationToken cancellation) =>
        exception.Held is { } held && await signing.LedgerHasAsync(division, held, cancellation);

    private static bool IsCosigned(KeptCheckpoint kept, WitnessAddress witness)
    {
        var text = kept.Note.TextBytes;
        return kept.Note.Signatures.Any(
            signature => signature.Key == witness.Verifier.Key && witness.Verifier.Verifies(text, signature.Bytes.Span));
    }
}
