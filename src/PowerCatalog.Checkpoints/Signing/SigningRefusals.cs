using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keeping;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.EvidenceLog;

namespace PowerCatalog.Checkpoints.Signing;

/// <summary>Why a log is not signed: it goes against a checkpoint that was signed before.</summary>
internal static class SigningRefusals
{
    private const string Cure =
        "没有签发。请查明原因；若确实换用了另一份台账，请先把旧的检查点移出 evidence 目录和外部目录，并告知持有检查点的人。";

    private const string KeySettings = "POWERCATALOG_EVIDENCE_KEY / Evidence:Key";

    private const string EnglishCure =
        "Nothing was signed. Find out why. If another ledger is in use on purpose, move the old checkpoints out of the folders of evidence "
        + "first, and tell those who hold checkpoints.";

    public static EvidenceException Another(KeptCheckpoint last, string origin) => Refusal(
        $"{last.Division} 的记录簿是 {origin}，而已签发的检查点属于 {last.Checkpoint.Origin}：这是另一份台账，或密钥换了名称。",
        $"The log of {last.Division} is {origin}, and the checkpoint signed last is of {last.Checkpoint.Origin}: this is another ledger, "
        + "or a key of another name.");

    public static EvidenceException RolledBack(KeptCheckpoint last, long size) => Refusal(
        $"{last.Division} 的台账被回退过：现在有 {size} 个事件，而签发过 {last.Checkpoint.Size} 个事件的检查点。",
        $"The ledger of {last.Division} was rolled back: it has {size} events, and a checkpoint over {last.Checkpoint.Size} was signed.");

    public static EvidenceException NotKnown(KeptCheckpoint last, LedgerException why) => new(
        $"签发过 {last.Division} {last.Checkpoint.Size} 个事件的检查点，本机的读模型还没有读到那里，而台账没有应答，或所读的节点落后，"
            + "暂不签发，将再试。",
        $"A checkpoint over {last.Checkpoint.Size} events of {last.Division} was signed, which the read models here have not seen yet, and "
        + $"the ledger does not answer, or the node that reads lags. Nothing is signed; it is tried again. {why.Message}")
    {
        Public = $"{last.Division} 的台账没有应答，暂不签发检查点，将再试。"
            + $"The ledger of {last.Division} does not answer, so no checkpoint is signed; it is tried again.",
    };

    public static EvidenceException Forked(KeptCheckpoint last, CatalogLog log) => Refusal(
        $"{log.Division} 的台账与签发过的检查点分叉：前 {last.Checkpoint.Size} 个事件已不是当时的那些。",
        $"The ledger of {log.Division} has forked from the checkpoint that was signed: its first {last.Checkpoint.Size} events are "
        + "others.");

    public static EvidenceException NotOwn(KeptCheckpoint last, string why) => new(
        $"{last.Division} 保存的检查点（{last.Checkpoint.Size} 个事件）不是本单位所签，或被改动过，因此不再签发，也不出具证据。",
        $"The checkpoint kept of {last.Division} over {last.Checkpoint.Size} events was not signed by this office's keys, or was changed, "
        + $"so nothing is signed after it and no evidence is given. {why}")
    {
        Public = $"{last.Division} 保存的检查点（{last.Checkpoint.Size} 个事件）不是本单位所签，或被改动过，因此不再签发，也不出具证据。"
            + $"The checkpoint kept of {last.Division} over {last.Checkpoint.Size} events was not signed by this office's keys, or was "
            + "changed, so nothing is signed after it and no evidence is given.",
    };

    public static EvidenceException NoKeyFile(string path, string ring) => new(
        $"没有签发检查点：{ring} 记有现用密钥，而私钥文件 {path} 不存在。请放回该文件，或用 {KeySettings} 指明它。",
        $"No checkpoint was signed: {ring} names a present key, and the file of the private key, {path}, is absent. Put it back, or name "
        + $"it with {KeySettings}.")
    {
        Public = "没有签发检查点：有现用密钥，而私钥文件不存在。"
            + "No checkpoint was signed: there is a present key, and the file of the private key is absent.",
    };

    private static EvidenceException Refusal(string zh, string en) => new($"{zh}{Cure}", $"{en} {EnglishCure}");
}
