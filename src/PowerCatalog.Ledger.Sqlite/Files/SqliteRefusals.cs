namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>What this engine refuses because the file is not the one that it was.</summary>
internal static class SqliteRefusals
{
    public static LedgerException Moved(string path, string? kept) => LedgerException.About(
        LedgerFailure.Changed, path,
        name => $"台账文件 {name} 在打开之后被删除、改名或替换；没有写入任何内容。{Cure(kept)}"
        + $"The ledger's file {name} was deleted, renamed or replaced after it was opened. Nothing was written. {EnglishCure(kept)}");

    public static LedgerException MovedMeanwhile(string path, string? kept) => LedgerException.About(
        LedgerFailure.Changed, path,
        name => $"台账文件 {name} 在写入之际被删除、改名或替换；这些事件可能没有记录下来。{Cure(kept)}恢复后请原样再发一次，不会重复。"
        + $"The ledger's file {name} was deleted, renamed or replaced while it was written; the events may not be recorded. "
        + $"{EnglishCure(kept)} Send them again then: that is safe.");

    public static LedgerException OtherEnd(string path, long noted, long last) => LedgerException.About(
        LedgerFailure.Changed, path,
        name => $"台账 {name} 记载的末位（{noted}）或摘要链与实际（到 {last}）不符：有人改动过文件，或较旧的程序写入过。没有写入任何内容；"
        + "请运行 ledger verify。"
        + $"The end that the ledger {name} notes, position {noted} and the chain of digests, is not the one that it has, {last}: somebody "
        + "changed the file, or an older release wrote into it. Nothing was written; run 'ledger verify'.");

    /// <summary>The ledger lacks what was confirmed, or has something else in its place.</summary>
    /// <param name="end">The file that says up to where appends were confirmed.</param>
    /// <param name="confirmed">That position.</param>
    /// <param name="last">The ledger's last position; null where the file has none.</param>
    public static LedgerException NotConfirmed(ConfirmedEnd end, Position confirmed, Position? last) => LedgerException.About(
        LedgerFailure.Changed, end.Path,
        name => $"台账不是确认过的那一份：到位置 {confirmed} 的提交都已确认，而文件现在到 {last}，缺少其中的事件，或是另一些：崩溃之后预写日志（-wal）被删除，"
        + $"或台账被回退、替换过。请查明原因，放回原来的文件，或从备份恢复；若确认以现在的台账为准，请把 {name} 移走，再运行 projections rebuild。"
        + $"The ledger is not what was confirmed: appends up to position {confirmed} were, and the file, which now ends at {last}, lacks "
        + "some of them or has others. Its write-ahead log (-wal) was deleted after a crash, or the ledger was rolled back or replaced. "
        + "Find out why, put the original back or restore a backup; if this ledger is the right one, move "
        + $"{name} away and run 'projections rebuild'.");

    public static LedgerException Unfinished(string path, string mark) => LedgerException.About(
        LedgerFailure.Changed, path,
        name => $"台账 {name} 的恢复或复制没有完成，其中只有一部分事件，不能使用。请把同样的命令（ledger restore、restore-backup 或 copy）再运行一次，"
        + $"会从中断处继续；不再需要时删除该台账和 {System.IO.Path.GetFileName(mark)}。"
        + $"The ledger {name} was not restored or copied to its end: it has only a part of the events and cannot be used. Run the same "
        + "command (ledger restore, restore-backup or copy) once more, which goes on where it stopped; if the ledger is not wanted any "
        + $"more, delete it with {System.IO.Path.GetFileName(mark)}.");

    public static LedgerException LostDigests(string path, long count, long first) => LedgerException.About(
        LedgerFailure.Changed, path,
        name => $"台账 {name} 有 {count} 个事件没有摘要，第一个在位置 {first}，而它们记录或补记时都有：有人改动过文件。没有补记，没有写入任何内容；"
        + "请保留现状，运行 ledger verify，并从备份恢复。"
        + $"Of the ledger {name} {count} events have no digest, the first at position {first}, though they had one when they were "
        + "recorded or since digests were added: somebody changed the file. None was added and nothing was written. Keep everything as "
        + "it is, run 'ledger verify' and restore a backup.");

    public static LedgerException ReadOnly(string path) => LedgerException.About(
        LedgerFailure.ReadOnly, path,
        name => $"台账 {name} 只供读取（所在文件夹不能写入，或正在核验），只能查询和核验；没有写入任何内容。要记录，请先把它复制到能写入的文件夹。"
        + $"The ledger {name} is only read: its folder cannot be written, or it is being verified. It can be asked and verified. "
        + "Nothing was written; to record, copy it to a folder that can be written.");

    private static string Cure(string? kept) => kept is null
        ? "请查明原因。本进程所见的内容没有另存成功，请先腾出空间，另存之前不要停止服务；然后放回原来的文件，重新启动。"
        : "请查明原因并停止服务：原来的文件还在时放回原处；不在了，就把现有的台账文件移走，用本进程另存的 "
            + $"{System.IO.Path.GetFileName(kept)} 经 ledger restore-backup 恢复；然后重新启动。";

    private static string EnglishCure(string? kept) => kept is null
        ? "Find out why. What this process still sees could not be kept: make room first, and do not stop the server before it was. "
            + "Then put the file back and restart."
        : "Find out why, and stop the server. Put the file back where it still exists; where it does not, move away what lies in its place "
            + $"and restore {System.IO.Path.GetFileName(kept)}, which has what this process still saw, by 'ledger restore-backup'. Then "
            + "restart.";

    public static LedgerException DamagedRow(long position, Exception cause) => LedgerException.Told(
        LedgerFailure.Changed,
        $"台账已损坏：位置 {position} 的记录不是一个事件。请运行 ledger verify，并从备份恢复。"
        + $"The ledger is damaged: what stands at position {position} is no event. Run 'ledger verify' and restore from a backup.",
        cause);
}
