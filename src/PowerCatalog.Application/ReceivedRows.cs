using System.Security.Cryptography;
using System.Text;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application;

/// <summary>
/// What was sent, row by row, as the events of the adjustment's own stream: the original beside what was made of it. They are the same events
/// each time the same rows are sent.
/// </summary>
internal static class ReceivedRows
{
    private const int RowsPerEvent = 200;

    public static IReadOnlyList<NewEvent> Events(AdjustmentDraft draft, AdjustmentId adjustment, string linesDigest, string actor)
    {
        var metadata = new EventMetadata(actor, adjustment.Value).Write();
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"received {linesDigest} {draft.Source.Sha256}"));
        var events = new List<NewEvent>();
        var file = new FileReceived(draft.Source.Name, draft.Source.Sha256, draft.Source.Bytes, draft.Lines.Count, linesDigest);
        Add(file);
        foreach (var chunk in draft.Lines.Chunk(RowsPerEvent))
        {
            Add(new RowsReceived([.. chunk.Select(Row)]));
        }

        return events;

        void Add(AdjustmentEvent happened) => events.Add(new NewEvent(
            AdjustmentId.EventId(digest, events.Count), EventRegistry.NameOf(happened), EventRegistry.Write(happened), metadata));
    }

    private static ReceivedRow Row(DraftLine line) => new(
        line.Number, line.Place.Sheet, line.Place.Row, [.. line.Row.Select(cell => cell.Key)], [.. line.Row.Select(cell => cell.Value)]);
}
