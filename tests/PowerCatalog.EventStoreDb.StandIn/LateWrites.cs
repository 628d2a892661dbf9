using System.Collections.Concurrent;

namespace PowerCatalog.EventStoreDb.StandIn;

/// <summary>
/// Writes that the server carries out after it said that they ran out of time: before the next request, or when that
/// is answered.
/// </summary>
internal sealed class LateWrites
{
    private readonly ConcurrentQueue<Action> _beforeNext = new();
    private readonly ConcurrentQueue<Action> _afterNext = new();

    public void Add(Action write, bool beforeNext) => (beforeNext ? _beforeNext : _afterNext).Enqueue(write);

    /// <summary>Answers a request, with the writes that are due around it.</summary>
    public async Task AroundAsync(Func<Task> request)
    {
        Write(_beforeNext);
        // Taken now: what this request itself leaves to be written waits for another.
        var after = new ConcurrentQueue<Action>();
        while (_afterNext.TryDequeue(out var write)) after.Enqueue(write);
        try
        {
            await request();
        }
        finally
        {
            Write(after);
        }
    }

    public void WriteAll()
    {
        Write(_beforeNext);
        Write(_afterNext);
    }

    private static void Write(ConcurrentQueue<Action> writes)
    {
        while (writes.TryDequeue(out var write)) write();
    }
}
