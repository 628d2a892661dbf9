using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keeping;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Digests;

namespace PowerCatalog.Checkpoints.Checking;

/// <summary>What comparing the kept checkpoints with a ledger came to.</summary>
/// <param name="Compared">How many checkpoints were held against the ledger.</param>
/// <param name="Findings">
/// Which of them it contradicts (<c>rolled-back</c>, <c>forked</c>, <c>another-log</c>), and what of the folders says nothing
/// (<c>checkpoint</c>).
/// </param>
public sealed record KeptComparison(long Compared, IReadOnlyList<LedgerFinding> Findings);

/// <summary>
/// Holds every checkpoint that is kept, here and elsewhere, against the ledger itself: each catalog that has some is read once, and neither
/// the read models nor the digests that events carry are believed.
/// </summary>
/// <param name="stores">Where checkpoints are kept.</param>
/// <param name="keys">The office's public keys.</param>
/// <param name="ledger">The ledger.</param>
public sealed class KeptAgainstLedger(IReadOnlyList<CheckpointStore> stores, KnownSigners keys, ILedger ledger)
{
    private readonly List<LedgerFinding> _findings = [];

    /// <summary>Compares.</summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    public async Task<KeptComparison> RunAsync(CancellationToken cancellation)
    {
        var kept = stores.SelectMany(All).ToList();
        var compared = 0L;
        foreach (var ofOne in kept.GroupBy(one => one.Kept.Division))
            compared += await OfOneAsync(ofOne.Key, [.. ofOne.OrderBy(one => one.Kept.Checkpoint.Size)], cancellation);
        return new KeptComparison(compared, _findings);
    }

    private async Task<long> OfOneAsync(DivisionCode division, IReadOnlyList<Held> all, CancellationToken cancellation)
    {
        var isAbsent = await LedgerSize.OfAsync(ledger, division, cancellation) == 0;
        foreach (var unsigned in all.Where(one => one.Vouched is null && (one.Store.IsOurs || !isAbsent))) Unsigned(unsigned);
        IReadOnlyList<Held> counting =
        [
            .. all.Where(one => one.Vouched is { } vouched && KeptClaims.Counts(one.Store, isAbsent, vouched)),
        ];
        return counting.Count == 0 ? 0 : await AgainstAsync(division, counting, cancellation);
    }

    private List<Held> All(CheckpointStore store)
    {
        var all = new List<Held>();
        Reading(() =>
        {
            foreach (var division in store.Divisions)
                foreach (var size in store.Sizes(division))
                    Reading(() => Add(all, store, store.At(division, size)));
        });
        return all;
    }

    private void Add(List<Held> all, CheckpointStore store, KeptCheckpoint? kept)
    {
        if (kept is not null) all.Add(new Held(store, kept, store.PathOf(kept.Division, kept.Checkpoint.Size), keys.Vouch(kept.Note)));
    }

    private void Unsigned(Held held) => _findings.Add(new LedgerFinding(
        "checkpoint",
        $"{held.File} 不是本单位的公钥所签，或被改动过，没有用来核对台账。请查明它的来历，核实后移走。"
            + $"{held.File} was not signed by this office's public keys, or was changed, so the ledger was not held against it. Find out "
            + "where it comes from, and move it away then."));

    private void Reading(Action read)
    {
        try
        {
            read();
        }
        catch (Exception exception) when (exception is EvidenceException or IOException or UnauthorizedAccessException)
        {
            _findings.Add(new LedgerFinding("checkpoint", exception.Message));
        }
    }

    private async Task<long> AgainstAsync(DivisionCode division, IReadOnlyList<Held> kept, CancellationToken cancellation)
    {
        var (leaf, log, next) = (new EventLeaf(), LogTail.Of(0, _ => default), 0);
        var first = "";
        try
        {
            var events = ledger.ReadStreamAsync(
                StreamName.Catalog(division), ReadDirection.Forwards, 0, Math.Max(kept[^1].Kept.Checkpoint.Size, 1), cancellation);
            await foreach (var item in events)
            {
                if (item.Revision != log.Size) break;
                var digest = leaf.Of(item);
                if (log.Size == 0) first = digest.ToString();
                log.Add(digest);
                log.DropChanged();
                while (next < kept.Count && kept[next].Kept.Checkpoint.Size == log.Size) Compare(kept[next++], log, first);
            }
        }
        catch (Exception exception) when (exception is FormatException or LedgerException { Failure: LedgerFailure.Changed })
        {
            // What cannot be read is a finding already; what lies behind it was not compared.
            return next;
        }

        // A node that lags says less than the ledger has.
        if (next < kept.Count && await LedgerSize.ShortOfAsync(ledger, division, kept[next].Kept.Checkpoint.Size, cancellation) is null)
            return next;
        for (var at = next; at < kept.Count; at++)
            Say(kept[at], log.Size == 0
                ? CheckWords.Absent(kept[at].Kept.Checkpoint, division)
                : CheckWords.RolledBack(kept[at].Kept.Checkpoint, log.Size));
        return kept.Count;
    }

    private void Compare(Held held, LogTail log, string first)
    {
        var checkpoint = held.Kept.Checkpoint;
        if (!Checkpoint.TryReadOrigin(checkpoint.Origin, out _, out var named) || !first.StartsWith(named, StringComparison.Ordinal))
            Say(held, CheckWords.Another(checkpoint));
        else if (log.Root != checkpoint.Root)
            Say(held, CheckWords.Forked(checkpoint));
    }

    private void Say(Held held, CheckedCheckpoint found) => _findings.Add(new LedgerFinding(
        found.Verdict switch
        {
            Verdict.RolledBack => "rolled-back",
            Verdict.Forked => "forked",
            _ => "another-log",
        },
        ClaimRefusals.Words(found, held.File, held.Vouched ?? Vouching.ByText)));

    private sealed record Held(CheckpointStore Store, KeptCheckpoint Kept, string File, Vouching? Vouched);
}
