namespace PowerCatalog.Ledger.Verifying;

/// <summary>What a kind of finding means, and what to do.</summary>
public static class FindingAdvice
{
    private const string Restore =
        "停止记录，保留现状，从备份或其他副本恢复。Stop recording, keep everything as it is, and restore a backup or another copy.";

    private const string Tampered =
        "内容在记录之后被改动，或存储损坏。" + Restore;

    private static readonly IReadOnlyDictionary<string, string> _advice = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["time-future"] =
            "有机器的时钟曾经偏快；其后的决定也会记为这一时间。请校正各机器的时钟。A machine's clock was ahead, and what is recorded next gets "
            + "that time too. Set the machines' clocks right.",
        ["unused-name"] = "不影响任何事件，但不是本程序留下的。It affects no event, but this program does not leave it.",
        ["decision-incomplete"] =
            "下一次记录会先补全；补不全时从备份恢复。The next recording completes it first; where that fails, restore a backup.",
        ["schema"] = "有人改动过文件的结构。" + Restore,
        // These say themselves what to do.
        ["read-models"] = "",
        ["not-opened"] = "",
        ["not-confirmed"] = "",
        ["stream-cut"] = "",
        ["rolled-back"] = "",
        ["forked"] = "",
        ["another-log"] = "",
        ["checkpoint"] = "",
    };

    /// <summary>A sentence in Chinese, then in English; every finding of an unlisted kind is a change or a damage.</summary>
    public static string For(string code) => _advice.GetValueOrDefault(code, Tampered);
}
