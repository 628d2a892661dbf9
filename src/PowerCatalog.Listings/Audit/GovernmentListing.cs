using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Comparing;

namespace PowerCatalog.Listings.Audit;

/// <summary>The powers of two governments side by side.</summary>
public static class GovernmentListing
{
    /// <summary>The columns, with the governments' names.</summary>
    public static Listing<HeldPair> Of(CatalogWords words, string first, string second) => new Listing<HeldPair>("两地比较", "Comparison")
        .Text("比较结果", "Result", pair => Words(pair.Kind, first, second).Zh, brief: true)
        .Text("对应依据", "Matched by", pair => pair.By is { } by ? Words(by).Zh : null, brief: true)
        .Text("职权类型", "Category", pair => words.Of((pair.First ?? pair.Second)!.Category).Zh)
        .Text($"{first}职权编码", $"Code ({first})", pair => pair.First?.Code)
        .Text($"{first}职权名称", $"Name ({first})", pair => pair.First?.Name, brief: true)
        .Text($"{first}实施部门", $"Department ({first})", pair => pair.First?.DepartmentName)
        .Text($"{first}法定时限", $"Statutory limit ({first})", pair => pair.First?.StatutoryLimit)
        .Text($"{first}承诺时限", $"Promised limit ({first})", pair => pair.First?.PromisedLimit, brief: true)
        .Text($"{second}职权编码", $"Code ({second})", pair => pair.Second?.Code)
        .Text($"{second}职权名称", $"Name ({second})", pair => pair.Second?.Name, brief: true)
        .Text($"{second}实施部门", $"Department ({second})", pair => pair.Second?.DepartmentName)
        .Text($"{second}法定时限", $"Statutory limit ({second})", pair => pair.Second?.StatutoryLimit)
        .Text($"{second}承诺时限", $"Promised limit ({second})", pair => pair.Second?.PromisedLimit, brief: true);

    /// <summary>What a power is in the comparison.</summary>
    public static Bilingual Words(HeldKind kind, string first, string second) => kind switch
    {
        HeldKind.OnlyFirst => new($"只有{first}有", $"only {first}"),
        HeldKind.OnlySecond => new($"只有{second}有", $"only {second}"),
        HeldKind.Different => new("都有，时限不同", "both, with other limits"),
        _ => new("都有，时限相同", "both, with the same limits"),
    };

    /// <summary>By what two powers are the same.</summary>
    public static Bilingual Words(PowerMatch match) => match switch
    {
        PowerMatch.BaseCode => new("基本编码", "base code"),
        PowerMatch.Name => new("名称", "name"),
        _ => new("设定依据", "legal basis"),
    };
}
