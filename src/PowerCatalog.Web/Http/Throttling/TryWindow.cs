namespace PowerCatalog.Web.Http.Throttling;

/// <summary>
/// How many tries each of many keys has within a while. A try is taken before anything is checked and given back when it was right, so that
/// tries sent at once are bounded as those one after the other.
/// </summary>
/// <param name="most">How many a key has.</param>
/// <param name="span">Within which time.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class TryWindow(int most, TimeSpan span, TimeProvider clock)
{
    private const int Sweep = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<DateTimeOffset>> _tries = new(StringComparer.Ordinal);
    private int _sweepAt = Sweep;

    /// <summary>Takes a try; null where the key has none left.</summary>
    public DateTimeOffset? Take(string key)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            if (_tries.Count >= _sweepAt) Forget(now);
            if (!_tries.TryGetValue(key, out var tries)) _tries[key] = tries = [];
            tries.RemoveAll(at => now - at >= span);
            if (tries.Count >= most) return null;
            tries.Add(now);
            return now;
        }
    }

    /// <summary>Gives a try back.</summary>
    public void GiveBack(string key, DateTimeOffset taken)
    {
        lock (_gate)
        {
            if (_tries.TryGetValue(key, out var tries)) tries.Remove(taken);
        }
    }

    // What is over, now and then: keys come from outside.
    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, tries) in _tries)
            if (tries.All(at => now - at >= span)) _tries.Remove(key);
        _sweepAt = Math.Max(Sweep, _tries.Count * 2);
    }
}
