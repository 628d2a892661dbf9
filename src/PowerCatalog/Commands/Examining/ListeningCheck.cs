using System.Net;
using PowerCatalog.Commands.Operating;

namespace PowerCatalog.Commands.Examining;

/// <summary>Whether the server could listen where it is to, or does so already.</summary>
internal static class ListeningCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<Check> OfAsync(IPAddress address, int port, CancellationToken cancellation)
    {
        if (ListeningPlace.Try(address, port) is not { } refusal)
            return Check.Ok("port", $"{address}:{port} 空闲。", $"{address}:{port} is free.");
        return refusal.IsInUse && await IsOursAsync(address, port, cancellation)
            ? Check.Ok("port", $"{address}:{port} 已有本程序在服务。", $"This program already serves at {address}:{port}.")
            : Check.Failed("port", refusal.What, refusal.Do);
    }

    // Any certificate will do: nothing secret is sent.
    private static async Task<bool> IsOursAsync(IPAddress address, int port, CancellationToken cancellation)
    {
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null;
        using var http = new HttpClient(handler) { Timeout = Patience };
        var host = IPAddress.Any.Equals(address) || IPAddress.IPv6Any.Equals(address) ? IPAddress.Loopback : address;
        foreach (var scheme in (string[])["http", "https"])
        {
            try
            {
                using var live = await http.GetAsync(new UriBuilder(scheme, host.ToString(), port, "/health/live").Uri, cancellation);
                if (live.StatusCode == HttpStatusCode.NoContent) return true;
            }
            catch (Exception exception) when (
                exception is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
            {
                // It does not speak so.
            }
        }

        return false;
    }
}
