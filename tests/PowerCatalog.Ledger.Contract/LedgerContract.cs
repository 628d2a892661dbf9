using Xunit;

namespace PowerCatalog.Ledger.Contract;

/// <summary>
/// What all parts of the contract share: a ledger for each test, a clock that the test moves, and words to say things shortly.
/// </summary>
public abstract class LedgerContract : IAsyncLifetime
{
    private readonly List<ILedger> _handles = [];
    private ILedgerFixture? _fixture;

    /// <summary>Engines make the storage for one test here.</summary>
    protected abstract ValueTask<ILedgerFixture> CreateFixtureAsync();

    /// <summary>The clock of all handles.</summary>
    protected ManualClock Clock { get; } = new();

    /// <summary>The first handle.</summary>
    protected ILedger Ledger => _handles[0];

    /// <summary>What the names of this test's streams start with.</summary>
    protected string Scope => _fixture!.Scope;

    /// <summary>Ends with the test run.</summary>
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _fixture = await CreateFixtureAsync();
        await OpenAnotherAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var handle in _handles)
            await handle.DisposeAsync();
        if (_fixture is not null)
            await _fixture.DisposeAsync();
    }

    /// <summary>A stream of this test.</summary>
    protected StreamName Stream(string name) => new(Scope + name);

    /// <summary>A further handle on the same storage, as another process would have.</summary>
    protected async Task<ILedger> OpenAnotherAsync()
    {
        var ledger = await _fixture!.OpenAsync(Clock);
        _handles.Add(ledger);
        return ledger;
    }

    /// <summary>Closes all handles and opens the storage again.</summary>
    protected async Task ReopenAsync()
    {
        foreach (var handle in _handles)
            await handle.DisposeAsync();
        _handles.Clear();
        await OpenAnotherAsync();
    }

    /// <summary>Appends to the first handle.</summary>
    protected ValueTask<AppendResult> AppendAsync(StreamName stream, ExpectedRevision expected, params IReadOnlyList<NewEvent> events) =>
        Ledger.AppendAsync(stream, expected, events, Cancellation);

    /// <summary>All of a stream, forwards.</summary>
    protected ValueTask<List<RecordedEvent>> ReadAsync(StreamName stream) =>
        Ledger.ReadStreamAsync(stream, ReadDirection.Forwards, 0, cancellation: Cancellation).ToListAsync(Cancellation);

    /// <summary>All of this test's events, in the order of positions.</summary>
    protected ValueTask<List<RecordedEvent>> ReadScopeAsync() =>
        Ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, Scope, cancellation: Cancellation).ToListAsync(Cancellation);

    /// <summary>That a stream holds these events and no others, in this order, with dense revisions.</summary>
    protected async Task AssertHoldsAsync(StreamName stream, params IEnumerable<NewEvent> events)
    {
        var recorded = await ReadAsync(stream);
        Assert.Equal(events.Select(item => item.Id), recorded.Select(item => item.Id));
        Assert.Equal(Enumerable.Range(0, recorded.Count).Select(revision => (long)revision), recorded.Select(item => item.Revision));
    }

    /// <summary>That the append was recorded now, up to this revision.</summary>
    protected static void AssertAppended(AppendResult result, long revision)
    {
        Assert.Equal(AppendOutcome.Appended, result.Outcome);
        Assert.Equal(revision, result.Revision);
        Assert.False(result.AlreadyRecorded);
        Assert.True(result.Position > Position.Start);
    }

    /// <summary>That the append was answered as <paramref name="original"/> was, and recorded before.</summary>
    protected static void AssertRetry(AppendResult original, AppendResult result) =>
        Assert.Equal(original with { AlreadyRecorded = true }, result);

    /// <summary>That the append was refused, and the stream's last revision is this.</summary>
    protected static void AssertRefused(AppendResult result, long actual) =>
        Assert.Equal(new AppendResult(AppendOutcome.WrongExpectedRevision, actual, Position.Start, AlreadyRecorded: false), result);
}
