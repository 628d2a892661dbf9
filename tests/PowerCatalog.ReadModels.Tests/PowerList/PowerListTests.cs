using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.PowerList;

public sealed class PowerListTests
{
    private static readonly PowerCode Code = PowerCode.Parse(Given.SchoolBus);

    [Theory]
    [InlineData("车", "640306001000,640102001000")]
    [InlineData("校车", "640102001000")]
    [InlineData("使用许可", "640102001000")]
    [InlineData("车使", "640102001000")]
    [InlineData("车校", "")]
    [InlineData("校车 教育法", "640102001000")]
    [InlineData("校车　机动车", "")]
    [InlineData("etc", "642002001000")]
    [InlineData("ET", "642002001000")]
    [InlineData("6403", "640306001000")]
    [InlineData("第九十六条", "640306001000")]
    [InlineData("\"车\" OR *", "")]
    [InlineData("（", "")]
    [InlineData(" ", "")]
    public async Task Text_search_finds_words_of_any_length(string text, string codes)
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var view = catalog.View();
        Assert.Equal(codes, string.Join(',', view.List(new PowerFilter(Text: text)).Items.Select(power => power.Code)));
    }

    [Fact]
    public async Task A_former_name_of_a_power_finds_it_on_the_days_of_that_name_only()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(5, "2021-05-01").Change(Given.SchoolBus, "name", "校车使用许可", "接送车辆许可"));
        Assert.Equal((1, 0), (Found(catalog, "2021-04-30", "校车使用"), Found(catalog, "2021-05-01", "校车使用")));
        Assert.Equal((0, 1), (Found(catalog, "2021-04-30", "接送"), Found(catalog, "2021-05-01", "接送")));
    }

    [Theory]
    [InlineData("教育法", null, "640102001000")]
    [InlineData("教育法", "第五条", "640102001000")]
    [InlineData("校车安全管理条例", "第十六条", "640102001000")]
    [InlineData("校车安全管理条例", "第五条", "")]
    [InlineData("中华人民共和国教育法", null, "")]
    [InlineData("道路交通安全法", null, "640306001000")]
    public async Task A_law_and_its_article_find_the_powers_that_rest_on_them(string law, string? article, string codes)
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var view = catalog.View();
        Assert.Equal(codes, string.Join(',', view.List(new PowerFilter(Law: law, Article: article)).Items.Select(power => power.Code)));
    }

    [Fact]
    public async Task Laws_are_counted_with_their_articles_on_the_day()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(),
            Given.Adjustment(5, "2021-05-01").Change(Given.Seizure, "legalBasis", "《道路交通安全法》第九十六条", "《校车安全管理条例》第十五条")
                .Remove(Given.Records));
        using var before = catalog.View("2021-04-30");
        Assert.Equal(
            [("教育法", 1, 1), ("校车安全管理条例", 1, 2), ("道路交通安全法", 1, 1)],
            before.Laws().OrderBy(law => law.Law, StringComparer.Ordinal).Select(law => (law.Law, law.Powers, law.Articles)));
        using var after = catalog.View("2021-05-01");
        Assert.Equal([("校车安全管理条例", 2L)], after.Laws("校车").Select(law => (law.Law, law.Powers)));
        Assert.Equal([("第十五条", 2L), ("第十六条", 1L)], after.Articles("校车安全管理条例").Select(article => (article.Article, article.Powers)));
        Assert.Empty(after.Articles("道路交通安全法"));
    }

    [Fact]
    public async Task Category_family_and_department_filter()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var view = catalog.View();
        Assert.Equal(1, view.List(new PowerFilter(Category: Category.Coercion)).Total);
        Assert.Equal(
            (2, 1), (view.List(new PowerFilter(Family: Family.Power)).Total, view.List(new PowerFilter(Family: Family.Service)).Total));
        Assert.Equal(
            (2, 2, 0),
            (view.List(new PowerFilter("市教育局")).Total, view.List(new PowerFilter("D02")).Total, view.List(new PowerFilter("没有的局")).Total));
        Assert.Equal(1, view.List(new PowerFilter("市教育局", Category.Permit, Family.Power, "校车", "教育法", "第五条", false)).Total);
    }

    [Fact]
    public async Task A_page_is_a_part_of_the_whole_in_the_order_of_codes()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var view = catalog.View();
        var all = view.List(new PowerFilter()).Items;
        Assert.Equal(all.Select(power => power.Code).Order(StringComparer.Ordinal), all.Select(power => power.Code));
        var page = view.List(new PowerFilter(), 1, 1);
        Assert.Equal((3, all[1]), (page.Total, Assert.Single(page.Items)));
        Assert.Empty(view.List(new PowerFilter(), 3, 5).Items);
    }

    [Fact]
    public async Task A_department_has_the_name_of_the_day_and_is_found_by_its_former_one()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(5, "2021-05-01").Department("更名", "市教育局", (Fields.NewName, "市教育体育局")));
        using var before = catalog.View("2021-04-30");
        using var after = catalog.View("2021-05-01");
        Assert.Equal(("市教育局", "市教育体育局"), (before.Power(Code)!.DepartmentName, after.Power(Code)!.DepartmentName));
        Assert.Equal((2, 2), (after.List(new PowerFilter("市教育局")).Total, after.List(new PowerFilter("市教育体育局")).Total));
    }

    [Fact]
    public async Task A_transfer_moves_a_power_from_its_day_on()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(5, "2021-05-01").Transfer(Given.SchoolBus, "市教育局", "市公安局"));
        using var before = catalog.View("2021-04-30");
        using var after = catalog.View("2021-05-01");
        Assert.Equal(
            (("D02", 2L), ("D06", 1L)),
            (
                (before.Power(Code)!.Department, before.List(new PowerFilter("D02")).Total),
                (after.Power(Code)!.Department, after.List(new PowerFilter("D02")).Total)));
        Assert.Equal(
            [("D02", 0L, 1L), ("D06", 2L, 0L)],
            after.Departments().Select(department => (department.Code, department.Powers, department.Services)));
    }

    [Fact]
    public async Task A_removed_power_is_known_and_not_on_the_list()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus));
        using var view = catalog.View("2021-05-01");
        Assert.Null(view.Power(Code));
        Assert.True(view.Knows(Code));
        Assert.False(view.Knows(PowerCode.Parse("640102008000")));
    }

    [Fact]
    public async Task A_power_that_comes_back_is_on_the_list_since_its_return()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(5, "2021-05-01").Remove(Given.SchoolBus),
            Given.Adjustment(6, "2021-06-01").Add(Given.SchoolBus, "校车使用许可"));
        using var view = catalog.View("2021-06-02");
        Assert.Equal(new DateOnly(2021, 6, 1), view.Power(Code)!.Since);
        using var between = catalog.View("2021-05-31");
        Assert.Null(between.Power(Code));
    }

    private static long Found(TestCatalog catalog, string on, string text)
    {
        using var view = catalog.View(on);
        return view.List(new PowerFilter(Text: text)).Total;
    }
}
