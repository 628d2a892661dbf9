using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Knowledge;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Lenses;

public sealed class LensTests
{
    private static readonly PowerCode Code = PowerCode.Parse(Given.SchoolBus);

    [Fact]
    public async Task A_change_of_a_coming_day_shows_from_that_day_on_and_not_before()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(),
            Given.Adjustment(5, "2021-07-01").Change(Given.SchoolBus, "phone", null, "12345", (Fields.Effective, "2021-07-15")));
        Assert.Null(Phone(catalog));
        Assert.Null(Phone(catalog, "2021-07-14"));
        Assert.Equal("12345", Phone(catalog, "2021-07-15"));
        catalog.Clock.Move(TimeSpan.FromDays(14));
        Assert.Equal("12345", Phone(catalog));
    }

    [Fact]
    public async Task A_late_adjustment_takes_effect_in_the_past_and_a_later_change_stays()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(5, "2021-06-01").Change(Given.SchoolBus, "phone", null, "later"),
            Given.Adjustment(6, "2021-03-01").Change(Given.SchoolBus, "phone", null, "earlier"));
        Assert.Null(Phone(catalog, "2021-02-28"));
        Assert.Equal("earlier", Phone(catalog, "2021-03-01"));
        Assert.Equal("earlier", Phone(catalog, "2021-05-31"));
        Assert.Equal("later", Phone(catalog, "2021-06-01"));
    }

    [Fact]
    public async Task What_was_known_before_a_late_adjustment_stays_as_it_was_known()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        var before = catalog.Revision();
        await catalog.Record(Given.Adjustment(6, "2021-03-01").Change(Given.SchoolBus, "phone", null, "late"));
        Assert.Equal("late", Phone(catalog, "2021-04-01"));
        Assert.Null(Phone(catalog, "2021-04-01", $"{before}"));
    }

    [Fact]
    public async Task Known_may_be_a_revision_a_moment_a_date_or_a_document_number()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        catalog.Clock.Move(TimeSpan.FromDays(2));
        var first = catalog.Revision();
        var second = await catalog.Record(Given.Adjustment(6, "2021-03-01").Change(Given.SchoolBus, "phone", null, "1"));
        catalog.Clock.Move(TimeSpan.FromDays(2));
        var third = await catalog.Record(Given.Adjustment(7, "2021-03-02").Change(Given.SchoolBus, "phone", "1", "2"));
        foreach (var (known, revision) in ((string, long)[])
        [
            ("0", -1), ($"{first}", first), ($"{second - 1}", first), ($"{second}", second), ($"{third}", third), ("2021-07-01", first),
            ("2021年7月2日", first), ("2021-07-03", second), ("20210704", second),
            ("2021-07-03T08:59:59+08:00", first), ("2021-07-03T01:00:00Z", second), ("吴政发〔2021〕6号", second), ("发文字号：吴政发[2021] 6 号", second),
            ("吴政发〔2021〕1号", first),
        ])
        {
            if (revision < 0) continue;
            using var view = catalog.View("2021-07-01", known);
            Assert.Equal((known, revision), (known, view.Lens.Known));
            Assert.Equal(third, view.Lens.Head);
        }
    }

    [Theory]
    [InlineData("9999", "known-after-head")]
    [InlineData("2999-01-01", "known-after-head")]
    [InlineData("2021-07-01T09:00:01+08:00", "known-after-head")]
    [InlineData("0", "known-before-opening")]
    [InlineData("2021-06-30", "known-before-opening")]
    [InlineData("吴政发〔2020〕99号", "known-before-opening")]
    [InlineData("昨天", "known-unreadable")]
    [InlineData("12:00", "known-unreadable")]
    [InlineData("", "known-unreadable")]
    [InlineData("-1", "known-unreadable")]
    public async Task What_cannot_be_known_is_said_to_be_so(string known, string reason)
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        Assert.Equal(reason, Assert.Throws<LensException>(() => catalog.View(known: known)).Reason);
    }

    [Fact]
    public async Task Whoever_has_seen_a_newer_revision_gets_it_or_is_told()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        var division = DivisionCode.Parse("640300");
        var head = catalog.Revision();
        using (var view = await catalog.Views.OpenAsync(division, new LensRequest(AtLeast: head), TestContext.Current.CancellationToken))
            Assert.Equal(head, view!.Lens.Head);
        var waiting = catalog.Views.OpenAsync(division, new LensRequest(AtLeast: head + 1), TestContext.Current.CancellationToken);
        await catalog.Record(Given.Adjustment(6, "2021-03-01").Remove(Given.SchoolBus));
        using var newer = await waiting;
        Assert.True(newer!.Lens.Head > head);
    }

    [Fact]
    public async Task A_commit_of_this_process_wakes_who_waits_for_it_and_one_of_another_is_looked_for()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        await using var beside = catalog.Beside();
        var division = DivisionCode.Parse("640300");
        var request = new LensRequest(AtLeast: catalog.Revision() + 1);
        var knowledge = new ReadModelKnowledge(catalog.Files, new ClockWithoutTimers());
        var cancellation = TestContext.Current.CancellationToken;
        var waiting = new CatalogViews(catalog.Files, new ClockWithoutTimers()).OpenAsync(division, request, cancellation);
        var asking = knowledge.AskAsync(About(division), request.AtLeast!.Value, cancellation).AsTask();
        var looking = beside.Views.OpenAsync(division, request, cancellation);
        await catalog.Record(Given.Adjustment(6, "2021-03-01").Remove(Given.SchoolBus));
        foreach (var open in (Task<CatalogView?>[])[waiting, looking])
        {
            using var view = await open.WaitAsync(TimeSpan.FromSeconds(30), cancellation);
            Assert.Equal(catalog.Revision(), view!.Lens.Head);
        }

        Assert.Equal(catalog.Revision(), (await asking.WaitAsync(TimeSpan.FromSeconds(30), cancellation)).Tail);
    }

    [Fact]
    public async Task There_is_no_view_of_a_catalog_that_is_not_there()
    {
        await using var catalog = TestCatalog.Empty();
        Assert.Null(catalog.Views.Open(DivisionCode.Parse("640300"), LensRequest.Today, TestContext.Current.CancellationToken));
        await catalog.Record(Given.List());
        Assert.Null(catalog.Views.Open(DivisionCode.Parse("640100"), LensRequest.Today, TestContext.Current.CancellationToken));
        Assert.Equal(["640300"], catalog.Views.All().Select(head => head.Division));
    }

    [Fact]
    public async Task Two_catalogs_in_one_folder_do_not_mix()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), DraftBuilder.List("640100").Add(Given.SchoolBus, "别处的许可", "行政许可", "市教育局"));
        using var here = catalog.View();
        using var there = catalog.View(division: "640100");
        Assert.Equal((3, 1), (here.List(new PowerFilter()).Total, there.List(new PowerFilter()).Total));
        Assert.Equal(("校车使用许可", "别处的许可"), (here.Power(Code)!.Name, there.Power(Code)!.Name));
    }

    private static KnowledgeRequest About(DivisionCode division) => new(
        division, default, null, [], new HashSet<PowerCode>(), new HashSet<string>(), new HashSet<long>(), new HashSet<string>());

    private static string? Phone(TestCatalog catalog, string? on = null, string? known = null)
    {
        using var view = catalog.View(on, known);
        return view.Power(Code)!.Elements["phone"];
    }

    // With it nothing is looked for after a while: only a signal wakes who waits.
    private sealed class ClockWithoutTimers : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Silent();

        private sealed class Silent : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
