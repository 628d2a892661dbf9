using System.Net;
using System.Net.Sockets;
using PowerCatalog.Running;

namespace PowerCatalog.Faults.Serving;

/// <summary>Records decisions over HTTP as a system beside the program does, and remembers what it was told.</summary>
/// <param name="first">The number of its first decision.</param>
/// <param name="step">How far the next is: writers take turns.</param>
internal sealed class Recorder(int first, int step)
{
    private readonly HashSet<int> _acknowledged = [];
    private volatile int _sent;

    private int Next => first + (_sent * step);

    /// <summary>The decisions that it was told are recorded. One that got no answer is sent again, and is told of then.</summary>
    public IReadOnlyCollection<int> Acknowledged => _acknowledged;

    /// <summary>How many they are, while it records.</summary>
    public int Count => _sent;

    /// <summary>The decisions that it has sent.</summary>
    public IEnumerable<int> Sent => Enumerable.Range(0, _sent + 1).Select(index => first + (index * step));

    /// <summary>What a server said that it should not have said.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Records one decision after the other until the server is gone or it is told to stop.</summary>
    public async Task RecordAsync(Uri server, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = server };
        try
        {
            while (!stop.IsCancellationRequested) await RecordOneAsync(http, stop);
        }
        catch (Exception exception) when (exception is HttpRequestException or SocketException or IOException or OperationCanceledException)
        {
            // The server was killed, or the time is over: what was sent has an unknown end.
        }
    }

    private async Task RecordOneAsync(HttpClient http, CancellationToken stop)
    {
        using var head = await http.GetAsync(SyntheticDecisions.Catalog, stop);
        if (head.StatusCode == HttpStatusCode.ServiceUnavailable) return;
        using var request = SyntheticDecisions.Request(Next, head.Headers.ETag!);
        using var answer = await http.SendAsync(request, stop);
        switch (answer.StatusCode)
        {
            case HttpStatusCode.OK or HttpStatusCode.Created:
                _acknowledged.Add(Next);
                _sent++;
                break;
            // Another was recorded first, the server is about to be ready, or nobody knows whether it was recorded: once more.
            case HttpStatusCode.PreconditionFailed or HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests
                or HttpStatusCode.GatewayTimeout:
                break;
            default:
                Complaints.Add($"{(int)answer.StatusCode} for decision {Next}: {await answer.Content.ReadAsStringAsync(stop)}");
                await Task.Delay(100, stop);
                break;
        }
    }
}
