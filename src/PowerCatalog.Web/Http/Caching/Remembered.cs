using PowerCatalog.Web.Http.Keeping;

namespace PowerCatalog.Web.Http.Caching;

/// <summary>
/// Answers about a past that cannot change, where each takes long. They are worked out one at a time: a request for the same finds it kept
/// when its turn comes, and many at once do not take the machine from all others. A client that leaves stops its own request alone.
/// </summary>
/// <typeparam name="TKey">All that the answer depends on.</typeparam>
/// <typeparam name="TValue">The answer.</typeparam>
/// <param name="cache">Where they are kept.</param>
/// <param name="bytes">How many bytes an answer takes.</param>
internal sealed class Remembered<TKey, TValue>(AnswerCache cache, Func<TValue, long> bytes) : IDisposable
    where TKey : notnull
    where TValue : class
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async ValueTask<TValue> GetAsync(
        TKey key, Func<CancellationToken, ValueTask<TValue>> find, CancellationToken cancellation)
    {
        if (cache.Find<TValue>(key) is { } kept) return kept;
        await _turn.WaitAsync(cancellation);
        try
        {
            if (cache.Find<TValue>(key) is { } meanwhile) return meanwhile;
            var found = await find(cancellation);
            cache.Keep(key, found, bytes(found));
            return found;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
