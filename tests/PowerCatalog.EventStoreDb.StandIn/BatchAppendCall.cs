using System.Threading.Channels;
using EventStore.Client;
using EventStore.Client.Streams;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Message = EventStore.Client.Streams.BatchAppendReq.Types.ProposedMessage;
using Status = Google.Rpc.Status;

namespace PowerCatalog.EventStoreDb.StandIn;

/// <summary>Appends that come one after the other on one call; answers go back as they are ready.</summary>
internal sealed class BatchAppendCall(
    StandInServer server, IAsyncStreamReader<BatchAppendReq> requests, IServerStreamWriter<BatchAppendResp> responses,
    ServerCallContext context)
{
    private readonly Dictionary<string, (BatchAppendReq.Types.Options Options, List<Message> Messages)> _open = [];
    private readonly Channel<BatchAppendResp> _answers = Channel.CreateUnbounded<BatchAppendResp>();

    public async Task RunAsync()
    {
        var sending = SendAsync();
        try
        {
            await foreach (var request in requests.ReadAllAsync(context.CancellationToken)) await TakeAsync(request);
        }
        finally
        {
            _answers.Writer.TryComplete();
            await sending;
        }
    }

    private async Task SendAsync()
    {
        await foreach (var answer in _answers.Reader.ReadAllAsync(context.CancellationToken)) await responses.WriteAsync(answer);
    }

    private async Task TakeAsync(BatchAppendReq request)
    {
        var key = request.CorrelationId.ToString();
        if (request.Options is not null) _open[key] = (request.Options, []);
        if (!_open.TryGetValue(key, out var open)) return;
        open.Messages.AddRange(request.ProposedMessages);
        if (open.Messages.Sum(Size) > server.Faults.MostBytes)
        {
            _open.Remove(key);
            Answer(request, new Status
            {
                Code = (int)StatusCode.InvalidArgument,
                Message = "Maximum Append Size Exceeded",
                Details = Any.Pack(new MaximumAppendSizeExceeded { MaxAppendSize = (uint)server.Faults.MostBytes }),
            });
            return;
        }

        if (!request.IsFinal) return;
        _open.Remove(key);
        // A follower names the leader, and its call ends with that.
        server.DemandLeader();
        await server.Late.AroundAsync(() => WriteAsync(request, open.Options, open.Messages, server.NextAppendFault()));
    }

    private async Task WriteAsync(BatchAppendReq request, BatchAppendReq.Types.Options options, List<Message> messages, AppendFault fault)
    {
        var stream = options.StreamIdentifier.StreamName.ToStringUtf8();
        switch (fault)
        {
            case AppendFault.BreaksBefore:
                StandInServer.Break(context);
                return;
            case AppendFault.SilentBefore:
                return;
            case AppendFault.TimesOutBefore:
                Answer(request, TimedOut());
                return;
            case AppendFault.TimesOutAndWritesBeforeNext:
            case AppendFault.TimesOutAndWritesAfterNext:
                server.Late.Add(
                    () => server.Log.Write(stream, Expected.Of(options), messages), fault == AppendFault.TimesOutAndWritesBeforeNext);
                Answer(request, TimedOut());
                return;
            case AppendFault.NotReady:
                Answer(request, new Status { Message = "Server Is Not Ready", Details = Any.Pack(new EventStore.Client.Empty()) });
                return;
            case AppendFault.AccessDenied:
                Answer(
                    request,
                    new Status
                    {
                        Code = (int)StatusCode.PermissionDenied,
                        Message = "Access Denied",
                        Details = Any.Pack(new AccessDenied()),
                    });
                return;
            case AppendFault.StreamDeleted:
                Answer(
                    request,
                    new Status
                    {
                        Code = (int)StatusCode.FailedPrecondition,
                        Message = "Stream is deleted",
                        Details = Any.Pack(new StreamDeleted()),
                    });
                return;
        }

        var result = server.Log.Write(stream, Expected.Of(options), messages);
        switch (fault)
        {
            case AppendFault.BreaksAfter:
                StandInServer.Break(context);
                return;
            case AppendFault.SilentAfter:
                return;
            case AppendFault.TimesOutAfter:
                Answer(request, TimedOut());
                return;
        }

        await Task.Yield();
        if (result.Written) _answers.Writer.TryWrite(Success(request, options, result));
        else Answer(request, WrongVersion(result.Revision));
    }

    private void Answer(BatchAppendReq request, Status error) =>
        _answers.Writer.TryWrite(
            new BatchAppendResp
            {
                CorrelationId = request.CorrelationId,
                StreamIdentifier = request.Options?.StreamIdentifier,
                Error = error,
            });

    private static BatchAppendResp Success(BatchAppendReq request, BatchAppendReq.Types.Options options, WriteResult result)
    {
        var success = new BatchAppendResp.Types.Success { CurrentRevision = (ulong)result.Revision };
        success.Position = new AllStreamPosition { CommitPosition = (ulong)result.Position, PreparePosition = (ulong)result.Position };
        return new BatchAppendResp
        {
            CorrelationId = request.CorrelationId,
            StreamIdentifier = options.StreamIdentifier,
            Success = success,
        };
    }

    private static Status WrongVersion(long revision)
    {
        var details = new WrongExpectedVersion();
        if (revision < 0) details.CurrentNoStream = new();
        else details.CurrentStreamRevision = (ulong)revision;
        return new Status { Code = (int)StatusCode.AlreadyExists, Message = "Wrong Expected Version", Details = Any.Pack(details) };
    }

    private static Status TimedOut() =>
        new() { Code = (int)StatusCode.DeadlineExceeded, Message = "Timeout", Details = Any.Pack(new EventStore.Client.Timeout()) };

    private static int Size(Message message) => message.Data.Length + message.CustomMetadata.Length + (2 * message.Metadata["type"].Length);
}
