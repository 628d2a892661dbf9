using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;

namespace PowerCatalog.Web.Http.Keeping;

/// <summary>
/// Keeps answers that cost much, within a number of bytes for all of them and their keys together. Where there is no room, the one that was
/// used longest ago goes first; one that is not used for a while goes by itself.
/// </summary>
internal sealed class AnswerCache : IDisposable
{
    /// <summary>The size to give to an answer that is never kept.</summary>
    public const long NotKept = long.MaxValue;

    // A preview of a hundred thousand changes, or some hundred ordinary answers.
    private const long MostBytes = 64L << 20;

    private static readonly TimeSpan Unasked = TimeSpan.FromMinutes(20);

    private readonly MemoryCache _kept;
    private readonly Lock _room = new();
    private readonly long _most;

    public AnswerCache(TimeProvider clock) : this(clock, MostBytes)
    {
    }

    /// <summary>With another number of bytes.</summary>
    public AnswerCache(TimeProvider clock, long most)
    {
        _most = most;
        _kept = new MemoryCache(
            new MemoryCacheOptions { SizeLimit = most, TrackStatistics = true, CompactionPercentage = 0, Clock = new CacheClock(clock) });
    }

    /// <summary>The bytes of all answers that are kept and of their keys, as they were estimated.</summary>
    public long Bytes => _kept.GetCurrentStatistics()?.CurrentEstimatedSize ?? 0;

    /// <summary>An answer that is kept; null where there is none.</summary>
    public T? Find<T>(object key) where T : class => _kept.Get<T>(Key<T>(key));

    /// <summary>Keeps an answer with its key; what is larger than all the room, or <see cref="NotKept"/>, is not kept.</summary>
    /// <param name="key">All that it depends on. Texts that people typed may be part of it, so its bytes count too.</param>
    /// <param name="answer">The answer; it must not change any more.</param>
    /// <param name="answerBytes">How many bytes the answer takes, not less than it does.</param>
    public void Keep<T>(object key, T answer, long answerBytes) where T : class
    {
        // Before the key's bytes are added: the sum of what is not kept would be no number.
        if (answerBytes > _most) return;
        var bytes = answerBytes + AnswerSize.OfKey(key);
        if (bytes > _most) return;
        lock (_room)
        {
            // One more than a whole share, so that at least one goes. A cache that is full refuses what is new and makes room later.
            while (_kept.Count > 0 && Bytes > _most - bytes) _kept.Compact(Math.Min(1, 1.5 / _kept.Count));
            _kept.Set(Key<T>(key), answer, new MemoryCacheEntryOptions { Size = bytes, SlidingExpiration = Unasked });
        }
    }

    public void Dispose() => _kept.Dispose();

    // Answers of several kinds depend on the same things.
    private static (Type, object) Key<T>(object key) => (typeof(T), key);

    private sealed class CacheClock(TimeProvider clock) : ISystemClock
    {
        public DateTimeOffset UtcNow => clock.GetUtcNow();
    }
}
