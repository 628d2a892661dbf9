using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Throttling;

/// <summary>
/// Bounds how often one network fails to sign in, in ten minutes: five times at one account, twenty times in all, and as often with a
/// token, apart. A network that has failed at an account is answered as one that types wrong, and others go on. How many are checked at
/// once is bounded too.
/// </summary>
internal sealed class FailedSignIns(TimeProvider clock) : IDisposable
{
    private const int MostOfAccount = 5;
    private const int Most = 20;
    private const int LongestKey = 200;
    private const int AtOnce = 4;
    private const int Waiting = 16;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly TryWindow _accounts = new(MostOfAccount, Window, clock);
    private readonly TryWindow _people = new(Most, Window, clock);
    private readonly TryWindow _programs = new(Most, Window, clock);

    private readonly PartitionedRateLimiter<HttpContext> _checks = PartitionedRateLimiter.CreateChained(
        Concurrency(ClientNetworks.Of, AtOnce, Waiting), Concurrency(_ => "", AtOnce * 2, Waiting * 4));

    /// <summary>A place among those whose password, code or link is checked at this moment.</summary>
    /// <exception cref="ProblemException">Too many wait.</exception>
    public async Task<IDisposable> EnterAsync(HttpContext http)
    {
        var place = await _checks.AcquireAsync(http, cancellationToken: http.RequestAborted);
        if (place.IsAcquired) return place;
        place.Dispose();
        throw TooMany();
    }

    /// <summary>Takes a try, which counts until it is given back.</summary>
    /// <param name="http">The request.</param>
    /// <param name="account">What tells the account from others; null where none is named.</param>
    /// <exception cref="ProblemException">The network has failed too often.</exception>
    public SignInTry Take(HttpContext http, string? account)
    {
        var network = ClientNetworks.Of(http);
        if (_people.Take(network) is not { } taken) throw TooMany();
        if (account is null) return new SignInTry(true, () => _people.GiveBack(network, taken));
        var key = $"{network} {(account.Length <= LongestKey ? account : account[..LongestKey]).ToUpperInvariant()}";
        if (_accounts.Take(key) is not { } ofAccount) return new SignInTry(false, () => { });
        return new SignInTry(true, () =>
        {
            _people.GiveBack(network, taken);
            _accounts.GiveBack(key, ofAccount);
        });
    }

    /// <summary>Notes a token that is none. Those that are good are let in meanwhile.</summary>
    /// <exception cref="ProblemException">The address has failed too often.</exception>
    public void NoteToken(HttpContext http)
    {
        if (_programs.Take(ClientNetworks.Of(http)) is null) throw TooMany();
    }

    public void Dispose() => _checks.Dispose();

    private static PartitionedRateLimiter<HttpContext> Concurrency(Func<HttpContext, string> key, int atOnce, int waiting) =>
        PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetConcurrencyLimiter(
            key(http), _ => new ConcurrencyLimiterOptions { PermitLimit = atOnce, QueueLimit = waiting }));

    private static ProblemException TooMany() => new(
        ProblemTypes.TooManyFailures, "从这个网络地址登录失败的次数过多。请十分钟后再试。",
        "Signing in failed too often from this address. Try again in ten minutes.")
    {
        Headers = new Dictionary<string, string> { ["Retry-After"] = "600" },
    };
}
