using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Words;

namespace PowerCatalog.Listings.Audit;

/// <summary>The words for the steps of a power's lineage.</summary>
public static class LineageWords
{
    /// <summary>The word for a kind of step.</summary>
    public static Bilingual Of(string kind) => kind switch
    {
        "succeeded" => new Bilingual("合并或拆分", "merged or split"),
        "renamed" => new Bilingual("更名", "renamed"),
        _ => new Bilingual("划转", "transferred"),
    };

    internal static string? Shown(string kind, string value, ValueWords values) =>
        kind == "transferred" ? values.Of(Fields.Department, value)?.Zh : value;
}
