using PowerCatalog.Ledger;

namespace PowerCatalog.ReadModels.EvidenceLog;

/// <summary>How a ledger differs from what the read models have seen of it, by name, with what to do.</summary>
internal static class LogRefusals
{
    private const string Cure =
        "请先查明原因：若这是误换或误恢复的台账，请放回原来的台账；若确认以现在的台账为准，请运行 projections rebuild。";

    private const string EnglishCure =
        "Find out why first. If the ledger was replaced or restored by mistake, put the original back; if this ledger is the right one, "
        + "run 'projections rebuild'.";

    public static LedgerException Another(StreamName stream) => Refusal(
        $"这不是读模型所依据的台账：{stream} 的第一条事件不同。",
        $"This is not the ledger that the read models are of: the first event of {stream} is another.");

    public static LedgerException Absent(StreamName stream, long size) => Refusal(
        $"这不是读模型所依据的台账：其中没有 {stream}，而读模型读到过它的 {size} 个事件。",
        $"This is not the ledger that the read models are of: it has no {stream}, of which they have seen {size} events.");

    public static LedgerException Shorter(StreamName stream, long holds, long size) => Refusal(
        $"台账比读模型读到过的短：{stream} 只有 {holds} 个事件，而读模型读到过 {size} 个。台账被回退过，或丢失了已确认的提交。",
        $"The ledger is shorter than what the read models have seen: {stream} has {holds} events, and they have seen {size}. It "
        + "was rolled back, or has lost commits that were confirmed.");

    public static LedgerException Forked(StreamName stream, long revision) => Refusal(
        $"台账与读模型读到过的不同：{stream} 第 {revision} 条事件是另一个。台账被改写过，或从另一份副本继续。",
        $"The ledger differs from what the read models have seen: the event at {stream}, revision {revision}, is another. It was "
        + "rewritten, or goes on from another copy.");

    public static LedgerException OtherEvents(Position position) => Refusal(
        $"台账与读模型读到过的不同：截至位置 {position} 的事件中有的是另一些，或之后的事件与台账自记的不符。台账被替换过，或被改写过。",
        $"The ledger differs from what the read models have seen: an event up to position {position} is another, or one after it is not "
        + "what the ledger itself has noted. It was replaced or rewritten.");

    public static LedgerException EndsBefore(Position position) => Refusal(
        $"台账比读模型读到过的短：读模型读到过位置 {position}。台账被回退过，或丢失了已确认的提交。",
        $"The ledger is shorter than what the read models have seen: they have seen position {position}. It was rolled back, or has lost "
        + "commits that were confirmed.");

    public static LedgerException Moved(StreamName stream, long revision) => Refusal(
        $"{stream} 第 {revision} 条事件的位置与读模型记录的不同：这是台账的一份副本。",
        $"The event at {stream}, revision {revision}, has another position than the read models noted: this is a copy of the ledger.");

    public static LedgerException LostPrefix(StreamName stream, long first) => LedgerException.Told(
        LedgerFailure.Changed,
        $"{stream} 的开头已丢失：最早的事件是第 {first} 条。它们被删除，或被服务器按流的元数据、清理丢弃了；请从备份恢复，不要重建读模型。"
        + $"The beginning of {stream} is lost: its first event is revision {first}. The others were deleted, or the server dropped "
        + "them by the stream's metadata or by a scavenge. Restore a backup, and do not rebuild the read models.");

    private static LedgerException Refusal(string chinese, string english) =>
        LedgerException.Told(LedgerFailure.Changed, $"{chinese}{Cure}{english} {EnglishCure}");
}
