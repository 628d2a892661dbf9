using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>A witness on a port of its own that says what a test wants of it, byte for byte.</summary>
internal sealed class ScriptedWitness : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<int, string> _answer;
    private int _asked;

    /// <param name="answer">The answer to a request, by its number from 1 on; the connection stays open after it.</param>
    public ScriptedWitness(Func<int, string> answer)
    {
        _answer = answer;
        _listener.Start();
        var port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        Key = SigningKey.Create("second-office", SignatureKind.Cosignature, TimeProvider.System);
        Address = WitnessAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/ {Key.Verifier.Text}"));
        _ = AcceptAsync();
    }

    public SigningKey Key { get; }

    public WitnessAddress Address { get; }

    /// <summary>How often it was asked.</summary>
    public int Asked => _asked;

    public static string Http(int status, string body) => string.Create(
        CultureInfo.InvariantCulture,
        $"HTTP/1.1 {status} -\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var held = new List<TcpClient>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                held.Add(client);
                await client.GetStream().ReadAtLeastAsync(new byte[64 * 1024], 1, throwOnEndOfStream: false, _stop.Token);
                await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(_answer(Interlocked.Increment(ref _asked))), _stop.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test has ended.
        }
        finally
        {
            foreach (var client in held) client.Dispose();
        }
    }
}
