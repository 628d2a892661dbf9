using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Limiting;

/// <summary>
/// Bounds what costly requests take, for each client and in all, by how many are answered at once: a place is free again when the answer is
/// sent, or the client leaves. A request passes its client's limit first, so that no client fills the queue of all. Other requests are not
/// limited. What waits here holds nothing: the catalog is opened after the limit.
/// </summary>
internal static class Limiters
{
    public static void Add(IServiceCollection services) =>
        services.AddRateLimiter(_ => { }).AddOptions<RateLimiterOptions>().Configure<WebOptions>((limiter, web) =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (string, string)>(http => OfClient(http, web.Limits));
            foreach (var kind in (string[])[Limits.Computations, Limits.Exports, Limits.Uploads])
            {
                var all = Options(For(kind, web.Limits));
                limiter.AddPolicy(kind, _ => RateLimitPartition.GetConcurrencyLimiter(kind, _ => all));
            }

            limiter.OnRejected = (_, _) => throw ProblemPipeline.TooMany();
        });

    public static void Use(IApplicationBuilder app) => app.UseWhen(http => Limits.Of(http) is not null, costly => costly.UseRateLimiter());

    private static RateLimitPartition<(string, string)> OfClient(HttpContext http, CostLimits limits)
    {
        var kind = Limits.Of(http)!;
        var limit = For(kind, limits);
        var client = limit with { AtOnce = limit.AtOncePerClient, Waiting = limit.WaitingPerClient };
        return RateLimitPartition.GetConcurrencyLimiter((kind, Clients.Of(http)), _ => Options(client));
    }

    private static CostLimit For(string kind, CostLimits limits) => kind switch
    {
        Limits.Computations => limits.Computations,
        Limits.Exports => limits.Exports,
        Limits.Uploads => limits.Uploads,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such limit."),
    };

    private static ConcurrencyLimiterOptions Options(CostLimit limit) => new()
    {
        PermitLimit = limit.AtOnce,
        QueueLimit = limit.Waiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    };
}
