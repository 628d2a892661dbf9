using System.CommandLine;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Operating;

/// <summary>
/// <c>health</c>: asks a server on this machine whether it is ready; for containers and watchdogs without an HTTP client.
/// </summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Command Create()
    {
        var port = new Option<int>("--port")
        {
            Description = "本机服务的端口 The port of the server on this machine",
            DefaultValueFactory = _ => 5080,
        };
        var command = new Command("health", "本机的服务是否就绪 Whether the server on this machine is ready") { port };
        command.SetAction((parsed, cancellation) => AskAsync(parsed.GetValue(port), cancellation));
        return command;
    }

    private static async Task<int> AskAsync(int port, CancellationToken cancellation)
    {
        // Any certificate will do: it is made out to the site's name and not to the loopback's, and nothing secret is sent.
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null;
        using var http = new HttpClient(handler) { Timeout = Patience };
        try
        {
            using var answer = await AskAsync(http, port, cancellation);
            Terminal.Line(await answer.Content.ReadAsStringAsync(cancellation));
            return answer.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Refused;
        }
        catch (Exception exception) when (
            exception is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            Terminal.Note($"127.0.0.1:{port} 没有服务。No server answers there: {exception.Message}");
            return ExitCode.Refused;
        }
    }

    // A server with a certificate breaks off what comes without TLS.
    private static async Task<HttpResponseMessage> AskAsync(HttpClient http, int port, CancellationToken cancellation)
    {
        try
        {
            return await http.GetAsync(new Uri($"http://127.0.0.1:{port}/health/ready"), cancellation);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError != HttpRequestError.ConnectionError)
        {
            return await http.GetAsync(new Uri($"https://127.0.0.1:{port}/health/ready"), cancellation);
        }
    }
}
