using PowerCatalog.Application.Appending;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Folding;
using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Digests;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Laws;

/// <summary>Reads and continues the stream of laws of a catalog.</summary>
internal sealed class LawStream(ILedger ledger)
{
    /// <summary>Reads it; an empty book where there is none.</summary>
    /// <exception cref="LedgerException">The ledger does not answer, or an event was changed.</exception>
    /// <exception cref="UnknownEventException">This program does not know an event.</exception>
    public async Task<LawBook> LoadAsync(DivisionCode division, CancellationToken cancellation)
    {
        var (book, leaf) = (new LawBook(), new EventLeaf());
        await foreach (
            var recorded in ledger.ReadStreamAsync(StreamName.Laws(division), ReadDirection.Forwards, 0, cancellation: cancellation))
        {
            leaf.Checked(recorded);
            StreamCategory.Of(recorded);
            book.Take(new LawStep(
                recorded.Revision, recorded.Recorded, EventMetadata.Read(recorded.Metadata.Span).Actor,
                EventRegistry.ReadLaw(recorded.Type, recorded.Data.Span)));
        }

        return book;
    }

    /// <summary>Appends after a revision; false where somebody was faster.</summary>
    /// <exception cref="LedgerException">The ledger cannot confirm that they are durable.</exception>
    public Task<bool> AppendAsync(
        DivisionCode division, long after, string actor, LawEntryId entry, IReadOnlyList<LawEvent> events, CancellationToken cancellation)
    {
        var (stream, metadata) = (StreamName.Laws(division), new EventMetadata(actor, entry.Value).Write());
        IReadOnlyList<NewEvent> written =
        [
            .. events.Select((happened, index) => DerivedEvents.Of(
                stream.Value, after + 1 + index, actor, EventRegistry.NameOf(happened), EventRegistry.Write(happened), metadata)),
        ];
        return ledger.AppendPartsAsync(stream, after, written, LawEventNames.LawChangesListed, cancellation);
    }
}
