using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Witnessing;

namespace PowerCatalog.Commands.Attesting;

/// <summary>The witness over HTTP: <c>POST /add-checkpoint</c> and <c>GET /HASH/checkpoint</c> (C2SP tlog-witness).</summary>
internal static class WitnessServer
{
    public static WebApplication Build(Witness witness, IPEndPoint address)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = AddCheckpoint.MostBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Listen(address);
        });
        var app = builder.Build();
        app.MapPost("/add-checkpoint", http => AddAsync(http, witness, app.Logger));
        app.MapGet("/{origin}/checkpoint", http => LastAsync(http, witness));
        return app;
    }

    public static Task StoppedAsync(WebApplication app, CancellationToken cancellation) => app.WaitForShutdownAsync(cancellation);

    private static async Task AddAsync(HttpContext http, Witness witness, ILogger log)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        await WriteAsync(http, Answer(witness, body.ToArray(), log));
    }

    // What is refused after the signature was found good may be the proof of a misdeed, so it is logged.
    private static WitnessAnswer Answer(Witness witness, byte[] body, ILogger log)
    {
        try
        {
            var answer = witness.Add(body);
            if (answer.Status == StatusCodes.Status422UnprocessableEntity)
                log.LogWarning("Refused: {Reason} The request was {Body}", answer.Body, Convert.ToBase64String(body));
            return answer;
        }
        catch (Exception exception) when (exception is EvidenceException or IOException or UnauthorizedAccessException)
        {
            log.LogError(exception, "The witness cannot answer.");
            return WitnessAnswer.Refusal(
                StatusCodes.Status500InternalServerError, "见证程序出错，请看它的日志。", "The witness failed; its log says why.");
        }
    }

    private static Task LastAsync(HttpContext http, Witness witness)
    {
        if (witness.Last((string)http.Request.RouteValues["origin"]!) is not { } note)
            return WriteAsync(
                http,
                WitnessAnswer.Refusal(StatusCodes.Status404NotFound, "见证人没有这份台账的检查点。", "The witness has no checkpoint of this log."));
        http.Response.ContentType = WitnessAnswer.Text;
        return http.Response.Body.WriteAsync(note, http.RequestAborted).AsTask();
    }

    private static Task WriteAsync(HttpContext http, WitnessAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        return http.Response.WriteAsync(answer.Body, http.RequestAborted);
    }
}
