namespace PowerCatalog.Domain.Delegations;

/// <summary>The words of published lists for modes and names.</summary>
public static class DelegationWords
{
    /// <summary>The mode that a word stands for; null where it is unknown.</summary>
    public static DelegationMode? ModeOf(string word) => word switch
    {
        "赋权" or "交由行使" or "赋权(交由行使)" or "赋权（交由行使）" => DelegationMode.Empowered,
        "委托" or "委托下放" => DelegationMode.Entrusted,
        "下放" or "完全下放" or "部分下放" => DelegationMode.HandedDown,
        "派驻" or "服务前移" or "执法重心下移" => DelegationMode.Stationed,
        _ => null,
    };

    /// <summary>In whose name a township acts, by a word; null where it is unknown.</summary>
    public static ActingName? ActingNameOf(string word)
    {
        if (word.Contains("乡镇", StringComparison.Ordinal) || word.Contains("街道", StringComparison.Ordinal)) return ActingName.Township;
        return word.Contains("部门", StringComparison.Ordinal) || word.Contains('局') || word.Contains('委') ? ActingName.Department : null;
    }

    /// <summary>The mode's Chinese word.</summary>
    public static string Show(DelegationMode mode) => mode switch
    {
        DelegationMode.Empowered => "赋权",
        DelegationMode.Entrusted => "委托",
        DelegationMode.HandedDown => "下放",
        _ => "派驻",
    };

    /// <summary>The name's Chinese word.</summary>
    public static string Show(ActingName name) => name == ActingName.Township ? "乡镇（街道）名义" : "部门名义";
}
