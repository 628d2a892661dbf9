using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Throttling;

/// <summary>
/// Bounds how often one address fails to sign in: twenty times in ten minutes; and as often with a token, apart. Accounts lock by
/// themselves; this keeps one address from trying many of them.
/// </summary>
internal sealed class FailedSignIns : IDisposable
{
    private const int Most = 20;
    private const int Segments = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<HttpContext> _people = Limiter();
    private readonly PartitionedRateLimiter<HttpContext> _programs = Limiter();

    /// <summary>Refuses an address that has failed too often.</summary>
    /// <exception cref="ProblemException">It has.</exception>
    public void Check(HttpContext http)
    {
        using var free = _people.AttemptAcquire(http, permitCount: 0);
        if (!free.IsAcquired) throw TooMany();
    }

    /// <summary>Notes a failure.</summary>
    public void Note(HttpContext http) => _people.AttemptAcquire(http).Dispose();

    /// <summary>Notes a token that is none. Those that are good are let in meanwhile.</summary>
    /// <exception cref="ProblemException">The address has failed too often.</exception>
    public void NoteToken(HttpContext http)
    {
        using var free = _programs.AttemptAcquire(http);
        if (!free.IsAcquired) throw TooMany();
    }

    public void Dispose()
    {
        _people.Dispose();
        _programs.Dispose();
    }

    private static PartitionedRateLimiter<HttpContext> Limiter() => PartitionedRateLimiter.Create<HttpContext, string>(
        http => RateLimitPartition.GetSlidingWindowLimiter(
            ClientNetworks.Of(http),
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = Most, Window = Window, SegmentsPerWindow = Segments }));

    private static ProblemException TooMany() => new(
        ProblemTypes.TooManyFailures, "从这个网络地址登录失败的次数过多。请十分钟后再试。",
        "Signing in failed too often from this address. Try again in ten minutes.")
    {
        Headers = new Dictionary<string, string> { ["Retry-After"] = "600" },
    };
}
