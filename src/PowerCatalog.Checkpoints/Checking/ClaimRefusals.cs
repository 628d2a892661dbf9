using PowerCatalog.Checkpoints.Keeping;
using PowerCatalog.Ledger;

namespace PowerCatalog.Checkpoints.Checking;

/// <summary>How a ledger contradicts a checkpoint that is kept, with the checkpoint's file and what to do.</summary>
internal static class ClaimRefusals
{
    public static LedgerException Contradicted(CheckpointStore store, KeptCheckpoint kept, CheckedCheckpoint found, Vouching vouched)
    {
        var path = store.PathOf(kept.Division, kept.Checkpoint.Size);
        var name = $"{kept.Division}/{Path.GetFileName(path)}";
        return new LedgerException(LedgerFailure.Changed, Words(found, path, vouched)) { Public = Words(found, name, vouched) };
    }

    /// <summary>The same in words.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="file">The checkpoint's file, as it is to be named.</param>
    /// <param name="vouched">How far its signatures vouch for it.</param>
    public static string Words(CheckedCheckpoint found, string file, Vouching vouched) =>
        $"{found.Zh}检查点：{file}{(vouched == Vouching.ByKey ? "" : "（没有公钥，签名未核对）")}。"
        + "请查明原因，恢复完整的台账；若确认台账无误而检查点不对，请把该文件移出它所在的目录，再试。"
        + $"{found.En} The checkpoint: "
        + $"{file}{(vouched == Vouching.ByKey ? "" : " (there is no public key, so its signature was not checked)")}. "
        + "Find out why, and restore the whole ledger. If you know that the ledger is right and the checkpoint is not, move that file "
        + "out of its folder, and try again.";
}
