using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Delegations;

/// <summary>The words of published lists for modes, names and receivers.</summary>
public static class DelegationWords
{
    private static readonly Dictionary<string, DelegationMode> WrittenModes = new()
    {
        ["赋权"] = DelegationMode.Empowered,
        ["交由行使"] = DelegationMode.Empowered,
        ["赋权(交由行使)"] = DelegationMode.Empowered,
        ["委托"] = DelegationMode.Entrusted,
        ["委托下放"] = DelegationMode.Entrusted,
        ["委托行使"] = DelegationMode.Entrusted,
        ["下放"] = DelegationMode.HandedDown,
        ["完全下放"] = DelegationMode.HandedDown,
        ["部分下放"] = DelegationMode.HandedDown,
        ["直接下放"] = DelegationMode.HandedDown,
        ["派驻"] = DelegationMode.Stationed,
        ["服务前移"] = DelegationMode.Stationed,
        ["服务前移/派驻"] = DelegationMode.Stationed,
        ["执法重心下移"] = DelegationMode.Stationed,
        ["归还"] = DelegationMode.Returned,
        ["暂由"] = DelegationMode.Temporary,
        ["暂由行使"] = DelegationMode.Temporary,
        ["暂时行使"] = DelegationMode.Temporary,
        ["实质性审核权下放"] = DelegationMode.ReviewHandedDown,
        ["实质审核权下放"] = DelegationMode.ReviewHandedDown,
        ["下放实质性审核权"] = DelegationMode.ReviewHandedDown,
        ["下放实质审核权"] = DelegationMode.ReviewHandedDown,
    };

    /// <summary>The words by which modes are shown, one each.</summary>
    public static IReadOnlyList<string> Modes { get; } = [.. Enum.GetValues<DelegationMode>().Select(Show)];

    /// <summary>The mode that a word stands for, counts in brackets left aside; null where it is unknown.</summary>
    public static DelegationMode? ModeOf(string word) =>
        WrittenModes.TryGetValue(WithoutCount.Of(TextKey.OfName(word)), out var mode) ? mode : null;

    /// <summary>In whose name a receiver acts, by a word; null where it is unknown.</summary>
    public static ActingName? ActingNameOf(string word)
    {
        if (Has(word, "乡镇", "街道", "承接", "接收", "受托", "受委托")) return ActingName.Receiver;
        if (Has(word, "部门", "局", "委")) return ActingName.Department;
        return Has(word, "县", "区", "自身", "自己", "本级") ? ActingName.Receiver : null;
    }

    /// <summary>The mode's Chinese word.</summary>
    public static string Show(DelegationMode mode) => mode switch
    {
        DelegationMode.Empowered => "赋权",
        DelegationMode.Entrusted => "委托",
        DelegationMode.HandedDown => "下放",
        DelegationMode.Stationed => "派驻",
        DelegationMode.Returned => "归还",
        DelegationMode.Temporary => "暂由",
        _ => "实质性审核权下放",
    };

    /// <summary>The Chinese word for in whose name a township acts.</summary>
    public static string Show(ActingName name) => Show(name, ReceiverKind.Township);

    /// <summary>The Chinese word for in whose name a receiver acts.</summary>
    public static string Show(ActingName name, ReceiverKind kind) => name == ActingName.Department
        ? "部门名义"
        : kind == ReceiverKind.Township ? "乡镇（街道）名义" : "承接单位名义";

    /// <summary>The Chinese word for what a receiver is.</summary>
    public static string Show(ReceiverKind kind) => kind switch
    {
        ReceiverKind.Township => "乡镇（街道）",
        ReceiverKind.County => "县（市、区）",
        ReceiverKind.Zone => "开发区",
        ReceiverKind.Department => "部门",
        _ => "特定区域",
    };

    private static bool Has(string word, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (word.Contains(part, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
