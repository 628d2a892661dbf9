using System.Security.Cryptography;
using System.Text;
using PowerCatalog.Application.Actors;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Recording;

/// <summary>
/// What was sent, row by row, as the events of the adjustment's own stream: the original beside what was made of it. They are the same events
/// each time the same rows are sent. A command that came without a file leaves its row alone, and no file.
/// </summary>
internal static class ReceivedRows
{
    private const int RowsPerEvent = 200;

    public static IReadOnlyList<NewEvent> Events(Submission submission, Actor actor)
    {
        var draft = submission.Draft;
        var lines = LinesDigest.Of(draft);
        var metadata = new EventMetadata(actor.Id, submission.Id.Value).Write();
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"received {lines} {draft.Source?.Sha256}"));
        List<AdjustmentEvent> received = draft.Source is { } source ? [new FileReceived(source.Name, source.Sha256, source.Bytes, draft.Lines.Count, lines)] : [];
        received.AddRange(draft.Lines.Chunk(RowsPerEvent).Select(chunk => new RowsReceived([.. chunk.Select(Row)])));
        return [.. received.Select((happened, ordinal) => new NewEvent(
            AdjustmentId.EventId(digest, ordinal), EventRegistry.NameOf(happened), EventRegistry.Write(happened), metadata))];
    }

    private static ReceivedRow Row(DraftLine line) => new(
        line.Number, line.Place.Sheet, line.Place.Row, [.. line.Row.Select(cell => cell.Key)], [.. line.Row.Select(cell => cell.Value)]);
}
