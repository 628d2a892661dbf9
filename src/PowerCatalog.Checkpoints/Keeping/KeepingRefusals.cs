using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Evidence.Notes;

namespace PowerCatalog.Checkpoints.Keeping;

/// <summary>What is wrong with a folder of checkpoints, in words.</summary>
internal static class KeepingRefusals
{
    private const string Folder = "另存检查点的目录";
    private const string EnglishFolder = "the folder elsewhere that keeps checkpoints";

    public static EvidenceException NoFolder(string folder) => new(
        $"{Folder} {folder} 不存在：没有挂载，或尚未建立。本程序不会代为建立；已签发的检查点只存在本地，将再试。",
        $"The folder elsewhere that keeps checkpoints, {folder}, does not exist: it is not mounted, or nobody made it. This program does "
        + "not make it. What was signed is kept here alone; it is tried again.")
    {
        Public = $"{Folder}不存在，将再试。There is no folder elsewhere that keeps checkpoints; it is tried again.",
    };

    public static EvidenceException NoAnswer(string folder, Exception why) => new(
        $"{Folder} {folder} 不可用，检查点暂时只存在本地，将再试。",
        $"Checkpoints are kept here alone, as {EnglishFolder}, {folder}, cannot be used; it is tried again. {why.Message}")
    {
        Public = $"{Folder}不可用，将再试。Checkpoints are kept here alone, as {EnglishFolder} cannot be used; it is tried again.",
    };

    public static EvidenceException NoCheckpoint(DivisionCode division, string path, NoteException why) => new(
        $"{path} 不是检查点。", $"{path} is not a checkpoint: {why.Message}")
    { Public = Garbled(division) };

    public static EvidenceException OtherSize(DivisionCode division, string path, Checkpoint checkpoint) => new(
        $"{path} 的内容是 {checkpoint.Origin} 大小 {checkpoint.Size} 的检查点，与文件所在的位置和名称不符：文件被改动过或放错了地方。",
        $"{path} holds the checkpoint of {checkpoint.Origin} at size {checkpoint.Size}, which is not that of its place and name: the file "
        + "was changed or put in the wrong place.")
    { Public = Garbled(division) };

    public static EvidenceException Fork(DivisionCode division, long size, string other) => new(
        $"{division} 大小 {size} 的检查点有两份，所签的内容不同：台账分叉过。两份都已留存，后一份在 {other}，请作为证据保管并查明原因。",
        $"There are two checkpoints of {division} at size {size} over different contents: the ledger has forked. Both are kept, the other "
        + $"one as {other}; hold on to them as evidence, and find out why.")
    {
        Public = $"{division} 大小 {size} 的检查点有两份，所签的内容不同：台账分叉过。两份都已留存。"
            + $"There are two checkpoints of {division} at size {size} over different contents: the ledger has forked. Both are kept.",
    };

    private static string Garbled(DivisionCode division) =>
        $"{division} 保存的检查点有一份不成形、被改动过或放错了地方，详见日志。"
        + $"A checkpoint that is kept of {division} is none, was changed or is in the wrong place; the log has the details.";
}
