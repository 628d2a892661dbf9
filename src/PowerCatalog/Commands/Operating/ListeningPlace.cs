using System.Net;
using System.Net.Sockets;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Operating;

/// <summary>Whether this process could listen somewhere, and why it could not, for the server and for doctor.</summary>
internal static class ListeningPlace
{
    private const int FirstForAll = 1024;

    /// <summary>Tries it as the server does, and lets go at once.</summary>
    /// <returns>Null where it could; else what is in the way, and what to do.</returns>
    public static ListeningRefusal? Try(IPAddress address, int port)
    {
        try
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            if (address.Equals(IPAddress.IPv6Any)) socket.DualMode = true;
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen();
            return null;
        }
        catch (SocketException exception)
        {
            return Of(address, port, exception);
        }
    }

    /// <summary>Refuses, before anything is started: what the framework says of it is a page of its own code.</summary>
    /// <exception cref="CommandException">Nothing can be served there.</exception>
    public static void Ensure(IPAddress address, int port)
    {
        if (Try(address, port) is { } refusal) throw Refused(refusal);
    }

    /// <summary>The refusal of a server that is starting.</summary>
    public static CommandException Refused(ListeningRefusal refusal) => new(
        ExitCode.Failure,
        $"不能提供服务：{refusal.What.Zh}{refusal.Do.Zh}Nothing can be served: {refusal.What.En} {refusal.Do.En}");

    /// <summary>What an error says.</summary>
    public static ListeningRefusal Of(IPAddress address, int port, SocketException error) => error.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => new(
            IsInUse: true, new($"{address}:{port} 被别的程序占用。", $"Another program holds {address}:{port}."),
            new("请换一个端口（--port），或停掉那个程序（ss -ltnp）。", "Choose another port (--port), or stop that program (ss -ltnp).")),
        SocketError.AccessDenied when port < FirstForAll => new(
            IsInUse: false,
            new($"本用户无权使用 1024 以下的端口 {port}。", $"This user may not listen at port {port}, which is below 1024."),
            new("在 systemd 服务中加上 AmbientCapabilities=CAP_NET_BIND_SERVICE 和 CapabilityBoundingSet=CAP_NET_BIND_SERVICE"
                    + "（见 docs/operation/README.md “Settings of the service”），或换一个端口（--port）。",
                "Give the service AmbientCapabilities=CAP_NET_BIND_SERVICE and CapabilityBoundingSet=CAP_NET_BIND_SERVICE "
                    + "(docs/operation/README.md, 'Settings of the service'), or choose another port (--port).")),
        SocketError.AddressNotAvailable => new(
            IsInUse: false, new($"{address} 不是本机的地址。", $"{address} is no address of this machine."),
            new("请写本机的地址（ip address 列出）。", "Give an address of this machine ('ip address' lists them).")),
        _ => new(
            IsInUse: false, new($"不能在 {address}:{port} 监听：{error.Message}。", $"{address}:{port} cannot be listened at: {error.Message}."),
            new("请换一个地址或端口。", "Choose another address or port.")),
    };
}
