using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// Which rank of document a category of power needs: permits a law, regulation or State Council decision (行政许可法 第十四至十七条), penalties at
/// least a rule (行政处罚法 第十六条), coercion a law or regulation (行政强制法 第十、十一条). The rank is inferred from the name, so a finding is a warning.
/// </summary>
internal static class LegalBasisRank
{
    private enum Rank
    {
        Document = 0,
        Rule = 1,
        Regulation = 2,
        Law = 3,
    }

    public static void Check(Category category, string kept, FieldValue cell, FoundProblems problems)
    {
        var needed = category switch
        {
            Category.Permit => (
                Rank.Regulation, "行政许可由法律、法规或者国务院决定设定，规章以下的文件不得设定（行政许可法第十四至十七条）",
                "a permit requires a law, a regulation or a State Council decision (行政许可法 art. 14-17)"),
            Category.Coercion =>
                (Rank.Regulation, "行政强制措施由法律、法规设定（行政强制法第十、十一条）", "coercion requires a law or a regulation (行政强制法 art. 10, 11)"),
            Category.Penalty => (Rank.Rule, "规章以下的规范性文件不得设定行政处罚（行政处罚法第十六条）", "a penalty requires at least a rule (行政处罚法 art. 16)"),
            _ => (Rank.Document, "", ""),
        };
        if (needed.Item1 == Rank.Document) return;

        var named = LegalBasis.ParseAll(kept).Where(basis => basis.Law is not null).ToList();
        if (named.Count == 0 || named.Any(basis => RankOf(basis.Law!) >= needed.Item1)) return;
        problems.Add(DecidingProblems.BasisRank(cell, needed.Item2, needed.Item3));
    }

    private static Rank RankOf(string law) => WithoutSuffix(law) switch
    {
        var name when name.Contains("国务院", StringComparison.Ordinal) && name.EndsWith("决定", StringComparison.Ordinal) => Rank.Regulation,
        var name when name.EndsWith('法') && !name.EndsWith("办法", StringComparison.Ordinal) => Rank.Law,
        var name when name.EndsWith("条例", StringComparison.Ordinal) => Rank.Regulation,
        var name when name.Contains("实施细则", StringComparison.Ordinal) || name.EndsWith("办法", StringComparison.Ordinal)
            || name.EndsWith("规定", StringComparison.Ordinal) || name.EndsWith("规则", StringComparison.Ordinal) => Rank.Rule,
        _ => Rank.Document,
    };

    // (2019修正), （试行） and 〔…〕 after a name do not affect its rank.
    private static string WithoutSuffix(string law)
    {
        var end = law.AsSpan().IndexOfAny("(（〔");
        return end > 0 ? law[..end] : law;
    }
}
