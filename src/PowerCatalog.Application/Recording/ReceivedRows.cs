using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PowerCatalog.Application.Actors;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Recording;

/// <summary>The file that an adjustment was read from.</summary>
internal sealed record FileReceived(string Name, string Sha256, long Bytes, int Rows, string LinesDigest);

/// <summary>Some of its rows, as sent.</summary>
internal sealed record RowsReceived(IReadOnlyList<ReceivedRow> Rows);

/// <summary>One row as sent, before any cleaning.</summary>
internal sealed record ReceivedRow(int Line, string Sheet, int? Row, IReadOnlyList<string> Headings, IReadOnlyList<string> Cells);

/// <summary>
/// What was sent, row by row, as the events of the adjustment's own stream: the original beside what was made of it. They are the same
/// events each time the same rows are sent. A command that came without a file leaves its row, and no file.
/// </summary>
internal static class ReceivedRows
{
    private const int RowsPerEvent = 200;

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
            Add("FileReceived.v1", JsonSerializer.SerializeToUtf8Bytes(file, ReceivedJson.Relaxed.FileReceived));
        }

        foreach (var chunk in draft.Lines.Chunk(RowsPerEvent))
        {
            var rows = new RowsReceived([.. chunk.Select(Row)]);
            Add("RowsReceived.v1", JsonSerializer.SerializeToUtf8Bytes(rows, ReceivedJson.Relaxed.RowsReceived));
        }

        return events;

        void Add(string type, byte[] data) => events.Add(new NewEvent(AdjustmentId.EventId(digest, events.Count), type, data, metadata));
    }

    private static ReceivedRow Row(DraftLine line) => new(
        line.Number, line.Place.Sheet, line.Place.Row, [.. line.Row.Select(cell => cell.Key)], [.. line.Row.Select(cell => cell.Value)]);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FileReceived))]
[JsonSerializable(typeof(RowsReceived))]
internal sealed partial class ReceivedJsonContext : JsonSerializerContext;

internal static class ReceivedJson
{
    public static readonly ReceivedJsonContext Relaxed =
        new(new JsonSerializerOptions(ReceivedJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
