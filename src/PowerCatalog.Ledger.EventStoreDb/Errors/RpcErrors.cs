using System.Globalization;
using System.Security.Authentication;
using Grpc.Core;
using PowerCatalog.Ledger.EventStoreDb.Connecting;

namespace PowerCatalog.Ledger.EventStoreDb.Errors;

/// <summary>
/// Interprets a failed gRPC call. The server names its reason in the trailer <c>exception</c>; without one, the status code and the error
/// of the connection decide.
/// </summary>
internal static class RpcErrors
{
    private const string Reason = "exception";
    private const string LeaderHost = "leader-endpoint-host";
    private const string LeaderPort = "leader-endpoint-port";

    public static NodeException Of(RpcException error, NodeAddress node)
    {
        var failure = ByReason(error.Trailers.GetValue(Reason)) ?? ByConnection(error.Status.DebugException) ?? ByStatus(error);
        return new NodeException(failure, $"{node}: {Detail(error)}", error) { Leader = Leader(error.Trailers) };
    }

    private static NodeFailure? ByReason(string? reason) => reason switch
    {
        "not-leader" => NodeFailure.NotLeader,
        "access-denied" => NodeFailure.AccessDenied,
        "maximum-append-size-exceeded" => NodeFailure.TooLarge,
        "stream-deleted" => NodeFailure.StreamDeleted,
        _ => null,
    };

    // A call that never left this machine was certainly not carried out; one that broke off midway may have been.
    private static NodeFailure? ByConnection(Exception? cause)
    {
        for (var error = cause; error is not null; error = error.InnerException)
            if (error is AuthenticationException)
                return NodeFailure.Untrusted;
        for (var error = cause; error is not null; error = error.InnerException)
        {
            if (error is HttpRequestException
                {
                    HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError,
                })
                return NodeFailure.Unavailable;
            if (error is HttpRequestException or IOException or ObjectDisposedException) return NodeFailure.Broken;
        }

        return null;
    }

    private static NodeFailure ByStatus(RpcException error) => error.StatusCode switch
    {
        StatusCode.Unavailable => NodeFailure.Unavailable,
        // A server that is stopping fails its calls with Unknown; a request that it will never accept fails again when it is retried.
        StatusCode.Aborted or StatusCode.DeadlineExceeded or StatusCode.Cancelled or StatusCode.Unknown => NodeFailure.Broken,
        StatusCode.Internal when error.Status.DebugException is not null => NodeFailure.Broken,
        StatusCode.PermissionDenied => NodeFailure.AccessDenied,
        StatusCode.Unauthenticated => NodeFailure.Unauthenticated,
        _ => NodeFailure.Other,
    };

    private static NodeAddress? Leader(Metadata trailers) =>
        trailers.GetValue(LeaderHost) is { Length: > 0 } host
        && int.TryParse(trailers.GetValue(LeaderPort), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? new NodeAddress(host, port)
            : null;

    // The innermost message is the specific one, such as "connection refused" or what is wrong with a certificate.
    private static string Detail(RpcException error) => error.Status.DebugException?.GetBaseException() is { } cause
        ? $"{error.StatusCode}, {cause.Message}"
        : $"{error.StatusCode}, {error.Status.Detail}";
}
