using System.Net.Sockets;
using System.Text;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>A client on a socket of its own that can leave at any moment.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
    private readonly string _host;

    private RawClient(string host) => _host = host;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<RawClient> ConnectAsync(RunningServer server)
    {
        var client = new RawClient(server.Address.Authority);
        await client._socket.ConnectAsync(server.Address.Host, server.Address.Port, Cancellation);
        return client;
    }

    /// <summary>Sends a request.</summary>
    public Task AskAsync(string address) => SendAsync($"GET {address} HTTP/1.1\r\nHost: {_host}\r\n\r\n");

    /// <summary>Announces a body, and returns once the server has begun to read it.</summary>
    public async Task BeginUploadAsync(string address, int length, params IEnumerable<(string Name, string Value)> fields)
    {
        var head = $"POST {address} HTTP/1.1\r\nHost: {_host}\r\nContent-Length: {length}\r\nExpect: 100-continue\r\n";
        await SendAsync(head + string.Concat(fields.Select(field => $"{field.Name}: {field.Value}\r\n")) + "\r\n");
        Assert.StartsWith("HTTP/1.1 100 ", await ReadHeadAsync(), StringComparison.Ordinal);
    }

    public async Task SendAsync(string text) => await _socket.SendAsync(Encoding.UTF8.GetBytes(text), Cancellation);

    /// <summary>Reads the head of an answer and nothing behind it.</summary>
    public async Task<string> ReadHeadAsync()
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await _socket.ReceiveAsync(one, Cancellation) == 1)
            head.Append((char)one[0]);
        return head.ToString();
    }

    /// <summary>Leaves.</summary>
    public void Dispose() => _socket.Dispose();
}
