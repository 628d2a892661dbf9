using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Differences;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Differences;

/// <summary>The departments of a list that hold nothing yet, beside others that do.</summary>
public sealed class OpenedBesideTests
{
    private readonly MemoryCatalog _catalog = MemoryCatalog.Open(DraftBuilder.List()
        .Add("640115001000", "取水许可", "行政许可", "市水务局").Add("640115002000", "采砂许可", "行政许可", "市水务局"));

    [Fact]
    public void A_new_department_is_opened()
    {
        var list = Water().Add("640102001000", "校车使用许可", "行政许可", "市教育局").Add("640102002000", "办学许可", "行政许可", "市教育局");
        Assert.Equal([("市教育局", 2)], Opened(list));
        var part = OpenedBeside.Part(list.Build(), new HashSet<string> { "市教育局" }, within: true);
        Assert.Equal([1, 2], part.Lines.Select(line => line.Number));
        var header = DraftBuilder.List().Header(Fields.DocumentNumber, "吴政发〔2021〕2号").Build().Header;
        var decision = _catalog.Decide(part with { Header = header });
        Assert.Equal((true, 2), (decision.IsSound, decision.Opened));
    }

    [Fact]
    public void A_registered_department_without_items_is_opened()
    {
        _catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕3号", "2021-01-01").Department("新设", "市教育局"));
        Assert.Equal([("教育局", 1)], Opened(Water().Add("640102001000", "校车使用许可", "行政许可", "教育局")));
    }

    [Fact]
    public void One_that_is_only_near_one_that_holds_something_is_opened() => Assert.Equal(
        [("市商务局", 1), ("市税务局", 1)],
        Opened(Water().Add("640102001000", "拍卖许可", "行政许可", "市商务局").Add("640102002000", "发票领用", "行政确认", "市税务局")));

    [Theory]
    [InlineData("市水物局")]
    [InlineData("市水务局、市财政局")]
    [InlineData("水务局")]
    public void What_may_be_a_department_that_holds_something_is_compared(string name) =>
        Assert.Empty(Opened(Water().Add("640102001000", "校车使用许可", "行政许可", name)));

    [Fact]
    public void A_department_to_which_a_power_of_another_comes_is_compared()
    {
        Assert.Empty(Opened(DraftBuilder.List().Add("640115001000", "取水许可", "行政许可", "市水务局")
            .Add("640115002000", "采砂许可", "行政许可", "市教育局")));
        Assert.Empty(Opened(DraftBuilder.List().Add("640115001000", "取水许可", "行政许可", "市水务局")
            .Line(LineKind.List, (Fields.Name, "采砂许可"), (Fields.Category, "行政许可"), (Fields.Department, "市教育局"))));
    }

    [Fact]
    public void An_export_that_was_edited_is_compared()
    {
        var list = Water().Add("640102001000", "校车使用许可", "行政许可", "市教育局").Build();
        Assert.Empty(Opened(list with { Versions = [new FieldValue("640300/1", new Place("表", 2))] }));
    }

    private static DraftBuilder Water() => DraftBuilder.List()
        .Add("640115001000", "取水许可", "行政许可", "市水务局").Add("640115002000", "采砂许可", "行政许可", "市水务局");

    private IReadOnlyList<(string Name, int Items)> Opened(DraftBuilder list) => Opened(list.Build());

    private IReadOnlyList<(string Name, int Items)> Opened(AdjustmentDraft list)
    {
        var day = new DateOnly(2021, 6, 1);
        var known = _catalog.Knowledge();
        return OpenedBeside.Of(list, OpenedBeside.MayOpen(list, known, TestReference.Data, day), known, day);
    }
}
