namespace PowerCatalog.Web.Http.Caching;

/// <summary>
/// Keeps the answers to the last few questions about a past that cannot change, where each takes long. They are worked out one at a time:
/// whoever asks the same meanwhile finds it here, and many who ask at once do not take the machine from everybody else.
/// </summary>
/// <typeparam name="TKey">All that the answer depends on.</typeparam>
/// <typeparam name="TValue">The answer.</typeparam>
/// <param name="most">How many are kept; the one that was asked for longest ago goes first.</param>
internal sealed class Remembered<TKey, TValue>(int most) : IDisposable where TKey : notnull
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _lock = new();

    // Few enough to look through; the one asked for last stands last.
    private readonly List<(TKey Key, TValue Value)> _kept = [];

    public async ValueTask<TValue> GetAsync(TKey key, Func<ValueTask<TValue>> find, CancellationToken cancellation)
    {
        if (TryGet(key, out var kept)) return kept;
        await _turn.WaitAsync(cancellation);
        try
        {
            if (TryGet(key, out kept)) return kept;
            var found = await find();
            Keep(key, found);
            return found;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private bool TryGet(TKey key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            value = default;
            if (_kept.FindIndex(pair => pair.Key.Equals(key)) is not (>= 0 and var at)) return false;
            var found = _kept[at];
            _kept.RemoveAt(at);
            _kept.Add(found);
            value = found.Value;
            return true;
        }
    }

    private void Keep(TKey key, TValue value)
    {
        lock (_lock)
        {
            if (_kept.Count == most) _kept.RemoveAt(0);
            _kept.Add((key, value));
        }
    }
}
