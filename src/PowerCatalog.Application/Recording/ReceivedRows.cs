using System.Security.Cryptography;
using System.Text;
using PowerCatalog.Application.Actors;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Recording;

/// <summary>
/// The rows as sent, as events of the adjustment's own stream: the original beside the recorded facts. The same rows always give the same
/// events. A command without a file has its row, but no file.
/// </summary>
internal static class ReceivedRows
{
    private const int RowsPerEvent = 200;

    // About the JSON of a row.
    private const int BytesOfOne = 1_000;

    public static IReadOnlyList<NewEvent> Events(Submission submission, DraftDigests digests, Actor actor)
    {
        var draft = submission.Draft;
        var lines = digests.Lines;
        var metadata = new EventMetadata(actor.Id, submission.Id.Value).Write();
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"received {lines} {draft.Source?.Sha256}"));
        var events = new List<NewEvent>();
        if (draft.Source is { } source)
        {
            var file = new FileReceived(source.Name, source.Sha256, source.Bytes, draft.Lines.Count, lines);
            events.Add(new NewEvent(IdOfNext(), EventRegistry.NameOf(file), EventRegistry.Write(file), metadata));
        }

        foreach (var chunk in draft.Lines.Chunk(RowsPerEvent))
        {
            events.Add(NewEvent.Of(
                IdOfNext(), AdjustmentEventNames.RowsReceived, chunk, Written, chunk.Length * BytesOfOne, metadata));
        }

        return events;

        Guid IdOfNext() => AdjustmentId.EventId(digest, events.Count);
    }

    private static byte[] Written(object lines) => EventRegistry.Write(new RowsReceived([.. ((DraftLine[])lines).Select(Row)]));

    private static ReceivedRow Row(DraftLine line) => new(
        line.Number, line.Place.Sheet, line.Place.Row, [.. line.Row.Select(cell => cell.Key)], [.. line.Row.Select(cell => cell.Value)]);
}
