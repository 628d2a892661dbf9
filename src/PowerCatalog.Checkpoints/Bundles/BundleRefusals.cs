using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;

namespace PowerCatalog.Checkpoints.Bundles;

/// <summary>Why there is no bundle, in words.</summary>
internal static class BundleRefusals
{
    public static EvidenceException NoKey() => new(
        "没有签名密钥，不能出具证据包。请先运行 evidence key create。",
        "Without a signing key there is no bundle of evidence; make one first, with 'evidence key create'.");

    public static EvidenceException NoCheckpoint(DivisionCode division, long known) => new(
        $"{division} 还没有覆盖第 {known} 条事件、并签有事件索引的检查点。刚记录的决定请几秒后再试，"
        + "或运行 evidence checkpoint；检查点是旧版本所签的，下一次记录之后即可出具。",
        $"No checkpoint of {division} with the map of subjects covers event {known} yet. Just after a recording, try again in some "
        + "seconds, or run 'evidence checkpoint'; where the newest was signed by an earlier release, there will be one after the next "
        + "recording.");

    public static EvidenceException Forked(DivisionCode division) => new(
        $"{division} 的读模型与签发过的检查点不符，不能出具证据包。请运行 evidence check 和 ledger verify。",
        $"The read models of {division} do not fit the checkpoint that was signed, so no bundle is made. Run 'evidence check' and "
        + "'ledger verify'.");

    public static EvidenceException TooMany(int most) => new(
        $"这个答案涉及的事件超过 {most} 条，或内容过多，不能放进一个证据包；请改问单项职权。",
        $"More than {most} events made this answer, or they are too long for one bundle; ask about single powers instead.");

    public static EvidenceException NotProven(string? zh, string? en) => new(
        $"证据包没有通过核验程序的检查，没有给出：{zh}请把这句话告诉维护人员。",
        $"The verifier refuses the bundle, so it is not given out: {en} Tell whoever maintains the program.")
    {
        Public = "证据包没有通过核验程序的检查，没有给出，详见日志。The verifier refuses the bundle, so it is not given out; the log says why.",
    };

    public static LedgerException Lags() => LedgerException.Told(
        LedgerFailure.Unavailable,
        "所连的台账节点落后，还没有这些事件；请稍后再试。The node of the ledger lags behind and lacks these events yet; try again shortly.");

    public static EvidenceException Changed(long revision) => new(
        $"台账第 {revision} 条事件缺失或与日志不符，不能出具证据包。请运行 ledger verify。",
        $"Event {revision} of the ledger is missing or does not fit the log, so no bundle is made. Run 'ledger verify'.");
}
