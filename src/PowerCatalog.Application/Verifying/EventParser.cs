using System.Text.Json;
using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Verifying;

/// <summary>Reads events, each by itself. Not safe for several threads: it remembers what comes again.</summary>
internal sealed class EventParser
{
    private readonly OutlineReader _outlines = new();
    private ReadOnlyMemory<byte> _soundMetadata;
    private (StreamName Stream, string Type, StreamCategory? Category) _last;

    public ParsedEvent Parse(RecordedEvent item)
    {
        try
        {
            var category = CategoryOf(item);
            var wrong = CheckMetadata(item);
            object happened = category == StreamCategory.Catalog ? _outlines.Read(item.Type, item.Data.Span)
                : category == StreamCategory.Access ? EventRegistry.ReadAccess(item.Type, item.Data.Span)
                : category == StreamCategory.Laws ? EventRegistry.ReadLaw(item.Type, item.Data.Span)
                : OfAdjustment(item);
            return new ParsedEvent(item, happened, wrong);
        }
        catch (LedgerException exception)
        {
            return new ParsedEvent(item, null, [new LedgerFinding("unknown-event", exception.Message)]);
        }
        catch (UnknownEventException exception)
        {
            var cause = (exception.InnerException ?? exception).Message.TrimEnd('.');
            return new ParsedEvent(item, null, [EventPlace.Of(item).Finding("unreadable", "无法读取。", $"cannot be read: {cause}.")]);
        }
    }

    // Neighbours mostly share both.
    private StreamCategory CategoryOf(RecordedEvent item)
    {
        if (_last.Category is { } known && _last.Type == item.Type && _last.Stream == item.Stream) return known;
        var category = StreamCategory.Of(item);
        _last = (item.Stream, item.Type, category);
        return category;
    }

    // Most bytes of most ledgers are rows, of which only the number is asked for.
    private static AdjustmentEvent OfAdjustment(RecordedEvent item) => item.Type == AdjustmentEventNames.RowsReceived
        ? new CountedRows(RowCounter.Count(item.Data.Span))
        : EventRegistry.ReadAdjustment(item.Type, item.Data.Span);

    // What this program wrote reads back to the same bytes; a digest over the canonical form does not see another spelling of them. The
    // events of one decision have the same.
    private IReadOnlyList<LedgerFinding> CheckMetadata(RecordedEvent item)
    {
        if (!_soundMetadata.IsEmpty && _soundMetadata.Span.SequenceEqual(item.Metadata.Span)) return [];
        if (!IsOwnSpelling(item.Metadata.Span))
            return [EventPlace.Of(item).Finding(
                "metadata", "的元数据不是本程序写入的写法。", "has metadata in a spelling that this program does not write.")];
        _soundMetadata = item.Metadata;
        return [];
    }

    private static bool IsOwnSpelling(ReadOnlySpan<byte> metadata)
    {
        try
        {
            return EventMetadata.Read(metadata).Write().AsSpan().SequenceEqual(metadata);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            // What cannot be written, as half of a surrogate pair, was not written by this program.
            return false;
        }
    }
}
