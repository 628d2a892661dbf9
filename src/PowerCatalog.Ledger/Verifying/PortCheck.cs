using PowerCatalog.Evidence.Leaves;
using PowerCatalog.Ledger.Digests;

namespace PowerCatalog.Ledger.Verifying;

/// <summary>
/// Checks what any ledger promises: increasing positions, dense revisions, each event once in its stream, recorded times that never
/// decrease within a stream and do not lie in the future, and events that match the digests they were recorded with.
/// </summary>
/// <param name="now">The time of the check.</param>
/// <param name="idsAreChecked">Whether the engine finds ids that stand twice (<see cref="ILedger.ChecksUniqueIds"/>).</param>
public sealed class PortCheck(DateTimeOffset now, bool idsAreChecked) : IEventCheck
{
    /// <summary>How far clocks of honest machines differ.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    private readonly Dictionary<StreamName, Tail> _streams = [];

    /// <inheritdoc/>
    public LedgerFindings Findings { get; } = new();

    /// <summary>The position of the last event so far.</summary>
    public Position Last { get; private set; } = Position.Start;

    /// <summary>Events so far.</summary>
    public long Events { get; private set; }

    /// <summary>Events so far that carry no digest.</summary>
    public long WithoutDigest { get; private set; }

    /// <inheritdoc/>
    public Action Look(IReadOnlyList<RecordedEvent> batch)
    {
        var leaf = new EventLeaf();
        bool[] areSound = [.. batch.Select(item => item.Digest is null || IsOf(item, leaf))];
        return () =>
        {
            for (var i = 0; i < areSound.Length; i++) Take(batch[i], areSound[i]);
        };
    }

    /// <inheritdoc/>
    public void End(bool isWhole)
    {
        if (!isWhole)
            Findings.Add(
                "unreadable", $"位置 {Last} 之后的事件无法读取，没有核对。",
                $"The events after position {Last} cannot be read and were not checked.");
    }

    private static bool IsOf(RecordedEvent item, EventLeaf leaf)
    {
        try
        {
            return leaf.Of(item) == item.Digest;
        }
        catch (FormatException)
        {
            // Metadata that has no canonical form never had this digest.
            return false;
        }
    }

    private void Take(RecordedEvent item, bool isSound)
    {
        Events++;
        if (!_streams.TryGetValue(item.Stream, out var tail)) _streams.Add(item.Stream, tail = new Tail(idsAreChecked));
        if (item.Position <= Last)
            Findings.Add(
                "position-gap",
                $"位置 {item.Position} 排在 {Last} 之后。",
                $"Position {item.Position} follows {Last}.");
        CheckStream(item, tail);
        if (item.Digest is null) WithoutDigest++;
        if (!isSound)
            Add(
                item, "digest", $"（{item.Type}）与它记录时的摘要不符，记录之后被改动过。",
                $"({item.Type}) does not match the digest that it was recorded with: it was changed afterwards.");
        (Last, tail.Revision, tail.Recorded) = (item.Position, item.Revision, item.Recorded);
    }

    private void CheckStream(RecordedEvent item, Tail tail)
    {
        if (item.Revision != tail.Revision + 1)
            Add(item, "revision-gap", $"紧接第 {tail.Revision} 条之后。", $"follows {tail.Revision}.");
        if (item.Recorded < tail.Recorded)
            Add(item, "time-backwards", "的记录时间早于前一条。", "has an earlier recorded time than the one before.");
        if (item.Recorded > now + ClockTolerance)
            Add(
                item, "time-future", $"的记录时间 {item.Recorded:yyyy-MM-dd HH:mm:ss}（UTC）晚于本机时间。",
                $"has a recorded time in the future of this machine, {item.Recorded:yyyy-MM-dd HH:mm:ss} UTC.");
        if (tail.Ids?.Add(item.Id) == false)
            Add(item, "id-twice", $"的事件 {item.Id} 在流中已有一次。", $"repeats the event {item.Id} of the same stream.");
    }

    private void Add(RecordedEvent item, string code, string chinese, string english) => Findings.Add(
        code, $"流 {item.Stream} 第 {item.Revision} 条{chinese}", $"In {item.Stream}, revision {item.Revision} {english}");

    private sealed class Tail(bool idsAreChecked)
    {
        public long Revision { get; set; } = -1;

        public DateTimeOffset Recorded { get; set; } = DateTimeOffset.MinValue;

        // Null where the engine keeps them apart: they are most of what a check of a large ledger would have to hold.
        public HashSet<Guid>? Ids { get; } = idsAreChecked ? null : [];
    }
}
