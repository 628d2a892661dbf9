namespace PowerCatalog.Ledger.Contract;

/// <summary>A subscriber for tests, which keeps what it was told and checks that places never go back.</summary>
public sealed class Follower(IAsyncEnumerable<SubscriptionMessage> messages) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<SubscriptionMessage> _messages = messages.GetAsyncEnumerator();

    /// <summary>Where it is: it could resume from here.</summary>
    public Position Place { get; private set; }

    /// <summary>The positions of the checkpoints so far.</summary>
    public List<Position> Checkpoints { get; } = [];

    /// <summary>The events up to the next word that it has caught up.</summary>
    public async Task<List<RecordedEvent>> UntilCaughtUpAsync()
    {
        var events = new List<RecordedEvent>();
        while (await NextAsync() is var message && message is not SubscriptionMessage.CaughtUp)
            if (message is SubscriptionMessage.Event item)
                events.Add(item.Recorded);
        return events;
    }

    /// <summary>So many events, whatever else comes between.</summary>
    public async Task<List<RecordedEvent>> TakeAsync(int count)
    {
        var events = new List<RecordedEvent>();
        while (events.Count < count)
            if (await NextAsync() is SubscriptionMessage.Event item)
                events.Add(item.Recorded);
        return events;
    }

    public ValueTask DisposeAsync() => _messages.DisposeAsync();

    private async Task<SubscriptionMessage> NextAsync()
    {
        if (!await _messages.MoveNextAsync())
            throw new InvalidOperationException("A subscription ended of itself.");
        var place = _messages.Current switch
        {
            SubscriptionMessage.Event item => item.Recorded.Position,
            SubscriptionMessage.Checkpoint checkpoint => checkpoint.Position,
            SubscriptionMessage.CaughtUp caughtUp => caughtUp.Position,
            _ => throw new InvalidOperationException("A subscription said something unknown."),
        };
        if (place < Place || (place == Place && _messages.Current is SubscriptionMessage.Event))
            throw new InvalidOperationException($"A subscription went from {Place} back to {place}.");
        if (_messages.Current is SubscriptionMessage.Checkpoint)
            Checkpoints.Add(place);
        Place = place;
        return _messages.Current;
    }
}
