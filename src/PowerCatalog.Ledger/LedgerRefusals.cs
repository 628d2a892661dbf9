namespace PowerCatalog.Ledger;

/// <summary>What every engine refuses in the same words.</summary>
public static class LedgerRefusals
{
    /// <summary>An event that carries its recorded time has one earlier than the event that it follows.</summary>
    public static LedgerException RecordedTooEarly(NewEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new LedgerException(
            $"事件 {item.Id} 的记录时间 {item.Recorded:O} 早于同一流中的前一事件；没有写入任何内容。"
            + $"The recorded time of the event {item.Id}, {item.Recorded:O}, is earlier than that of the event before it in its stream. "
            + "Nothing was written.");
    }

    /// <summary>The disk has less room than has to stay free.</summary>
    /// <param name="free">The bytes that are free.</param>
    /// <param name="least">The bytes that have to stay free.</param>
    public static LedgerException NoRoom(long free, long least) => LedgerException.Told(
        LedgerFailure.NoRoom,
        $"磁盘只剩 {free >> 20} MB，少于须留出的 {least >> 20} MB：没有写入任何内容，查询照常。请腾出空间后再试（配置项 Disk:LeastFreeMegabytes）。"
        + $"The disk has {free >> 20} MB left, less than the {least >> 20} MB that stay free: nothing was written, and what is recorded "
        + "can be read. Make room, then try again (setting Disk:LeastFreeMegabytes).");

    /// <summary>A subscriber asks for events after a position that the ledger has not reached.</summary>
    public static LedgerException BeyondTheEnd(Position after, Position head)
    {
        var message = $"订阅者已到位置 {after}，而台账只到 {head}：台账被替换或从备份恢复过，请重建读模型。"
            + $"A subscriber asks for events after position {after}, but the ledger ends at {head}. "
            + "The ledger was replaced or restored from a backup; rebuild the read models.";
        return new LedgerException(LedgerFailure.Changed, message) { Public = message, IsBeyondTheEnd = true };
    }

    /// <summary>The events before one of a stream are missing.</summary>
    public static LedgerException Gap(RecordedEvent recorded, long expected)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return LedgerException.Told(
            LedgerFailure.Changed,
            $"{recorded.Stream} 第 {recorded.Revision} 条事件之前应有第 {expected} 条，台账中没有。请运行 ledger verify，并从备份恢复。"
            + $"The ledger lacks revision {expected} of {recorded.Stream}, before revision {recorded.Revision}. Run 'ledger verify' and "
            + "restore from a backup.");
    }

    /// <summary>An event does not match the digest that it was recorded with.</summary>
    public static LedgerException Changed(RecordedEvent recorded, Exception? cause = null)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return LedgerException.Told(
            LedgerFailure.Changed,
            $"{recorded.Stream} 第 {recorded.Revision} 条事件（{recorded.Type}）与它记录时的摘要不符：记录之后被改动过，或存储已损坏。"
            + "请停止使用，保留现状，运行 ledger verify，并从备份恢复。"
            + $"The event at {recorded.Stream}, revision {recorded.Revision} ({recorded.Type}), does not match the digest that it was "
            + "recorded with: it was changed afterwards, or the storage is damaged. Stop, keep everything as it is, run 'ledger verify' "
            + "and restore from a backup.",
            cause);
    }
}
