using System.Net;
using System.Net.Sockets;

namespace PowerCatalog.EventStoreDb.StandIn;

/// <summary>A wire to a server on loopback that can be cut without either end hearing of it, as when a cable is pulled.</summary>
public sealed class Wire : IAsyncDisposable
{
    private readonly int _target;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    /// <summary>A wire to this port.</summary>
    public Wire(int target)
    {
        _target = target;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    /// <summary>The near end.</summary>
    public int Port { get; }

    /// <summary>While true, nothing that is sent arrives, and nobody is told.</summary>
    public bool IsFrozen { get; set; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var pumps = new List<Task>();
        try
        {
            while (true)
            {
                var near = await _listener.AcceptSocketAsync(_stop.Token);
                var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await far.ConnectAsync(IPAddress.Loopback, _target, _stop.Token);
                pumps.Add(PumpAsync(near, far));
                pumps.Add(PumpAsync(far, near));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(pumps);
        }
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, _stop.Token) is var read and > 0)
                if (!IsFrozen)
                    await to.SendAsync(buffer.AsMemory(0, read), _stop.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The wire ends with either of its ends.
        }

        from.Dispose();
        to.Dispose();
    }
}
