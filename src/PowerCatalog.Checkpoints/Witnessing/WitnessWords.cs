using PowerCatalog.Evidence.Notes;

namespace PowerCatalog.Checkpoints.Witnessing;

/// <summary>What a witness refuses, in words.</summary>
internal static class WitnessWords
{
    public static WitnessAnswer UnknownLog(Checkpoint checkpoint) => WitnessAnswer.Refusal(
        404, $"见证人不认识来源 {checkpoint.Origin}。", $"The witness does not know the origin {checkpoint.Origin}.");

    public static WitnessAnswer OldIsGreater(AddCheckpoint request, Checkpoint checkpoint) => WitnessAnswer.Refusal(
        400, $"旧大小 {request.OldSize} 大于检查点的大小 {checkpoint.Size}。",
        $"The old size {request.OldSize} is greater than the checkpoint's, {checkpoint.Size}.");

    public static WitnessAnswer EmptyRoot() => WitnessAnswer.Refusal(
        422, "空台账的检查点，根应为空树的根。", "A checkpoint of size zero has the root of the empty tree.");

    // C2SP tlog-witness: the client's size is right, so the conflict has no size for a body.
    public static WitnessAnswer OtherRoot(Checkpoint held) => WitnessAnswer.Refusal(
        409, $"见证人已联署过大小 {held.Size} 的检查点，其根与此不同：台账被改写过。",
        $"The witness has cosigned a checkpoint of size {held.Size} with another root: the ledger was rewritten.");

    public static WitnessAnswer NotConsistent(long size, Checkpoint checkpoint) => WitnessAnswer.Refusal(
        422, $"不能证明大小 {checkpoint.Size} 的台账是大小 {size} 的台账的延续：台账分叉或被改写过，或证明有误。",
        $"It is not proven that the log of size {checkpoint.Size} continues that of size {size}: it forked or was rewritten, or the proof "
        + "is wrong.");
}
