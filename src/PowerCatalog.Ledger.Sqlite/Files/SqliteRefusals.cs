namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>What this engine refuses because the file is not the one that it was.</summary>
internal static class SqliteRefusals
{
    public static LedgerException Moved(string path) => LedgerException.About(
        LedgerFailure.Changed, path,
        name => $"台账文件 {name} 在打开之后被删除、改名或替换；没有写入任何内容。请查明原因，放回原来的文件，然后重新启动。"
        + $"The ledger's file {name} was deleted, renamed or replaced after it was opened. Nothing was written. Find out why, put the file "
        + "back, then restart.");

    public static LedgerException OtherEnd(string path, long noted, long last) => LedgerException.About(
        LedgerFailure.Changed, path,
        name => $"台账 {name} 记载的末位（{noted}）或摘要链与实际（到 {last}）不符：有人改动过文件，或较旧的程序写入过。没有写入任何内容；"
        + "请运行 ledger verify。"
        + $"The end that the ledger {name} notes, position {noted} and the chain of digests, is not the one that it has, {last}: somebody "
        + "changed the file, or an older release wrote into it. Nothing was written; run 'ledger verify'.");

    public static LedgerException ReadOnly(string path) => LedgerException.About(
        LedgerFailure.ReadOnly, path,
        name => $"台账 {name} 在只读介质上，只能查询和核验；没有写入任何内容。请先把它复制到能写入的文件夹。"
        + $"The ledger {name} is on a read-only medium: it can be asked and verified. Nothing was written; copy it to a writable folder "
        + "first.");

    public static LedgerException DamagedRow(long position, Exception cause) => LedgerException.Told(
        LedgerFailure.Changed,
        $"台账已损坏：位置 {position} 的记录不是一个事件。请运行 ledger verify，并从备份恢复。"
        + $"The ledger is damaged: what stands at position {position} is no event. Run 'ledger verify' and restore from a backup.",
        cause);
}
