namespace PowerCatalog.Ledger.Verifying;

/// <summary>
/// Checks what any ledger promises by reading all of it once through the port: increasing positions, dense revisions, each event once in
/// its stream, recorded times that never decrease within a stream. What lies below the port, such as the integrity of files, an engine
/// checks by its own means.
/// </summary>
public static class PortCheck
{
    /// <summary>What is wrong; empty for a sound ledger.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static async Task<IReadOnlyList<LedgerFinding>> RunAsync(ILedger ledger, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var findings = new LedgerFindings();
        var streams = new Dictionary<StreamName, Tail>();
        var last = Position.Start;
        await foreach (var item in ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start, cancellation: cancellation))
        {
            if (!streams.TryGetValue(item.Stream, out var tail)) streams.Add(item.Stream, tail = new Tail());
            if (item.Position <= last)
                findings.Add(
                    "position-gap",
                    $"位置 {item.Position} 排在 {last} 之后。",
                    $"Position {item.Position} follows {last}.");
            CheckStream(findings, item, tail);
            (last, tail.Revision, tail.Recorded) = (item.Position, item.Revision, item.Recorded);
        }

        return findings.All;
    }

    private static void CheckStream(LedgerFindings findings, RecordedEvent item, Tail tail)
    {
        if (item.Revision != tail.Revision + 1)
            Add("revision-gap", $"紧接第 {tail.Revision} 条之后。", $"follows {tail.Revision}.");
        if (item.Recorded < tail.Recorded)
            Add("time-backwards", "的记录时间早于前一条。", "has an earlier recorded time than the one before.");
        if (!tail.Ids.Add(item.Id))
            Add("id-twice", $"的事件 {item.Id} 在流中已有一次。", $"repeats the event {item.Id} of the same stream.");

        void Add(string code, string chinese, string english) => findings.Add(
            code, $"流 {item.Stream} 第 {item.Revision} 条{chinese}", $"In {item.Stream}, revision {item.Revision} {english}");
    }

    private sealed class Tail
    {
        public long Revision { get; set; } = -1;

        public DateTimeOffset Recorded { get; set; } = DateTimeOffset.MinValue;

        public HashSet<Guid> Ids { get; } = [];
    }
}
