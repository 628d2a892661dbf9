namespace PowerCatalog.Ledger.Sqlite.Writing;

/// <summary>
/// One append in the queue. Until the writer takes it, its caller may withdraw it; from then on it is carried out.
/// </summary>
internal sealed class AppendRequest
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Withdrawn = 2;

    // A caller's code must not run on the writer's thread.
    private readonly TaskCompletionSource<AppendResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state = Waiting;

    /// <inheritdoc cref="AppendArguments.Checked"/>
    public AppendRequest(StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events)
    {
        Events = AppendArguments.Checked(stream, events);
        Stream = stream;
        Expected = expected;
        Bytes = Events.Sum(item => (long)item.About);
        Restores = Events.Length > 0 && Events[0].Recorded is not null;
    }

    public StreamName Stream { get; }

    public ExpectedRevision Expected { get; }

    public NewEvent[] Events { get; }

    /// <summary>Whether the events come from another ledger and keep the times at which it recorded them.</summary>
    public bool Restores { get; }

    /// <summary>About how many bytes data and metadata have.</summary>
    public long Bytes { get; }

    /// <summary>Its result within the transaction; handed to the caller once that is committed.</summary>
    public AppendResult Result { get; set; }

    /// <summary>Why the transaction refused this append though its expectation holds; null as a rule.</summary>
    public LedgerException? Refusal { get; set; }

    public Task<AppendResult> Answer => _answer.Task;

    /// <summary>Claims the request for the writer; false if its caller has withdrawn it.</summary>
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
}
