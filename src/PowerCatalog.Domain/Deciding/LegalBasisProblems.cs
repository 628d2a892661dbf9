using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Deciding;

/// <summary>The problems of legal bases. All are warnings: the register does not know every document.</summary>
internal static class LegalBasisProblems
{
    public static Problem RanksTooLow(FieldValue field, string ruleZh, string ruleEn) => Problem.Warning(
        "basis.rank", field.Place, $"设定依据的层级不够：{ruleZh:whole}。", $"The legal basis ranks too low: {ruleEn:whole}.");

    public static Problem ArticleBeyond(FieldValue field, string law, int article, LawVersion version, DateOnly? newest) => Problem.Warning(
        "basis.article-beyond", field.Place,
        $"《{law}》{DatedZh(version):whole}共 {version.Articles} 条，没有第 {article} 条。"
            + $"{(newest is { } last ? $"法律法规名录只到 {CatalogTime.Show(last)}，此后修订的以新文本为准。" : ""):whole}请核对条文号和版本。",
        $"《{law}》 has {version.Articles} articles{DatedEn(version):whole}, so there is no article {article}. "
            + $"{(newest is { } end ? $"The register knows nothing made after {CatalogTime.Show(end)}. " : ""):whole}Check the article and "
            + "the version.");

    public static Problem UnknownNear(FieldValue field, string law, string near) => Problem.Warning(
        "basis.law-unknown-near", field.Place, $"法律法规名录里没有《{law}》。您是不是指《{near}》？请核对名称。",
        $"The register of laws does not have 《{law}》. Do you mean 《{near}》? Check the name.");

    public static Problem Missing(Place place) => Problem.Warning(
        "basis.missing", place, "没有写明设定依据。行政许可、行政处罚、行政强制须依法设定，请补上法律、法规、规章的名称和条文。",
        "No legal basis is given. Permits, penalties and coercion are set by law; name the law, regulation or rule and its article.");

    public static Problem AllMissing(int count) => Problem.Warning(
        "basis.missing", null, $"所增加的行政许可、行政处罚、行政强制（{count} 项）都没有写明设定依据。请补上“设定依据”一列。",
        $"None of the {count} permits, penalties and coercions that are added has a legal basis. Add the column 设定依据.");

    private static string DatedZh(LawVersion version) => version.Date is { } date ? $"（{CatalogTime.Show(date)} 版本）" : "";

    private static string DatedEn(LawVersion version) => version.Date is { } date ? $" in its version of {CatalogTime.Show(date)}" : "";
}
