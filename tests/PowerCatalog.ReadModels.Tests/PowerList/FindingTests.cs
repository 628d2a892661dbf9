using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Reference;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Finding;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.PowerList;

public sealed class FindingTests
{
    private const string Inspection = "640601003000";
    private const string Fine = "640201004000";
    private static readonly PlainWords Words = TestReference.Data.PlainWords;

    private static DraftBuilder Adjustment(string day = "2021-05-01") => Given.Adjustment(5, day);

    [Fact]
    public async Task A_former_name_finds_the_power_and_is_marked()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Adjustment().Change(Given.SchoolBus, "name", "校车使用许可", "接送车辆许可"));
        using var view = catalog.View("2021-06-01");
        var found = Find(view, "校车使用");
        Assert.Empty(found.Powers.Items);
        var past = Assert.Single(found.Past.Items);
        Assert.Equal((Given.SchoolBus, "校车使用许可", "接送车辆许可", PastKind.Renamed), (past.Code, past.Name, past.NameNow, past.Kind));
        Assert.Equal(new DateOnly(2021, 5, 1), past.To);
    }

    [Fact]
    public async Task A_removed_power_is_found_by_name_and_by_code_and_is_marked()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Adjustment().Remove(Given.SchoolBus));
        using var view = catalog.View("2021-06-01");
        foreach (var text in (string[])["校车", Given.SchoolBus])
        {
            var past = Assert.Single(Find(view, text).Past.Items);
            Assert.Equal((Given.SchoolBus, null, PastKind.Removed), (past.Code, past.NameNow, past.Kind));
        }
    }

    [Fact]
    public async Task What_comes_after_the_day_is_marked_as_coming()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Adjustment("2021-09-01").Change(Given.SchoolBus, "name", "校车使用许可", "接送车辆许可"));
        using var view = catalog.View();
        Assert.Equal(PastKind.Coming, Assert.Single(Find(view, "接送").Past.Items).Kind);
        Assert.Equal(1, view.List(new PowerFilter { Coming = true }).Total);
    }

    [Fact]
    public async Task An_old_base_code_finds_the_power()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(),
            Given.Adjustment(4, "2021-04-01").Add(Inspection, "对校车的检查", "行政检查", "市教育局", ("baseCode", "000105001000")),
            Adjustment().Change(Inspection, "baseCode", "000105001000", "000105002000"));
        using var view = catalog.View("2021-06-01");
        Assert.Equal(PastKind.Reworded, Assert.Single(Find(view, "000105001000").Past.Items).Kind);
        Assert.Equal(Inspection, Assert.Single(Find(view, "000105002000").Powers.Items).Code);
    }

    [Fact]
    public async Task Names_stand_before_other_text_and_whole_words_before_parts()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(),
            Adjustment().Add("640101009000", "教育收费许可", "行政许可", "市教育局", ("legalBasis", "《机动车管理办法》第一条"))
                .Add(Fine, "对扣留机动车不配合的处罚", "行政处罚", "市公安局"));
        using var view = catalog.View("2021-06-01");
        Assert.Equal([Given.Seizure, Fine, "640101009000"], Find(view, "机动车").Powers.Items.Select(power => power.Code));
        Assert.Equal(Given.Seizure, Find(view, "扣留机动车").Powers.Items[0].Code);
    }

    [Fact]
    public async Task All_words_are_sought()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var view = catalog.View();
        Assert.Equal(Given.SchoolBus, Assert.Single(Find(view, "许可 校车").Powers.Items).Code);
        Assert.True(Find(view, "许可 机动车").IsEmpty);
    }

    [Theory]
    [InlineData("吴政发〔2021〕5号")]
    [InlineData("吴政发(2021)5号")]
    [InlineData("吴政发（2021）第5号")]
    [InlineData("吴政发[2021] 5号")]
    [InlineData("【2021】5号")]
    public async Task A_document_number_is_found_in_any_brackets(string text)
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Adjustment().Remove(Given.SchoolBus));
        using var view = catalog.View("2021-06-01");
        Assert.Equal("吴政发〔2021〕5号", Assert.Single(Find(view, text).Adjustments).DocumentNumber);
    }

    [Fact]
    public async Task A_former_name_of_a_department_finds_it_and_is_told()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Adjustment().Department("更名", "市教育局", (Fields.NewName, "市教体委")));
        using var view = catalog.View("2021-06-01");
        var found = Assert.Single(Find(view, "教育局").Departments);
        Assert.Equal(("市教体委", "市教育局"), (found.Department.Name, found.FormerName));
        Assert.Null(Assert.Single(Find(view, "教体委").Departments).FormerName);
    }

    [Fact]
    public async Task Plain_words_lead_to_powers_and_the_answer_says_so()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Adjustment().Add(Fine, "对乱扔果皮纸屑和烟头等废弃物的处罚", "行政处罚", "市公安局"));
        using var view = catalog.View("2021-06-01");
        foreach (var text in (string[])["乱扔垃圾", "楼下乱扔垃圾怎么办"])
        {
            var found = Find(view, text);
            Assert.Equal(Fine, Assert.Single(found.Powers.Items).Code);
            Assert.Contains("乱扔果皮纸屑", Assert.Single(found.Words).Means);
        }

        Assert.Empty(Assert.Single(Find(view, "校车").Words).Means);
    }

    [Theory]
    [InlineData("校车使用许可", 1)]
    [InlineData("接送车辆许可", 1)]
    [InlineData("接送", 1)]
    [InlineData(Given.SchoolBus, 1)]
    [InlineData("许可", 1)]
    [InlineData("车", 2)]
    [InlineData("没有的名称", 0)]
    public async Task A_name_of_any_day_names_a_power(string text, int powers)
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Adjustment().Change(Given.SchoolBus, "name", "校车使用许可", "接送车辆许可"));
        using var view = catalog.View("2021-06-01");
        var named = view.PowersNamed(text);
        Assert.Equal(powers, named.Total);
        Assert.Equal(powers == 1 ? Given.SchoolBus : null, named.Only?.Code.Value);
        Assert.Equal(powers != 1, named.Refusal is not null);
    }

    [Fact]
    public async Task A_short_form_of_a_law_filters_by_the_law()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var view = catalog.View();
        Assert.Equal(Given.Seizure, Assert.Single(view.List(view.LookedUp(new PowerFilter(Law: "道交法"), Words)).Items).Code);
    }

    private static Findings Find(CatalogView view, string text) => view.Find(text, Words, 20);
}
