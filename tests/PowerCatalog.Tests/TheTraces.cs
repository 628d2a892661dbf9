using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using PowerCatalog.Tests.Harness;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests;

/// <summary>What the program sends by OTLP where OpenTelemetry's own variables name a receiver.</summary>
public sealed class TheTraces
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_decisions_and_metrics_arrive_and_no_secret_of_an_address_does()
    {
        using var folder = new TemporaryFolder();
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        var (port, received) = (FreePort(), new ConcurrentQueue<(string Path, string Body)>());
        using var receiver = new HttpListener { Prefixes = { $"http://127.0.0.1:{port}/" } };
        receiver.Start();
        var receiving = ReceiveAsync(receiver, received);
        await File.WriteAllTextAsync(
            Path.Combine(folder["data"], "appsettings.json"),
            JsonSerializer.Serialize(new Dictionary<string, string>
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://127.0.0.1:{port}",
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
                ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
            }), Cancellation);
        await using (var server = await Server.StartAsync(folder["data"]))
        {
            using var link = await server.Http.GetAsync("/links/pcl_SecretOfALink", Cancellation);
            using var search = await server.Http.GetAsync("/640300?q=SoughtByAPerson", Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, (await server.Http.GetAsync("/metrics", Cancellation)).StatusCode);
            await Eventually.HoldsAsync(
                () => Has(received, "/v1/traces", "GET /links/{secret}") && Has(received, "/v1/metrics", "powercatalog.projection.lag"),
                Cancellation);
        }

        receiver.Stop();
        await receiving;
        Assert.True(Has(received, "/v1/traces", "GET /"));
        Assert.DoesNotContain(
            received, sent => sent.Body.Contains("SecretOfALink", StringComparison.Ordinal)
                || sent.Body.Contains("SoughtByAPerson", StringComparison.Ordinal));
    }

    private static bool Has(IEnumerable<(string Path, string Body)> received, string path, string text) =>
        received.Any(sent => sent.Path == path && sent.Body.Contains(text, StringComparison.Ordinal));

    private static async Task ReceiveAsync(HttpListener receiver, ConcurrentQueue<(string, string)> received)
    {
        while (receiver.IsListening)
        {
            try
            {
                var asked = await receiver.GetContextAsync();
                using var body = new MemoryStream();
                await asked.Request.InputStream.CopyToAsync(body, Cancellation);
                received.Enqueue((asked.Request.Url!.AbsolutePath, Encoding.Latin1.GetString(body.ToArray())));
                asked.Response.Close();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or IOException)
            {
                return;
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
