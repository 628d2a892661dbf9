using EventStore.Client;
using EventStore.Client.Streams;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using PowerCatalog.Ledger;

namespace PowerCatalog.Benchmarks.Plain;

/// <summary>
/// What one would write by hand to append to EventStoreDB: one open call, one request after the other, whatever the stream holds.
/// </summary>
internal sealed class PlainBatchAppend : IAsyncDisposable
{
    private const int MostEvents = 1_000;
    private const int MostBytes = 900_000;

    private readonly GrpcChannel _channel;
    private readonly AsyncDuplexStreamingCall<BatchAppendReq, BatchAppendResp> _call;
    private long _correlation;

    public PlainBatchAppend(string address)
    {
        _channel = GrpcChannel.ForAddress(address);
        _call = new Streams.StreamsClient(_channel).BatchAppend();
    }

    public async Task AppendAsync(string stream, NewEvent[] events)
    {
        for (var first = 0; first < events.Length;)
        {
            var request = Request(stream);
            var bytes = 0;
            do
            {
                bytes += Size(events[first]);
                request.ProposedMessages.Add(Message(events[first++]));
            }
            while (first < events.Length && request.ProposedMessages.Count < MostEvents && bytes + Size(events[first]) < MostBytes);

            await _call.RequestStream.WriteAsync(request);
            if (!await _call.ResponseStream.MoveNext()
                || _call.ResponseStream.Current.ResultCase != BatchAppendResp.ResultOneofCase.Success)
                throw new InvalidDataException("The server did not append.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _call.RequestStream.CompleteAsync();
        _call.Dispose();
        _channel.Dispose();
    }

    private static int Size(NewEvent item) => item.Data.Length + item.Metadata.Length + (2 * item.Type.Length);

    private BatchAppendReq Request(string stream) => new()
    {
        CorrelationId = new UUID { Structured = new UUID.Types.Structured { LeastSignificantBits = ++_correlation } },
        Options = new BatchAppendReq.Types.Options
        {
            StreamIdentifier = new StreamIdentifier { StreamName = ByteString.CopyFromUtf8(stream) },
            Any = new Google.Protobuf.WellKnownTypes.Empty(),
            Deadline = Duration.FromTimeSpan(TimeSpan.FromSeconds(2)),
        },
        IsFinal = true,
    };

    private static BatchAppendReq.Types.ProposedMessage Message(NewEvent item) => new()
    {
        Id = new UUID { String = item.Id.ToString() },
        Metadata = { { "type", item.Type }, { "content-type", "application/json" } },
        CustomMetadata = UnsafeByteOperations.UnsafeWrap(item.Metadata),
        Data = UnsafeByteOperations.UnsafeWrap(item.Data),
    };
}
