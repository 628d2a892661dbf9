
namespace PowerCatalog.Ledger;

/// <summary>
/// An append-only store of streams of events. A stream's revision is dense (0, 1, 2 …); a position orders all events of all streams,
/// grows, and is assigned only with the commit, so that no reader can pass an event that appears later. Every engine passes the same
/// contract suite; one that lacks a capability refuses to open.
/// </summary>
public interface ILedger : IAsyncDisposable
{
    /// <summary>
    /// Whether these events are appended all or none even if the machine or the network fails midway. If not, the engine splits the
    /// append: it is still answered as one, but a failure can leave a leading part, which the caller must be able to complete.
    /// </summary>
    bool AppendsWhole(IReadOnlyList<NewEvent> events);

    /// <summary>
    /// Appends all of <paramref name="events"/> to a stream or none (but see <see cref="AppendsWhole"/>), and returns when they are
    /// durable.
    /// <list type="bullet">
    /// <item>Events already in the stream with the same ids, where this call would have put them, are a success that changes nothing,
    /// whatever <paramref name="expected"/> says: retrying after a lost answer is safe. A leading part of an earlier append counts as such
    /// a retry.</item>
    /// <item>A retry that continues past what the stream holds is refused with <see cref="AppendOutcome.WrongExpectedRevision"/>.</item>
    /// <item>An empty append succeeds if the expectation holds and changes nothing.</item>
    /// </list>
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="expected">What the stream must hold.</param>
    /// <param name="events">The events, in order.</param>
    /// <param name="cancellation">
    /// Withdraws the append until the engine begins with it; from then on it is carried out and answered.
    /// </param>
    /// <exception cref="ArgumentException">
    /// Two of the events have the same id, an event has no type, or metadata that is no I-JSON (RFC 7493), the stream has no name, or some
    /// events say when they were recorded and some do not.
    /// </exception>
    /// <exception cref="LedgerException">
    /// The engine cannot confirm that the events are durable; the message tells the operator what to do.
    /// </exception>
    ValueTask<AppendResult> AppendAsync(
        StreamName stream, ExpectedRevision expected, IReadOnlyList<NewEvent> events, CancellationToken cancellation = default);

    /// <summary>
    /// Reads a stream from <paramref name="from"/> (included) forwards, or backwards. A stream that does not exist is empty.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="direction">Forwards or backwards.</param>
    /// <param name="from">
    /// The first revision to return, 0 or more; <see cref="long.MaxValue"/> with <see cref="ReadDirection.Backwards"/> starts at the end.
    /// </param>
    /// <param name="count">The most events to return, 1 or more.</param>
    /// <param name="cancellation">Ends the read.</param>
    IAsyncEnumerable<RecordedEvent> ReadStreamAsync(
        StreamName stream, ReadDirection direction, long from, long count = long.MaxValue, CancellationToken cancellation = default);

    /// <summary>
    /// Reads all events whose stream's name starts with <paramref name="prefix"/> in the order of positions, or against it.
    /// </summary>
    /// <param name="direction">Forwards or backwards.</param>
    /// <param name="after">
    /// Forwards: events after this position. Backwards: events before it. <see cref="Position.Start"/> comes before the first event,
    /// <see cref="Position.End"/> after the last.
    /// </param>
    /// <param name="prefix">A stream-name prefix; empty for all.</param>
    /// <param name="count">The most events to return, 1 or more.</param>
    /// <param name="cancellation">Ends the read.</param>
    IAsyncEnumerable<RecordedEvent> ReadAllAsync(
        ReadDirection direction, Position after, string prefix = "", long count = long.MaxValue, CancellationToken cancellation = default);

    /// <summary>
    /// Follows all events whose stream's name starts with <paramref name="prefix"/>: first those after <paramref name="after"/>, then,
    /// without loss or duplicate, the new ones as they are committed, by this process or another. Ends only by cancellation or an
    /// exception.
    /// </summary>
    /// <param name="after">
    /// Where to start: after this position. <see cref="Position.End"/> is after the last event at the time of the first read: only new
    /// events come.
    /// </param>
    /// <param name="prefix">A stream-name prefix; empty for all.</param>
    /// <param name="cancellation">Ends the subscription.</param>
    /// <exception cref="LedgerException">
    /// The ledger has not reached <paramref name="after"/>: it was replaced or restored from a backup, and continuing would silently skip
    /// events.
    /// </exception>
    IAsyncEnumerable<SubscriptionMessage> SubscribeAsync(Position after, string prefix = "", CancellationToken cancellation = default);

    /// <summary>The position of the last committed event, or <see cref="Position.Start"/> where there is none.</summary>
    ValueTask<Position> HeadAsync(CancellationToken cancellation = default);

    /// <summary>
    /// When the last event was recorded, of whatever stream; null where there is none, or where others write into the same store, so that
    /// it takes more than a short read to find it.
    /// </summary>
    ValueTask<DateTimeOffset?> LastRecordedAsync(CancellationToken cancellation = default) => ValueTask.FromResult<DateTimeOffset?>(null);

    /// <summary>
    /// Checks the engine's storage by its own means: what reading events through the port cannot show. Appends may continue meanwhile.
    /// </summary>
    /// <returns>What is wrong; empty for a sound ledger.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read at all.</exception>
    ValueTask<IReadOnlyList<LedgerFinding>> CheckStorageAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Whether <see cref="CheckStorageAsync"/> finds an event id that stands twice in a stream, as it does where an index of the engine is
    /// unique and is checked itself. Whoever verifies such a ledger need not remember every id.
    /// </summary>
    bool ChecksUniqueIds => false;

    /// <summary>
    /// A quick look at what threatens a stream below the port, such as a limit that somebody set on the server or a file that was replaced
    /// after it was opened; null where nothing does. It may be told over HTTP, so it names a file by its name.
    /// </summary>
    /// <exception cref="LedgerException">The ledger does not answer.</exception>
    ValueTask<LedgerFinding?> CheckStreamAsync(StreamName stream, CancellationToken cancellation = default);

    /// <summary>
    /// The ledger's mark as it stands, and whether the ledger still goes on from an earlier one. Costs as much as was appended in between.
    /// An engine that keeps no marks answers <see cref="Continuity.Unknown"/> without one.
    /// </summary>
    /// <param name="earlier">A mark that this ledger is thought to have given; null to ask for the present one alone.</param>
    /// <param name="cancellation">Checked before it begins.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    ValueTask<MarkedEnd> MarkAsync(LedgerMark? earlier, CancellationToken cancellation = default) =>
        ValueTask.FromResult(new MarkedEnd(Continuity.Unknown, null, 0));
}
