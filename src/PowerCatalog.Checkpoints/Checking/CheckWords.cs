using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Notes;

namespace PowerCatalog.Checkpoints.Checking;

/// <summary>What a check found, in words.</summary>
internal static class CheckWords
{
    public static CheckedCheckpoint Of(NoteException refused)
    {
        var verdict = refused.Failure switch
        {
            NoteFailure.BadSignature => Verdict.BadSignature,
            NoteFailure.UnknownKeys => Verdict.UnknownKey,
            _ => Verdict.Malformed,
        };
        return new CheckedCheckpoint(verdict, refused.Zh, refused.En);
    }

    public static CheckedCheckpoint Consistent(Checkpoint checkpoint, long tail) => new(
        Verdict.Consistent,
        $"相符：台账的前 {checkpoint.Size} 个事件正是检查点所签的那些，此后又有 {tail - checkpoint.Size} 个。"
        + (checkpoint.Subjects is null ? "检查点没有事件索引的根。" : "事件索引也核对无误。"),
        $"Consistent: the first {checkpoint.Size} events of the ledger are those that the checkpoint signs; {tail - checkpoint.Size} more "
        + $"follow. {(checkpoint.Subjects is null ? "It signs no map of subjects." : "Its map of subjects is true as well.")}");

    public static CheckedCheckpoint NoLogOfOurs(Checkpoint checkpoint) => new(
        Verdict.AnotherLog,
        $"检查点属于 {checkpoint.Origin}，不是清单台账。", $"The checkpoint is of {checkpoint.Origin}, which is not the log of a catalog.");

    public static CheckedCheckpoint Absent(Checkpoint checkpoint, DivisionCode division) => new(
        Verdict.AnotherLog,
        $"检查点属于 {checkpoint.Origin}，而台账中没有 {division} 的清单。",
        $"The checkpoint is of {checkpoint.Origin}, and the ledger has no catalog {division}.");

    public static CheckedCheckpoint Another(Checkpoint checkpoint) => new(
        Verdict.AnotherLog,
        $"检查点属于 {checkpoint.Origin}，而台账的第一个事件是另一个：这是另一份台账，或第一个事件被改写过。",
        $"The checkpoint is of {checkpoint.Origin}, and the first event of the ledger is another: this is another ledger, or its first "
        + "event was rewritten.");

    public static CheckedCheckpoint RolledBack(Checkpoint checkpoint, long size) => new(
        Verdict.RolledBack,
        $"台账被回退过：检查点签了 {checkpoint.Size} 个事件，台账现在只有 {size} 个。",
        $"The ledger was rolled back: the checkpoint signs {checkpoint.Size} events, and the ledger has {size}.");

    public static CheckedCheckpoint Forked(Checkpoint checkpoint) => new(
        Verdict.Forked,
        $"台账被改写过：前 {checkpoint.Size} 个事件已不是检查点所签的那些。",
        $"The ledger was rewritten: its first {checkpoint.Size} events are not those that the checkpoint signs.");

    public static CheckedCheckpoint FalseSubjects(Checkpoint checkpoint) => new(
        Verdict.FalseSubjects,
        $"检查点所签的事件索引不实：前 {checkpoint.Size} 个事件相符，但各事项的事件索引与之不符，凭它出具的证据可能有遗漏。",
        $"The map of subjects that the checkpoint signs is false: the first {checkpoint.Size} events are those of the ledger, and the map "
        + "over them is another. Evidence that rests on it may leave events out.");

    public static CheckedCheckpoint Unreadable(Checkpoint checkpoint, long revision) => new(
        Verdict.Forked,
        $"台账被改写过：第 {revision} 条事件不成形或次序有缺，不可能是检查点所签 {checkpoint.Size} 个事件之一。",
        $"The ledger was rewritten: its event {revision} is out of order or has no digest, so it is none of the {checkpoint.Size} events "
        + "that the checkpoint signs.");
}
