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
/// <param name="http">The client, with its time limit.</param>
public sealed class Cosigning(CheckpointSigning signing, HttpClient http)
{
    /// <summary>One round over these catalogs.</summary>
    /// <returns>Why witnesses did not cosign; none where all have.</returns>
    public async Task<IReadOnlyList<WitnessException>> RunAsync(IEnumerable<DivisionCode> divisions, CancellationToken cancellation)
    {
        var failures = new List<WitnessException>();
        foreach (var division in divisions)
        {
            foreach (var witness in signing.Options.Witnesses)
            {
                try
                {
                    await BringAsync(division, witness, cancellation);
                }
                catch (WitnessException exception)
                {
                    failures.Add(exception);
                }
                catch (EvidenceException exception)
                {
                    failures.Add(new WitnessException(isRefusal: true, exception.Zh, exception.En) { Public = exception.Public });
                }
            }
        }

        return failures;
    }

    private async Task BringAsync(DivisionCode division, WitnessAddress witness, CancellationToken cancellation)
    {
        if (signing.Store.Newest(division) is not { } newest || IsCosigned(newest, witness)) return;
        var size = newest.Checkpoint.Size;
        var held = signing.Store.Before(division, size, kept => IsCosigned(kept, witness))?.Checkpoint.Size ?? 0;
        var cosignature = await new WitnessClient(http, witness).AskAsync(
            newest.Note, from => signing.Consistency(division, from, size), held, cancellation);
        signing.Add(newest, [cosignature]);
    }

    private static bool IsCosigned(KeptCheckpoint kept, WitnessAddress witness)
    {
        var text = kept.Note.TextBytes;
        return kept.Note.Signatures.Any(
            signature => signature.Key == witness.Verifier.Key && witness.Verifier.Verifies(text, signature.Bytes.Span));
    }
}
