using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

/// <summary>The list of departments that hold nothing yet opens them, whenever it comes.</summary>
public sealed class WhenOpeningInParts
{
    private static DraftBuilder Part(string number = "吴政发〔2021〕2号") => DraftBuilder.List().Header(Fields.DocumentNumber, number);

    [Fact]
    public void Given_a_department_that_is_not_there_it_is_opened_and_nothing_is_added()
    {
        var decision = Given.List().Decide(Part().Add("640115001000", "取水许可", "行政许可", "市水务局"));
        Assert.True(decision.IsSound);
        Assert.Equal((1, 0), (decision.Opened, decision.CountsBesideOpened.Added));
        Assert.True(decision.Particulars!.Opening);
        Assert.Equal(
            [EventNames.DepartmentRegistered, EventNames.PowerAdded], decision.Facts.Select(EventNames.Of));
        Assert.Equal(("市水务局", "1 项"), (decision.Preview[0].Name, decision.Preview[0].After));
        Assert.Equal([false, true], decision.Preview.Select(line => line.Opening));
    }

    [Fact]
    public void Given_a_registered_department_without_powers_it_is_opened_under_its_code()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕3号", "2021-01-01").Department("新设", "市水务局", (Fields.DepartmentCode, "W1")));
        var decision = catalog.Decide(Part().Add("640115001000", "取水许可", "行政许可", "吴忠市水务局"));
        Assert.Equal("W1", Assert.IsType<PowerAdded>(Assert.Single(decision.Facts)).Department.Value);
    }

    [Fact]
    public void Given_a_department_that_holds_powers_it_is_refused_by_its_name()
    {
        var problem = Assert.Single(
            Given.List().Decide(Part().Add(Given.Unused, department: "教育局").Add("640115001000", "取水许可", "行政许可", "市水务局")).Problems);
        Assert.Equal(("catalog.already-open", Severity.Error), (problem.Code, problem.Severity));
        Assert.Contains("“教育局”已有事项", problem.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("各县（市、区）水务局")]
    [InlineData("市直各部门")]
    [InlineData("有关部门")]
    [InlineData("市水务局等3个部门")]
    [InlineData("市教育局\n市体育局")]
    public void Given_what_is_not_one_department_it_is_not_opened(string name)
    {
        var problem = Assert.Single(new MemoryCatalog().Decide(DraftBuilder.List().Add("640115001000", "取水许可", "行政许可", name)).Problems);
        Assert.Equal("department.joint", problem.Code);
        Assert.DoesNotContain('\n', problem.Zh);
    }

    [Theory]
    [InlineData("水务局")]
    [InlineData("吴忠市水务局")]
    [InlineData("市水务局（市河长办）")]
    [InlineData("市水物局")]
    [InlineData("市水务务局")]
    [InlineData("市务水局")]
    [InlineData("a-市水务局")]
    [InlineData("1.市水务局")]
    public void Given_two_ways_of_writing_one_department_it_is_asked_which(string other)
    {
        var problems = new MemoryCatalog().Decide(
            DraftBuilder.List().Add("640115001000", "取水许可", "行政许可", "市水务局").Add("640115002000", "采砂许可", "行政许可", other)
                .Add("640115003000", "围垦许可", "行政许可", other)).Problems;
        Assert.Equal("department.near", Assert.Single(problems).Code);
    }

    [Theory]
    [InlineData("教育局（语委办）")]
    [InlineData("吴忠市教育局（市语委办）")]
    [InlineData("市教育体育局")]
    public void Given_a_name_near_one_on_the_list_it_is_asked_which(string name)
    {
        var problem = Assert.Single(
            Given.List().Decide(Part().Add("640115001000", "取水许可", "行政许可", name)).Problems, problem => problem.Code == "department.near");
        Assert.Contains("与清单上的“市教育局”是不是同一个部门", problem.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_name_in_short_it_is_asked_which_beside_the_whole_one_and_on_its_own()
    {
        var whole = DraftBuilder.List().Add("640101001000", "项目核准", "行政许可", "市发展和改革委员会");
        var problem = Assert.Single(new MemoryCatalog().Decide(
            DraftBuilder.List().Add("640101001000", "项目核准", "行政许可", "市发展和改革委员会")
                .Add("640101002000", "项目备案", "行政许可", "市发改委")).Problems);
        Assert.Equal(("department.near", "List!D3 (department)"), (problem.Code, problem.Place!.ToString()));

        Assert.Contains(
            MemoryCatalog.Open(whole).Decide(Part().Add("640101002000", "项目备案", "行政许可", "发改委")).Problems,
            found => found.Code == "department.near" && found.Zh.Contains("“市发展和改革委员会”", StringComparison.Ordinal));
    }

    [Fact]
    public void Given_a_former_name_of_a_department_that_holds_nothing_it_is_asked_whether_it_is_that_one()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕3号", "2021-01-01").Department("新设", "市扶贫开发服务中心"));
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-02-01")
            .Department("更名", "市扶贫开发服务中心", (Fields.NewName, "市防返贫监测中心")));
        var problem = Assert.Single(
            catalog.Decide(Part("吴政发〔2021〕5号").Header(Fields.Effective, "2021-03-01")
                .Add("640115001000", "帮扶认定", "行政确认", "市扶贫开发服务中心")).Problems, problem => problem.Code == "department.near");
        Assert.Contains("“市防返贫监测中心”", problem.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_department_with_a_name_like_another_of_every_government_it_is_opened() =>
        Assert.True(MemoryCatalog.Open(DraftBuilder.List().Add("640101001000", "项目核准", "行政许可", "市财政局"))
            .Decide(Part().Add("640107001000", "登记", "行政许可", "市民政局")).IsSound);

    [Theory]
    [InlineData("市公安局", "市公路局")]
    [InlineData("市民政局", "市民族局")]
    [InlineData("市水务局", "市水文局")]
    [InlineData("市第一人民医院", "市第二人民医院")]
    [InlineData("市东城区分局", "市西城区分局")]
    [InlineData("市财政局", "市民政局")]
    [InlineData("市科技局", "市科协")]
    [InlineData("市城市管理局", "市机关事务管理局")]
    public void Given_two_departments_with_near_names_they_are_opened_side_by_side(string one, string other) => Assert.True(
        new MemoryCatalog().Decide(DraftBuilder.List().Add("640115001000", "取水许可", "行政许可", one)
            .Add("640115002000", "采砂许可", "行政许可", other)).IsSound);

    [Fact]
    public void Given_two_names_told_apart_by_their_codes_they_are_two_departments() => Assert.True(new MemoryCatalog().Decide(
        DraftBuilder.List().Add("640115001000", "取水许可", "行政许可", "市水务局", (Fields.DepartmentCode, "W1"))
            .Add("640115002000", "采砂许可", "行政许可", "市水务局（市河长办）", (Fields.DepartmentCode, "W2"))).IsSound);

    [Fact]
    public void Given_several_departments_in_one_cell_it_is_refused() => Assert.Equal(
        "department.joint",
        Assert.Single(new MemoryCatalog().Decide(
            DraftBuilder.List().Add("640115001000", "取水许可", "行政许可", "市水务局、市财政局")).Problems).Code);
}
