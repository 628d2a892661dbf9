using System.Globalization;
using EventStore.Client.Streams;
using PowerCatalog.Ledger.EventStoreDb.Stamps;

namespace PowerCatalog.Ledger.EventStoreDb.Reading;

/// <summary>Turns a response of the server into an event.</summary>
internal static class ReadEvents
{
    // The server counts in 100 ns since the Unix epoch; recorded times are whole microseconds.
    private const string Created = "created";

    /// <summary>The event of a response; null for a response that carries none.</summary>
    public static RecordedEvent? Of(ReadResp response)
    {
        if (response.ContentCase != ReadResp.ContentOneofCase.Event || response.Event.Event is not { } item) return null;
        // An event of another program has no recorded time; the server's time is used instead.
        var stamp = RecordedStamp.Read(item.CustomMetadata.Memory);
        return new RecordedEvent(
            new Position(checked((long)item.CommitPosition)),
            new StreamName(item.StreamIdentifier.StreamName.ToStringUtf8()),
            checked((long)item.StreamRevision),
            Guid.Parse(item.Id.String),
            item.Metadata["type"],
            item.Data.Memory,
            stamp?.Metadata ?? item.CustomMetadata.Memory,
            stamp?.Recorded ?? ServerTime(item.Metadata[Created]))
        {
            Digest = stamp?.Digest,
        };
    }

    private static DateTimeOffset ServerTime(string ticks)
    {
        var since = long.Parse(ticks, NumberStyles.None, CultureInfo.InvariantCulture);
        return DateTimeOffset.UnixEpoch.AddTicks(since - (since % TimeSpan.TicksPerMicrosecond));
    }
}
