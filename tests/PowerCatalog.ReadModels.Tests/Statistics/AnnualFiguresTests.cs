using PowerCatalog.Domain.Adjustments;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Statistics;

public sealed class AnnualFiguresTests
{
    /// <summary>
    /// 2021: the permit's limit goes from 10 to 5 of 20 working days and its steps from 4 to 3; a penalty of 市公安局 comes with limits of 10
    /// and 10; the coercion goes. Two proofs of the service, one of the permit. 2022: one change.
    /// </summary>
    private static readonly DraftBuilder[] Year =
    [
        Given.List(),
        Given.Adjustment(5, "2021-05-01")
            .Change(Given.SchoolBus, "promisedLimit", "10工作日", "5工作日").Change(Given.SchoolBus, "steps", "4", "3")
                .Change(Given.Records, "commitmentProofs", null, "户口簿；身份证")
            .Add("640206001000", "某处罚", "行政处罚", "市公安局", ("statutoryLimit", "10工作日"), ("promisedLimit", "10工作日"), ("steps", "9")),
        Given.Adjustment(6, "2021-06-01").Remove(Given.Seizure).Delegate(Given.SchoolBus, "金积镇").Delegate(Given.Records, "金积镇"),
        Given.Adjustment(7, "2021-07-01").Change(Given.SchoolBus, "commitmentProofs", null, "身份证").Delegate(Given.SchoolBus, "高闸镇"),
        DraftBuilder.Adjustment("吴政发〔2022〕1号", "2022-01-01").Change(Given.SchoolBus, "steps", "3", "1"),
    ];

    [Fact]
    public async Task The_figures_of_a_year_are_those_counted_by_hand()
    {
        await using var catalog = await TestCatalog.Open(Year);
        using var view = catalog.View();
        var figures = view.FiguresOf(2021).ToDictionary(figure => figure.Key, figure => figure.Value);
        Assert.Equal(
            new Dictionary<string, decimal>
            {
                // 市教育局 changed, 市公安局 added and removed.
                ["departments"] = 2,
                ["added"] = 1,
                ["removed"] = 1,
                // The permit in no. 5 and in no. 7; 2 places and 1. The service's change is none of a power's.
                ["powersChanged"] = 2,
                ["elementChanges"] = 3,
                // The permit, given twice; the service is no power.
                ["delegatedPowers"] = 1,
                ["townshipServiceItems"] = 1,
                ["crossProvinceItems"] = 1,
                // 户口簿 and 身份证 of 市教育局: the permit's 身份证 is the same department's.
                ["commitmentProofItems"] = 2,
                ["commitmentDepartments"] = 1,
                // (20 + 10 - 5 - 10) / 30.
                ["limitReductionPercent"] = 50m,
                // Nothing was on the list at the end of 2020.
                ["stepReductionPercent"] = 0m,
            },
            figures);
    }

    [Fact]
    public async Task Steps_are_compared_where_both_years_ends_have_them()
    {
        await using var catalog = await TestCatalog.Open(Year);
        using var view = catalog.View("2022-12-31");
        var figures = view.FiguresOf(2022).ToDictionary(figure => figure.Key, figure => figure.Value);
        // The permit 3 to 1, the penalty 9 to 9: (12 - 10) / 12.
        Assert.Equal(16.67m, figures["stepReductionPercent"]);
        Assert.Equal((0m, 1m, 1m, 1m), (figures["added"], figures["powersChanged"], figures["elementChanges"], figures["departments"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("吴政发〔2022〕1号")]
    public async Task A_service_that_comes_back_as_a_power_does_not_change_the_figures_of_the_year_before(string? known)
    {
        await using var catalog = await TestCatalog.Open(
        [
            .. Year,
            DraftBuilder.Adjustment("吴政发〔2022〕2号", "2022-03-01").Remove(Given.Records),
            DraftBuilder.Adjustment("吴政发〔2022〕3号", "2022-04-01").Add(Given.Records, "学籍办理", "行政许可", "市教育局"),
        ]);
        using var view = catalog.View("2022-12-31", known);
        Assert.Equal(1m, view.FiguresOf(2021).Single(figure => figure.Key == "delegatedPowers").Value);
    }

    [Fact]
    public async Task A_year_in_which_nothing_happened_has_zeros()
    {
        await using var catalog = await TestCatalog.Open(Year);
        using var view = catalog.View();
        Assert.All(view.FiguresOf(2019), figure => Assert.Equal(0m, figure.Value));
        Assert.All(
            view.FiguresOf(2019),
            figure => Assert.True(figure is { Name: { Zh.Length: > 0, En.Length: > 0 }, Rule: { Zh.Length: > 0, En.Length: > 0 } }));
    }

    [Fact]
    public async Task Counts_go_by_department_category_month_year_and_adjustment()
    {
        await using var catalog = await TestCatalog.Open(Year);
        using var view = catalog.View();
        var (first, last) = (new DateOnly(2021, 1, 1), new DateOnly(2022, 12, 31));
        Assert.Equal(["吴政发〔2021〕5号", "吴政发〔2021〕6号", "吴政发〔2021〕7号", "吴政发〔2022〕1号", "total"], Keys(CountBy.Adjustment));
        Assert.Equal(["D02", "D06", "total"], Keys(CountBy.Department));
        Assert.Equal(["permit", "penalty", "coercion", "publicService", "total"], Keys(CountBy.Category));
        Assert.Equal(["2021-05", "2021-06", "2021-07", "2022-01", "total"], Keys(CountBy.Month));
        Assert.Equal(["2021", "2022", "total"], Keys(CountBy.Year));
        var total = view.Counts(first, last, CountBy.Year)[^1];
        Assert.Equal(
            (1, 1, 3, 4, 1, 3),
            (total.Added, total.Removed, total.PowersChanged, total.ElementChanges, total.ServicesChanged, total.Delegated));

        IEnumerable<string> Keys(CountBy by) => view.Counts(first, last, by).Select(row => row.Key);
    }

    [Theory]
    [InlineData(CountBy.Month)]
    [InlineData(CountBy.Adjustment)]
    [InlineData(CountBy.Department)]
    public async Task What_was_annulled_leaves_no_row_of_zeros(CountBy by)
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(3, "2021-03-01").Delegate(Given.SchoolBus, "金积镇"),
            Given.Adjustment(4, "2021-04-01").Annul("吴政发〔2021〕3号"));
        using var before = catalog.View("2021-12-31", "吴政发〔2021〕3号");
        using var after = catalog.View("2021-12-31");
        var (first, last) = (new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31));
        Assert.Equal(2, before.Counts(first, last, by).Count);
        Assert.Equal("total", Assert.Single(after.Counts(first, last, by)).Key);
    }

    [Fact]
    public async Task Counts_take_both_ends_of_a_span_and_nothing_outside()
    {
        await using var catalog = await TestCatalog.Open(Year);
        using var view = catalog.View();
        Assert.Equal(1, view.Counts(new DateOnly(2021, 6, 1), new DateOnly(2021, 6, 1), CountBy.Month)[^1].Removed);
        Assert.Equal(0, view.Counts(new DateOnly(2021, 6, 2), new DateOnly(2021, 12, 31), CountBy.Month)[^1].Removed);
        Assert.Equal(
            ["total"], view.Counts(new DateOnly(2020, 1, 1), new DateOnly(2020, 12, 31), CountBy.Department).Select(row => row.Key));
    }
}
