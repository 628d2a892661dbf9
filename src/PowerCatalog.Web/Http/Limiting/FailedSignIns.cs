using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Limiting;

/// <summary>
/// Bounds how often one address fails to sign in: twenty times in ten minutes. Accounts lock by themselves; this keeps one address from
/// trying many of them.
/// </summary>
internal sealed class FailedSignIns : IDisposable
{
    private const int Most = 20;
    private const int Segments = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<HttpContext> _failures = PartitionedRateLimiter.Create<HttpContext, string>(
        http => RateLimitPartition.GetSlidingWindowLimiter(
            Clients.NetworkOf(http),
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = Most, Window = Window, SegmentsPerWindow = Segments }));

    /// <summary>Refuses an address that has failed too often.</summary>
    /// <exception cref="ProblemException">It has.</exception>
    public void Check(HttpContext http)
    {
        using var free = _failures.AttemptAcquire(http, permitCount: 0);
        if (free.IsAcquired) return;
        throw new ProblemException(
            ProblemTypes.TooManyFailures, "从这个网络地址登录失败的次数过多。请十分钟后再试。",
            "Signing in failed too often from this address. Try again in ten minutes.")
        {
            Headers = new Dictionary<string, string> { ["Retry-After"] = "600" },
        };
    }

    /// <summary>Notes a failure.</summary>
    public void Note(HttpContext http) => _failures.AttemptAcquire(http).Dispose();

    public void Dispose() => _failures.Dispose();
}
