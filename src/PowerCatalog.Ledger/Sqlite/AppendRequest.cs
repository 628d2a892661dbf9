namespace PowerCatalog.Ledger.Sqlite;

/// <summary>
/// One call of append on its way through the queue. Until the writer takes it, its caller may withdraw it; from then on it is carried out.
/// </summary>
internal sealed class AppendRequest
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Withdrawn = 2;

    // A caller's code must not run on the writer's thread.
    private readonly TaskCompletionSource<AppendResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state = Waiting;

    /// <summary>Copies the list, as the caller may change it while the request waits.</summary>
    /// <exception cref="ArgumentException">The stream has no name, an event lacks something, or two have the same id.</exception>
    public AppendRequest(StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events)
    {
        if (stream.Value.Length == 0)
            throw new ArgumentException("A stream needs a name.", nameof(stream));
        Stream = stream;
        Expected = expected;
        Events = [.. events];
        Bytes = Measure(Events);
        RefuseRepeatedIds(Events);
        Restores = Events.Length > 0 && Events[0].Recorded is not null;
        if (Events.Any(item => item.Recorded is not null != Restores))
            throw new ArgumentException("Either all events of an append say when they were recorded, or none does.", nameof(events));
    }

    public StreamName Stream { get; }

    public ExpectedRevision Expected { get; }

    public NewEvent[] Events { get; }

    /// <summary>Whether the events come from another ledger and keep the times at which it recorded them.</summary>
    public bool Restores { get; }

    /// <summary>Bytes of data and metadata.</summary>
    public long Bytes { get; }

    /// <summary>What the transaction made of it; handed to the caller once that is committed.</summary>
    public AppendResult Result { get; set; }

    /// <summary>Why the transaction left this append out, though nothing is wrong with its expectation; null as a rule.</summary>
    public LedgerException? Refusal { get; set; }

    public Task<AppendResult> Answer => _answer.Task;

    /// <summary>Makes the request the writer's; false if its caller has withdrawn it.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    /// <summary>Withdraws the request, if the writer has not taken it yet.</summary>
    public void Withdraw(CancellationToken cancellation)
    {
        if (Interlocked.CompareExchange(ref _state, Withdrawn, Waiting) == Waiting)
            _answer.TrySetCanceled(cancellation);
    }

    public void Complete()
    {
        if (Refusal is null)
            _answer.TrySetResult(Result);
        else
            _answer.TrySetException(Refusal);
    }

    public void Fail(Exception error) => _answer.TrySetException(error);

    private static long Measure(NewEvent[] events)
    {
        var bytes = 0L;
        foreach (var item in events)
        {
            if (string.IsNullOrEmpty(item?.Type))
                throw new ArgumentException("Every event needs a type.", nameof(events));
            bytes += item.Data.Length + item.Metadata.Length;
        }
        return bytes;
    }

    private static void RefuseRepeatedIds(NewEvent[] events)
    {
        // Ids count up as a rule, and then neighbours tell.
        var ascending = true;
        for (var i = 1; i < events.Length && ascending; i++)
            ascending = events[i - 1].Id.CompareTo(events[i].Id) < 0;
        if (ascending)
            return;
        var seen = new HashSet<Guid>(events.Length);
        foreach (var item in events)
            if (!seen.Add(item.Id))
                throw new ArgumentException($"Two events of one append have the id {item.Id}.", nameof(events));
    }
}
