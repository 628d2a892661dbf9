using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Lines;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Application.Verifying;

/// <summary>
/// Checks the steps of one adjustment: each fits those before it, each set of lines is whole and what its digest says, and the catalog has
/// the lines that were approved, with those who approved them.
/// </summary>
internal sealed class ProcedureCheck(StreamName stream, LedgerFindings findings)
{
    private readonly List<LinesListed> _parts = [];
    private ProcedureState? _state;

    /// <summary>Takes an event of the adjustment's stream.</summary>
    public void Take(RecordedEvent item, AdjustmentEvent happened)
    {
        if (happened is LinesListed part) _parts.Add(part);
        if (happened is not ProcedureEvent step) return;
        var entry = new ProcedureEntry(item.Revision, item.Recorded, EventMetadata.Read(item.Metadata.Span).Actor, step);
        var next = ProcedureFold.Take(_state, entry);
        if (next is null)
            Add(item, "step", "之前没有起草。", "is not preceded by the beginning of a draft.");
        else if (next.Misfits.Count > (_state?.Misfits.Count ?? 0))
            Add(item, "step", "与之前的步骤不合。", "does not fit the steps before it.");
        if (_state is null && step is AdjustmentDrafted drafted && StreamName.Adjustment(drafted.Adjustment) != stream)
            Add(item, "misplaced", $"说的是决定 {drafted.Adjustment}。", $"speaks of the adjustment {drafted.Adjustment}.");
        _state = next;
        if (step is LinesPutForward put && next is not null) Check(item, next.Drafted.Division, put.Draft);
    }

    /// <summary>Checks the end against what the catalog has of it.</summary>
    /// <param name="place">Where the catalog has it; null where it does not.</param>
    /// <param name="promulgated">What the catalog has of it.</param>
    public void End(EventPlace? place, AdjustmentPromulgated? promulgated)
    {
        if (_state is not { } state) return;
        if (place is not { } there || promulgated is null)
        {
            if (state.Promulgated is { } noted)
                findings.Add(new LedgerFinding(
                    "promulgation",
                    $"{stream} 记为已颁布（版本 {noted.Revision}），清单中没有。{stream} notes a promulgation, at revision {noted.Revision}, "
                        + "that no catalog has."));
            return;
        }

        var approvals = state.Approvals.Select(approval => approval.Line);
        if (!(state.PromulgatedAsApproved || state.IsBeingPromulgated) || promulgated.LinesDigest != state.Lines?.Draft.Digest
            || !promulgated.Approvals.SequenceEqual(approvals))
            findings.Add(there.Finding(
                "promulgation", $"的各行或批准人与 {stream} 中批准的不一致。", $"has other lines or approvals than were approved in {stream}."));
    }

    // Parts of earlier sets, and of sets that were never put forward, say nothing.
    private void Check(RecordedEvent item, DivisionCode division, KeptDraft kept)
    {
        try
        {
            KeptLines.Draft(division, kept, _parts);
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException)
        {
            Add(item, "lines", "的各行不完整，或与其摘要不符。", $"has lines that are not whole, or not what its digest says: {exception.Message}");
        }

        _parts.RemoveAll(part => part.Set != kept.Set);
    }

    private void Add(RecordedEvent item, string code, string chinese, string english) =>
        findings.Add(EventPlace.Of(item).Finding(code, chinese, english));
}
