using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Words;

namespace PowerCatalog.Listings.Audit;

/// <summary>The words for the steps of a power's lineage.</summary>
public static class LineageWords
{
    /// <summary>The word for a kind of step.</summary>
    public static BothNames Of(string kind) => kind switch
    {
        "succeeded" => new BothNames("合并或拆分", "merged or split"),
        "renamed" => new BothNames("更名", "renamed"),
        _ => new BothNames("划转", "transferred"),
    };

    internal static string? Shown(string kind, string value, ValueWords values) =>
        kind == "transferred" ? values.Of(Fields.Department, value)?.Zh : value;
}
