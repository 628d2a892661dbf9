using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Digests;

namespace PowerCatalog.Checkpoints.Checking;

/// <summary>
/// Holds a checkpoint against the ledger as it is now, event by event: neither the read models nor the digests that the events carry are
/// believed, as whoever can change an event can change them too. Where it has the root of the map of subjects, the map is made anew too.
/// </summary>
/// <param name="ledger">The ledger.</param>
/// <param name="known">The keys that are believed.</param>
public sealed class CheckpointCheck(ILedger ledger, IReadOnlyList<NoteVerifier> known)
{
    /// <summary>Checks a note.</summary>
    /// <exception cref="LedgerException">The ledger does not answer, or the node that reads lags behind its leader.</exception>
    /// <exception cref="Ledger.Events.UnknownEventException">An event of it is of a newer release.</exception>
    public async Task<CheckedCheckpoint> RunAsync(byte[] bytes, CancellationToken cancellation)
    {
        Checkpoint? checkpoint = null;
        try
        {
            var note = SignedNote.Parse(bytes);
            checkpoint = Checkpoint.Parse(note.Text);
            var opened = note.OpenedBy(known);
            return await AgainstLedgerAsync(checkpoint, cancellation) with { Checkpoint = checkpoint, Signers = opened.Verified };
        }
        catch (NoteException exception)
        {
            return CheckWords.Of(exception) with { Checkpoint = checkpoint };
        }
    }

    private async Task<CheckedCheckpoint> AgainstLedgerAsync(Checkpoint checkpoint, CancellationToken cancellation)
    {
        if (!Checkpoint.TryReadOrigin(checkpoint.Origin, out var division, out var named)
            || !DivisionCode.TryParse(division, out var code))
            return CheckWords.NoLogOfOurs(checkpoint);
        var (leaf, log, subjects) = (new EventLeaf(), LogTail.Of(0, _ => default), new SubjectTally());
        var stream = StreamName.Catalog(code);
        await foreach (
            var item in ledger.ReadStreamAsync(stream, ReadDirection.Forwards, 0, Math.Max(checkpoint.Size, 1), cancellation))
        {
            if (item.Revision != log.Size || Digest(leaf, item) is not { } digest) return CheckWords.Unreadable(checkpoint, item.Revision);
            if (log.Size == 0 && !digest.ToString().StartsWith(named, StringComparison.Ordinal)) return CheckWords.Another(checkpoint);
            log.Add(digest);
            log.DropChanged();
            if (checkpoint.Subjects is not null && item.Revision < checkpoint.Size) subjects.Add(item, digest);
        }

        if (log.Size < checkpoint.Size && await LedgerSize.ShortOfAsync(ledger, code, checkpoint.Size, cancellation) is null)
            throw CheckRefusals.Lags();
        if (log.Size == 0) return CheckWords.Absent(checkpoint, code);
        if (log.Size < checkpoint.Size) return CheckWords.RolledBack(checkpoint, log.Size);
        if (log.Root != checkpoint.Root) return CheckWords.Forked(checkpoint);
        if (checkpoint.Subjects is { } map && map != subjects.Root) return CheckWords.FalseSubjects(checkpoint);
        return CheckWords.Consistent(checkpoint, await LedgerSize.OfAsync(ledger, code, cancellation));
    }

    private static Hash? Digest(EventLeaf leaf, RecordedEvent item)
    {
        try
        {
            return leaf.Of(item);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
