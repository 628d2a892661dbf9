using PowerCatalog.Domain.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

/// <summary>Names and articles of legal bases, by the register of laws that the program ships.</summary>
public sealed class WhenLegalBasesAreGiven
{
    [Theory]
    [InlineData("《校车安全管理条例》第六十三条", "共 62 条，没有第 63 条")]
    [InlineData("《水法》第八十二条、第八十三条", "《水法》（2016-07-02 版本）共 82 条，没有第 83 条")]
    [InlineData("《中华人民共和国水法》第83条", "没有第 83 条")]
    [InlineData("《防洪法》第六十六条之一", "共 65 条，没有第 66 条")]
    [InlineData("《行政许可法（2019修正）》第一百条第一款", "共 83 条，没有第 100 条")]
    [InlineData("《民法典》第一千二百六十一条", "共 1260 条")]
    public void An_article_beyond_the_laws_last_warns(string basis, string says)
    {
        Given.List().Warns(Added(basis), "basis.article-beyond", "Add!E2 (legalBasis)");
        Assert.Contains(says, Assert.Single(Given.List().Decide(Added(basis)).Problems).Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("《校车安全管理条例》第六十二条")]
    [InlineData("《水法》第八十二条之一")]
    [InlineData("《水法》第四十八条：“……依照《民法典》第一千条和本法第八百条处理”")]
    [InlineData("《水法》第四十八条、《民法典》第一千条")]
    [InlineData("《进出口商品检验法实施条例》第二十条")]
    [InlineData("《某市校车管理办法》第九百条")]
    public void An_article_that_the_law_may_have_does_not(string basis) => Given.List().Gives<PowerAdded>(Added(basis));

    [Theory]
    [InlineData("2021-05-01", true)]
    [InlineData("2022-06-24", false)]
    public void The_version_of_the_day_decides(string day, bool warns)
    {
        var problems = Given.List().Decide(
            DraftBuilder.Adjustment(day: day).Add(Given.Unused, more: ("legalBasis", "《体育法》第一百条"))).Problems;
        Assert.Equal(warns, problems.Any(problem => problem.Code == "basis.article-beyond"));
    }

    [Fact]
    public void Where_the_decision_is_later_than_all_that_the_register_knows_it_says_so()
    {
        var newest = TestReference.Data.Laws.Newest;
        string Says(DateOnly day) => Assert.Single(
            Given.List().Decide(
                DraftBuilder.Adjustment(day: $"{day:yyyy-MM-dd}").Add(Given.Unused, more: ("legalBasis", "《水法》第八十三条"))).Problems,
            problem => problem.Code == "basis.article-beyond").Zh;

        Assert.Contains($"法律法规名录只到 {newest:yyyy-MM-dd}，此后修订的以新文本为准。", Says(newest.AddDays(1)), StringComparison.Ordinal);
        Assert.DoesNotContain("名录只到", Says(newest), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("《校车安全管理条列》第十五条", "校车安全管理条例")]
    [InlineData("《校车安全管理条例例》第十五条", "校车安全管理条例")]
    [InlineData("《环境保护护法》第五条", "中华人民共和国环境保护法")]
    [InlineData("《道路交通安全管理法》", "中华人民共和国道路交通安全法")]
    [InlineData("《中华人民共和国城市规划法》", "中华人民共和国城乡规划法")]
    [InlineData("《中华人民共和国水发》第七条", "中华人民共和国水法")]
    [InlineData("《中华人民共和国防洪发》第七条", "中华人民共和国防洪法")]
    [InlineData("《中华人民共和国行政许可》第十二条", "中华人民共和国行政许可法")]
    public void A_name_near_one_of_the_register_warns_and_names_it(string basis, string near)
    {
        Given.List().Warns(Added(basis), "basis.law-unknown-near", "Add!E2 (legalBasis)");
        Assert.Contains($"《{near}》", Assert.Single(Given.List().Decide(Added(basis)).Problems).Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("《宁夏回族自治区实施〈中华人民共和国水法〉办法》第三条")]
    [InlineData("《水法》")]
    [InlineData("《取水许可管理办法》")]
    [InlineData("《旅馆业治安管理办法》")]
    [InlineData("《吴忠市城市绿化条例》")]
    [InlineData("《宁夏回族自治区安全生产条例》")]
    [InlineData("《合同法》")]
    [InlineData("《土地管理法实施办法》")]
    public void A_name_that_only_resembles_one_does_not(string basis) => Given.List().Gives<PowerAdded>(Added(basis));

    [Theory]
    [InlineData("行政许可")]
    [InlineData("行政处罚")]
    [InlineData("行政强制")]
    public void A_power_that_must_have_a_basis_and_has_none_warns(string category) => Given.List().Warns(
        DraftBuilder.Adjustment().Add(Given.Unused, category: category, more: ("legalBasis", "")), "basis.missing", "Add 第2行");

    [Fact]
    public void A_power_of_another_category_needs_none() =>
        Given.List().Gives<PowerAdded>(DraftBuilder.Adjustment().Add(Given.Unused, category: "行政给付"));

    [Fact]
    public void Where_no_power_of_the_draft_has_one_it_is_said_once() => Given.List().Warns(
        DraftBuilder.Adjustment().Add(Given.Unused, more: ("legalBasis", ""))
            .Add("640102009001", "幼儿园设立许可", more: ("legalBasis", "")),
        "basis.missing", null);

    [Fact]
    public void Where_another_has_one_it_is_said_of_the_line() => Given.List().Warns(
        DraftBuilder.Adjustment().Add(Given.Unused).Add("640102009001", "幼儿园设立许可", more: ("legalBasis", "")), "basis.missing", "Add 第3行");

    [Fact]
    public void Taking_the_basis_away_warns() => Given.List().Warns(
        DraftBuilder.Adjustment().Change(Given.SchoolBus, "legalBasis", "《校车安全管理条例》第十五条", null), "basis.missing", "Change 第2行");

    private static DraftBuilder Added(string basis) => DraftBuilder.Adjustment().Add(Given.Unused, more: ("legalBasis", basis));
}
