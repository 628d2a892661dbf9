using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Folding;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Application.Verifying;

/// <summary>
/// Follows one stream of laws: each entry has the documents that its digest says, is of the stream's catalog and has the id that follows,
/// and what was done about one fits it.
/// </summary>
internal sealed class LawsCheck(LedgerFindings findings)
{
    private readonly LawBook _book = new();

    public void Take(RecordedEvent item, LawEvent happened)
    {
        var misfits = _book.Misfits.Count;
        _book.Take(new LawStep(item.Revision, item.Recorded, EventMetadata.Read(item.Metadata.Span).Actor, happened));
        if (_book.Misfits.Count > misfits)
        {
            var (zh, en) = happened is LawChangesRecorded
                ? ("的文件不完整、与其摘要不符，或已记录过。", "has documents that are not whole or not what its digest says, or is recorded twice.")
                : ("所说的记录不在它之前，或已撤回。", "is about an entry that is not recorded before it, or was withdrawn.");
            findings.Add(EventPlace.Of(item).Finding("law-entry", zh, en));
        }

        if (happened is LawChangesRecorded recorded && !IsOwn(item, recorded))
            findings.Add(EventPlace.Of(item).Finding(
                "misplaced", "说的是另一清单，或编号与内容不符。", "speaks of another catalog, or has an id that is not that of what it says."));
    }

    private static bool IsOwn(RecordedEvent item, LawChangesRecorded recorded) =>
        item.Stream == StreamName.Laws(recorded.Division)
        && recorded.Entry == LawDigest.IdOf(recorded.Division, recorded.Decision, recorded.Digest);
}
