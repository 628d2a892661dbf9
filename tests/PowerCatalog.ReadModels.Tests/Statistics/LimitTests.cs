using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Statistics;

public sealed class LimitTests
{
    [Fact]
    public async Task Limits_are_summed_by_department_over_what_can_be_compared()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(),
            Given.Adjustment(5, "2021-05-01").Change(Given.SchoolBus, "promisedLimit", "10工作日", "5工作日")
                .Add("640206001000", "某处罚", "行政处罚", "市公安局", ("statutoryLimit", "10工作日"), ("promisedLimit", "10工作日")));
        using var before = catalog.View("2021-04-30");
        Assert.Equal([("D02", 1L, 20L, 10L), ("total", 1L, 20L, 10L)], Rows(before.LimitsByDepartment()));
        using var after = catalog.View("2021-05-01");
        // The coercion's 30 natural days are left out: they cannot be held against working days.
        Assert.Equal([("D02", 1L, 20L, 5L), ("D06", 1L, 10L, 10L), ("total", 2L, 30L, 15L)], Rows(after.LimitsByDepartment()));
        Assert.Equal([75m, 0m, 50m], after.LimitsByDepartment().Select(row => row.ReductionPercent));
    }

    [Fact]
    public async Task On_the_last_day_of_a_year_the_sum_gives_the_annual_figure()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(5, "2021-05-01").Change(Given.SchoolBus, "promisedLimit", "10工作日", "7工作日"));
        using var view = catalog.View("2021-12-31");
        Assert.Equal(
            view.FiguresOf(2021).Single(figure => figure.Key == "limitReductionPercent").Value,
            view.LimitsByDepartment()[^1].ReductionPercent);
    }

    private static IEnumerable<(string, long, long, long)> Rows(IEnumerable<LimitRow> rows) =>
        rows.Select(row => (row.Key, row.Powers, row.Statutory, row.Promised));
}
