using System.Net;
using System.Net.Sockets;

namespace PowerCatalog.Commands.Examining;

/// <summary>Whether the server could listen where it is to, or does so already.</summary>
internal static class ListeningCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<Check> OfAsync(IPAddress address, int port, CancellationToken cancellation)
    {
        try
        {
            using var listener = new TcpListener(address, port) { ExclusiveAddressUse = true };
            listener.Start();
            return Check.Ok("port", $"{address}:{port} 空闲。", $"{address}:{port} is free.");
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return await IsOursAsync(address, port, cancellation)
                ? Check.Ok("port", $"{address}:{port} 已有本程序在服务。", $"This program already serves at {address}:{port}.")
                : Check.Failed(
                    "port", new($"{address}:{port} 被别的程序占用。", $"Another program holds {address}:{port}."),
                    new("用 --port 换一个端口，或停掉那个程序（ss -ltnp）。", "Choose another --port, or stop that program (ss -ltnp)."));
        }
        catch (SocketException exception)
        {
            return Check.Failed(
                "port",
                new($"不能在 {address}:{port} 监听：{exception.Message}。", $"{address}:{port} cannot be listened at: {exception.Message}."),
                new("1024 以下的端口须有权限（AmbientCapabilities=CAP_NET_BIND_SERVICE）；地址须是本机的。",
                    "A port below 1024 takes the right to it (AmbientCapabilities=CAP_NET_BIND_SERVICE); the address must be this "
                        + "machine's."));
        }
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
