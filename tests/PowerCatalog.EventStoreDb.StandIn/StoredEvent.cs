using EventStore.Client;
using EventStore.Client.Streams;
using Google.Protobuf;

namespace PowerCatalog.EventStoreDb.StandIn;

/// <summary>An event as the stand-in keeps it.</summary>
internal sealed record StoredEvent(
    long Position, string Stream, long Revision, string Id, string Type, string ContentType, ByteString Data, ByteString CustomMetadata,
    long CreatedTicks)
{
    public ReadResp ToResponse() => new()
    {
        Event = new ReadResp.Types.ReadEvent
        {
            CommitPosition = (ulong)Position,
            Event = new ReadResp.Types.ReadEvent.Types.RecordedEvent
            {
                Id = new UUID { String = Id },
                StreamIdentifier = new StreamIdentifier { StreamName = ByteString.CopyFromUtf8(Stream) },
                StreamRevision = (ulong)Revision,
                CommitPosition = (ulong)Position,
                PreparePosition = (ulong)Position,
                Metadata = { { "type", Type }, { "content-type", ContentType }, { "created", CreatedTicks.ToString() } },
                CustomMetadata = CustomMetadata,
                Data = Data,
            },
        },
    };
}
