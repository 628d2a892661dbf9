using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

/// <summary>The office's own elements: kept, changed and corrected as any element is.</summary>
public sealed class WhenKeepingOwnElements
{
    private const string Clerk = "own:承办人";
    private const string Inner = "own:备注（内部）";
    private readonly MemoryCatalog _catalog = MemoryCatalog.Open(DraftBuilder.List()
        .Add(Given.SchoolBus, "校车使用许可", "行政许可", "市教育局", ("legalBasis", "《校车安全管理条例》第十五条"), (Clerk, "张三"), (Inner, "甲\n乙"))
        .Add(Given.Records, "学籍查询", "公共服务", "市教育局"));

    private static DraftBuilder Draft() => DraftBuilder.Adjustment();

    [Fact]
    public void A_power_has_it_as_it_was_written() =>
        Assert.Equal(
            ElementValues.Of([new("legalBasis", "《校车安全管理条例》第十五条"), new(Clerk, "张三"), new(Inner, "甲\n乙")]),
            _catalog.Events.OfType<PowerAdded>().First().Elements);

    [Theory]
    [InlineData("承办人")]
    [InlineData("承办人*")]
    [InlineData("本地要素：承办人")]
    [InlineData("本地要素: 承办人")]
    [InlineData("own:承办人")]
    public void It_changes_under_its_name(string name) =>
        Assert.Equal(
            [new ElementChange(Clerk, "张三", "李四", false)],
            _catalog.Gives<PowerElementsChanged>(Draft().Change(Given.SchoolBus, name.TrimEnd('*'), "张 三", "李四")).Changes);

    [Theory]
    [InlineData("备注(内部)")]
    [InlineData("备注【内部】")]
    [InlineData("本地要素：备注 (内部)")]
    public void Another_spelling_of_its_name_is_the_same_element(string name) =>
        Assert.Equal(
            [new ElementChange(Inner, "甲\n乙", null, false)],
            _catalog.Gives<PowerElementsChanged>(Draft().Change(Given.SchoolBus, name, "甲\n乙", null)).Changes);

    [Fact]
    public void An_added_power_has_it_under_the_key_that_the_catalog_keeps()
    {
        var added = _catalog.Decide(Draft().Add("640102009000", "新项审批", "行政确认", "市教育局", ("own:备注(内部)", "丙"))).Facts
            .OfType<PowerAdded>().Single();
        Assert.Equal(ElementValues.Of([new(Inner, "丙")]), added.Elements);
    }

    [Fact]
    public void A_marked_name_begins_to_be_kept() =>
        Assert.Equal(
            [new ElementChange("own:联络员", null, "赵六", false)],
            _catalog.Gives<PowerElementsChanged>(Draft().Change(Given.Records, "本地要素：联络员", null, "赵六")).Changes);

    [Fact]
    public void A_marked_name_of_the_schema_is_the_element_of_the_schema() =>
        Assert.Equal(
            [new ElementChange("phone", null, "1", false)],
            _catalog.Gives<PowerElementsChanged>(Draft().Change(Given.Records, "本地要素：联系电话", null, "1")).Changes);

    [Fact]
    public void Its_value_before_is_compared_by_meaning_and_has_to_be_the_lists() =>
        _catalog.Refuses(Draft().Change(Given.SchoolBus, "承办人", "王五", "李四"), "change.other-before", "Change!C2 (from)");

    [Fact]
    public void The_same_meaning_is_no_change() =>
        _catalog.Refuses(Draft().Change(Given.SchoolBus, "承办人", "张三", "张 三"), "change.nothing", "Change!D2 (to)");

    [Fact]
    public void It_is_corrected_under_its_name()
    {
        var added = _catalog.Events.ToList().FindIndex(happened => happened is PowerAdded);
        var corrected = _catalog.Gives<FactCorrected>(Draft().Correct(added, "承办人", "张三", "张珊"));
        Assert.Equal("张珊", ((PowerAdded)corrected.Reading!).Elements[Clerk]);
    }

    [Fact]
    public void A_name_that_nobody_keeps_is_refused_with_the_way_to_keep_it()
    {
        _catalog.Refuses(Draft().Change(Given.SchoolBus, "承办者", null, "李四"), "element.unknown", "Change!B2 (element)");
        var problem = _catalog.Decide(Draft().Change(Given.SchoolBus, "承办者", null, "李四")).Problems.Single();
        Assert.Equal("没有名为“承办者”的要素。您是不是指“承办人”？清单没有这一要素而要保留的，写成“本地要素：承办者”。", problem.Zh);
    }

    [Theory]
    [InlineData("own:own:x")]
    [InlineData("本地要素：")]
    [InlineData("本地要素：实施部门")]
    [InlineData("本地要素：一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一")]
    public void A_name_that_is_none_is_refused(string name) =>
        _catalog.Refuses(Draft().Change(Given.SchoolBus, name, null, "x"), "element.unknown", "Change!B2 (element)");

    [Fact]
    public void A_list_of_the_same_lines_has_the_same_digest_whatever_the_order_of_its_columns()
    {
        var one = DraftBuilder.List().Add("1", "a", "行政许可", "b", (Clerk, "x"), ("phone", "1")).Build();
        var other = DraftBuilder.List().Add("1", "a", "行政许可", "b", ("phone", "1"), (Clerk, "x")).Build();
        Assert.Equal(LinesDigest.Of(one), LinesDigest.Of(other));
        Assert.NotEqual(LinesDigest.Of(one), LinesDigest.Of(DraftBuilder.List().Add("1", "a", "行政许可", "b", ("phone", "1")).Build()));
    }
}
