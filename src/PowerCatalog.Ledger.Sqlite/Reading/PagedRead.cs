using System.Runtime.CompilerServices;
using PowerCatalog.Ledger.Sqlite.Files;

namespace PowerCatalog.Ledger.Sqlite.Reading;

/// <summary>Reads page by page. The first page is small, as many readers want only the first event or the last.</summary>
internal sealed class PagedRead(ReaderPool readers, SqliteLedgerOptions options)
{
    private const int FirstPage = 32;

    public async IAsyncEnumerable<RecordedEvent> StreamAsync(
        StreamName stream, ReadDirection direction, long from, long count, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var step = direction == ReadDirection.Forwards ? 1 : -1;
        for (var size = Math.Min(FirstPage, options.PageEvents); count > 0; size = options.PageEvents)
        {
            var page = await readers.ReadAsync(
                (stream, direction, from, limit: (int)Math.Min(count, size)),
                static (reader, ask) => reader.ReadStream(ask.stream, ask.direction, ask.from, ask.limit),
                cancellation);
            foreach (var item in page.Events)
                yield return item;
            count -= page.Events.Count;
            if (page.IsLast || page.Considered + step < 0)
                yield break;
            from = page.Considered + step;
        }
    }

    public async IAsyncEnumerable<RecordedEvent> AllAsync(
        ReadDirection direction, Position after, string prefix, long count, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var from = after.Value;
        for (var size = Math.Min(FirstPage, options.PageEvents); count > 0; size = options.PageEvents)
        {
            var page = await readers.ReadAsync(
                (direction, from, prefix, limit: (int)Math.Min(count, size)),
                static (reader, ask) => ask.direction == ReadDirection.Forwards
                    ? reader.ReadForwards(ask.from, ask.prefix, ask.limit)
                    : reader.ReadBackwards(ask.from, ask.prefix, ask.limit),
                cancellation);
            foreach (var item in page.Events)
                yield return item;
            count -= page.Events.Count;
            if (page.IsLast)
                yield break;
            from = page.Considered;
        }
    }
}
