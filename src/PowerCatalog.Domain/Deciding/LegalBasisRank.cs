using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// Which rank of document a category of power needs: permits a law, regulation or State Council decision (行政许可法 第十四至十七条), penalties at
/// least a rule (行政处罚法 第十至十六条), coercion a law or regulation (行政强制法 第十、十一条).
/// </summary>
internal static class LegalBasisRank
{
    /// <summary>
    /// The lowest rank that may set powers of a category, and the rule in both languages; null where there is no such rule.
    /// </summary>
    public static (LawRank Rank, string Zh, string En)? NeededFor(Category category) => category switch
    {
        Category.Permit => (
            LawRank.LocalRegulation, "行政许可由法律、法规或者国务院决定设定，规章以下的文件不得设定（行政许可法第十四至十七条）",
            "a permit requires a law, a regulation or a State Council decision (行政许可法 art. 14-17)"),
        Category.Coercion => (
            LawRank.LocalRegulation, "行政强制措施由法律、法规设定（行政强制法第十、十一条）", "coercion requires a law or a regulation (行政强制法 art. 10, 11)"),
        Category.Penalty => (LawRank.Rule, "规章以下的规范性文件不得设定行政处罚（行政处罚法第十六条）", "a penalty requires at least a rule (行政处罚法 art. 16)"),
        _ => null,
    };

    /// <summary>Warns where every basis is of a rank that is known and too low; one of unknown rank may be enough.</summary>
    public static void Check(
        Category category, IReadOnlyList<LegalBasis> bases, FieldValue cell, LawRegister laws, FoundProblems problems)
    {
        if (NeededFor(category) is not { } needed || bases.Count == 0) return;
        if (bases.All(basis => basis.Law is not null && laws.RankOf(basis.Law) < needed.Rank))
            problems.Add(LegalBasisProblems.RanksTooLow(cell, needed.Zh, needed.En));
    }
}
