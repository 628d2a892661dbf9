using System.Text.Json;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Engine;

/// <summary>
/// Where several nodes write, the events of two catalogs' decisions lie between each other. What each catalog shows must not depend on
/// that.
/// </summary>
public sealed class InterleavingTests
{
    private const string First = "640300";
    private const string Second = "640400";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Adjustments_of_two_catalogs_that_interleave_show_the_same_as_one_after_the_other(int stride)
    {
        await using var one = TestCatalog.Empty();
        foreach (var division in (string[])[First, Second]) await RecordAsync(one, division);

        await using var two = TestCatalog.Empty();
        await InterleaveAsync(await one.Events(First), await one.Events(Second), two.Ledger, stride);
        await two.CatchUp();
        foreach (var division in (string[])[First, Second]) Assert.Equal(Shown(one, division), Shown(two, division));
    }

    private static async Task RecordAsync(TestCatalog catalog, string division)
    {
        await catalog.Record(DraftBuilder.List(division)
            .Add(Given.SchoolBus, "校车使用许可", "行政许可", "市教育局", ("promisedLimit", "10工作日"))
            .Add(Given.Seizure, "扣留机动车", "行政强制", "市公安局"));
        await catalog.Record(DraftBuilder.Adjustment("政发〔2021〕5号", "2021-05-01", division)
            .Change(Given.SchoolBus, "promisedLimit", "10工作日", division == First ? "5工作日" : "3工作日")
            .Remove(Given.Seizure)
            .Add(Given.Records, "学籍查询", "公共服务", "市教育局", ("townshipService", "是"), ("crossProvince", "是")));
        if (division == Second)
            await catalog.Record(DraftBuilder.Adjustment("政发〔2021〕6号", "2021-06-01", division).Suspend(Given.SchoolBus));
    }

    // So many events of one, so many of the other, as their writers happen to be heard.
    private static async Task InterleaveAsync(
        IReadOnlyList<RecordedEvent> first, IReadOnlyList<RecordedEvent> second, SqliteLedger into, int stride)
    {
        for (var i = 0; i < Math.Max(first.Count, second.Count); i += stride)
            foreach (var events in (IReadOnlyList<RecordedEvent>[])[first, second])
                foreach (var item in events.Skip(i).Take(stride))
                    Assert.Equal(
                        AppendOutcome.Appended,
                        (await into.AppendAsync(item.Stream, ExpectedRevision.Exactly(item.Revision - 1), [Copy(item)])).Outcome);
    }

    private static NewEvent Copy(RecordedEvent item) => new(item.Id, item.Type, item.Data, item.Metadata) { Recorded = item.Recorded };

    private static string Shown(TestCatalog catalog, string division)
    {
        using var view = catalog.View("2021-12-31", division: division);
        return JsonSerializer.Serialize(new
        {
            List = view.List(new PowerFilter()),
            Adjustments = view.Adjustments(),
            Figures = view.FiguresOf(2021),
            ByDepartment = view.Counts(new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31), CountBy.Department),
            ByMonth = view.Counts(new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31), CountBy.Month),
            view.Lens.Head,
        });
    }
}
