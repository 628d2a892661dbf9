using EventStore.Client;
using EventStore.Client.Streams;
using Grpc.Core;
using PowerCatalog.Ledger.EventStoreDb.Connecting;
using PowerCatalog.Ledger.EventStoreDb.Errors;

namespace PowerCatalog.Ledger.EventStoreDb.Appending;

/// <summary>The outcome of one request of BatchAppend.</summary>
/// <param name="Written">The position of its last event; null if it was not written or the outcome is unknown.</param>
/// <param name="WrongRevision">The stream was not at the revision named: certainly not written.</param>
/// <param name="Error">Why it was not written otherwise.</param>
internal readonly record struct ChunkOutcome(Position? Written, bool WrongRevision, NodeException? Error)
{
    /// <summary>
    /// Reads an answer. Errors come as a status with a gRPC code; a server that is not ready answers with code 0 and a message.
    /// </summary>
    public static ChunkOutcome Of(BatchAppendResp response, NodeAddress node)
    {
        if (response.ResultCase == BatchAppendResp.ResultOneofCase.Success)
            return new(new Position(checked((long)(response.Success.Position?.CommitPosition ?? 0))), false, null);
        var (code, text) = ((StatusCode)(response.Error?.Code ?? 0), response.Error?.Message ?? "");
        return code == StatusCode.AlreadyExists
            ? new(null, true, null)
            : new(null, false, new NodeException(FailureOf(response, code), $"{node}: {code}, {text}"));
    }

    private static NodeFailure FailureOf(BatchAppendResp response, StatusCode code) => code switch
    {
        StatusCode.OK => NodeFailure.Unavailable,
        StatusCode.InvalidArgument when response.Error.Details?.Is(MaximumAppendSizeExceeded.Descriptor) == true => NodeFailure.TooLarge,
        StatusCode.DeadlineExceeded or StatusCode.Unknown or StatusCode.Aborted or StatusCode.Cancelled => NodeFailure.Broken,
        StatusCode.Unavailable => NodeFailure.Unavailable,
        StatusCode.PermissionDenied => NodeFailure.AccessDenied,
        StatusCode.Unauthenticated => NodeFailure.Unauthenticated,
        _ => NodeFailure.Other,
    };
}
