using PowerCatalog.Ledger;

namespace PowerCatalog.Checkpoints.Checking;

/// <summary>Why nothing can be said of a checkpoint now, in words.</summary>
internal static class CheckRefusals
{
    public static LedgerException Lags() => new(
        LedgerFailure.Unavailable,
        "台账还在增长，所读的节点可能落后，暂不能判断台账是否缺少检查点所签的事件，请再试一次。"
        + "The ledger grows, and the node that reads may lag behind, so it cannot be told now whether events are missing that the "
        + "checkpoint signs; try once more.");
}
