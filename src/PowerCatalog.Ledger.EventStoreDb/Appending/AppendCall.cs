using PowerCatalog.Ledger.EventStoreDb.Errors;
using PowerCatalog.Ledger.EventStoreDb.Nodes;

namespace PowerCatalog.Ledger.EventStoreDb.Appending;

/// <summary>
/// One append: finds where its first event goes, sends the events with exact revisions, and whenever the outcome is uncertain reads what
/// the stream holds before it sends anything again. Exact revisions and event ids together rule out duplicates, even if an abandoned append
/// is written late.
/// </summary>
internal sealed class AppendCall(StreamName stream, ExpectedRevision expected, NewEvent[] events, RecordedClock clock)
{
    private const int MostRaces = 1_000;

    private long? _start;
    private long _searched = -1;
    private int _races;

    /// <summary>Whether a request was sent whose outcome is unknown.</summary>
    public bool IsUncertain { get; private set; }

    /// <summary>The stream's last event after the append; null if that is not certain.</summary>
    public StreamTail? Tail { get; private set; }

    /// <summary>One attempt.</summary>
    /// <param name="node">The leader.</param>
    /// <param name="remembered">
    /// The stream's last event, if this process wrote it; only a proposal, as others may have written since.
    /// </param>
    /// <exception cref="NodeException">The attempt failed; another may succeed.</exception>
    public async Task<AppendResult> TryAsync(Node node, StreamTail? remembered)
    {
        while (true)
        {
            var tail = remembered is { } proposal && IsEnough(proposal) ? proposal : await LeaderReads.TailAsync(node, stream);
            remembered = null;
            var result = _start is null ? await PlaceAsync(node, tail) : await ContinueAsync(node, tail);
            if (result is { } known) return known;
            if (++_races > MostRaces)
                throw new NodeException(NodeFailure.Other, $"{stream}: others wrote {MostRaces} times at the same place");
        }
    }

    // The remembered revision is enough only if it is exactly the expected one.
    private bool IsEnough(StreamTail proposal) => _start is null && events.Length > 0 && expected.Exact == proposal.Revision;

    private async Task<AppendResult?> PlaceAsync(Node node, StreamTail tail)
    {
        if (events.Length == 0) return expected.Holds(tail.Revision) ? Answer(tail, alreadyRecorded: false) : Refusal(tail);
        var place = expected.Exact + 1;
        if (expected.Exact is null)
        {
            place = await LeaderReads.FindAsync(node, stream, events[0].Id, tail.Revision, _searched);
            _searched = tail.Revision;
        }

        if (place is { } earlier && earlier <= tail.Revision)
        {
            var held = await LeaderReads.MatchAsync(node, stream, earlier, events);
            return held.Count == events.Length ? Answer(held.Last, alreadyRecorded: true) : Refusal(tail);
        }

        return expected.Holds(tail.Revision) ? await SendAsync(node, tail, 0) : Refusal(tail);
    }

    private async Task<AppendResult?> ContinueAsync(Node node, StreamTail tail)
    {
        var start = _start!.Value;
        var held = tail.Revision < start ? (Count: 0, Last: tail) : await LeaderReads.MatchAsync(node, stream, start, events);
        if (held.Count == events.Length) return Answer(held.Last, alreadyRecorded: false);
        if (tail.Revision == start + held.Count - 1) return await SendAsync(node, tail, held.Count);
        if (held.Count > 0 || expected.Exact is not null) return Refusal(tail);
        _start = null;
        return null;
    }

    private async Task<AppendResult?> SendAsync(Node node, StreamTail tail, int first)
    {
        var recorded = clock.Next(tail, events.AsSpan(first));
        _start = tail.Revision + 1 - first;
        var outcome = await ChunkSender.SendAsync(node, stream, tail.Revision, events, first, recorded);
        if (outcome.Written is { } position)
        {
            var last = new StreamTail(_start.Value + events.Length - 1, position, events[^1].Recorded ?? recorded);
            return Answer(last, alreadyRecorded: false);
        }

        IsUncertain |= outcome.IsUncertain;
        // None of the events can be in the stream: look at it as if for the first time.
        if (!IsUncertain && outcome.Sent == 0 && first == 0) _start = null;
        return outcome.Error is null ? null : throw outcome.Error;
    }

    private AppendResult Answer(StreamTail last, bool alreadyRecorded)
    {
        Tail = alreadyRecorded || IsUncertain || last.Revision < 0 ? null : last;
        return new AppendResult(AppendOutcome.Appended, last.Revision, last.Position, alreadyRecorded);
    }

    private static AppendResult Refusal(StreamTail tail) =>
        new(AppendOutcome.WrongExpectedRevision, tail.Revision, Position.Start, AlreadyRecorded: false);
}
