using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Logging;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Witnessing;

namespace PowerCatalog.Commands.Attesting;

/// <summary>The witness over HTTP: <c>POST /add-checkpoint</c> and <c>GET /HASH/checkpoint</c> (C2SP tlog-witness).</summary>
internal static class WitnessServer
{
    private const int MostConnections = 100;
    private const int MostAtOnce = 100;
    private const int MostPerSecond = 10;

    public static WebApplication Build(Witness witness, IPEndPoint address)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = AddCheckpoint.MostBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Listen(address);
        });
        builder.Services.AddRateLimiter(Limit);
        var app = builder.Build();
        app.UseRateLimiter();
        app.MapPost("/add-checkpoint", http => AddAsync(http, witness, app.Logger));
        app.MapGet("/{origin}/checkpoint", http => LastAsync(http, witness));
        return app;
    }

    // Offices bring a checkpoint after a decision; behind a proxy all of them are one client.
    private static void Limit(RateLimiterOptions limits)
    {
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(http => RateLimitPartition.GetTokenBucketLimiter(
            http.Connection.RemoteIpAddress ?? IPAddress.None,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = MostAtOnce,
                TokensPerPeriod = MostPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            }));
        limits.OnRejected = (rejected, _) => new ValueTask(WriteAsync(
            rejected.HttpContext,
            WitnessAnswer.Refusal(
                StatusCodes.Status429TooManyRequests, "请求过多，请几秒后再试。", "Too many requests; try again in a few seconds.")));
    }

    private static async Task AddAsync(HttpContext http, Witness witness, ILogger log)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        await WriteAsync(http, Answer(witness, body.ToArray(), log));
    }

    // What is refused after the log's own signature was found good may be the proof of a misdeed, so it is logged.
    private static WitnessAnswer Answer(Witness witness, byte[] body, ILogger log)
    {
        try
        {
            var answer = witness.Add(body);
            if (answer.Evidence is { } evidence)
                log.LogWarning("Refused: {Reason} The request was {Request}", answer.Body, Convert.ToBase64String(evidence.ToBytes()));
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
