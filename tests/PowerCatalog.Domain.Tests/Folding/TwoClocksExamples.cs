using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Tests.Deciding;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Folding;

/// <summary>The examples in the documentation of <see cref="TwoClocks"/>, one a test, in its order.</summary>
public sealed class TwoClocksExamples
{
    private static readonly PowerCode Bus = PowerCode.Parse(Given.SchoolBus);
    private readonly MemoryCatalog _catalog = Given.List();

    [Fact]
    public void A_late_adjustment_takes_effect_in_the_past_and_is_known_from_when_it_was_recorded()
    {
        var before = Head;
        Change(5, "2021-03-01", "10工作日", "9工作日");
        Assert.Equal(("10工作日", "9工作日"), (Limit("2021-04-01", before), Limit("2021-04-01")));
    }

    [Fact]
    public void A_change_with_a_later_date_stays_on_top_of_one_recorded_late()
    {
        Change(5, "2021-04-01", "10工作日", "8工作日");
        Change(6, "2021-03-01", "10工作日", "9工作日");
        Assert.Equal(("10工作日", "9工作日", "8工作日"), (Limit("2021-02-28"), Limit("2021-03-31"), Limit("2021-04-01")));
    }

    [Fact]
    public void A_future_adjustment_shows_on_its_day()
    {
        Change(5, "2021-09-01", "10工作日", "9工作日");
        Assert.Equal(("10工作日", "9工作日"), (Limit("2021-08-31"), Limit("2021-09-01")));
    }

    [Fact]
    public void A_corrected_fact_always_read_so_as_known_from_the_correction()
    {
        var change = Change(5, "2021-03-01", "10工作日", "1工作日");
        var before = Head;
        Correct(6, change, "承诺时限", "1工作日", "7工作日");
        Assert.Equal(("10工作日", "7工作日", "1工作日"), (Limit("2021-02-28"), Limit("2021-03-01"), Limit("2021-03-01", before)));
    }

    [Fact]
    public void Of_a_corrected_correction_the_newest_reading_holds()
    {
        var change = Change(5, "2021-03-01", "10工作日", "1工作日");
        var correction = Correct(6, change, "承诺时限", "1工作日", "7工作日");
        Correct(7, correction, "承诺时限", "7工作日", "5工作日");
        Assert.Equal("5工作日", Limit("2021-03-01"));
        Assert.Equal("7工作日", Limit("2021-03-01", correction + 1));
    }

    [Fact]
    public void A_fact_corrected_to_nothing_never_was_and_can_be_brought_back()
    {
        var change = Change(5, "2021-03-01", "10工作日", "1工作日");
        var nothing = Correct(6, change, "整条", null, null);
        Assert.Equal("10工作日", Limit("2021-03-01"));
        Correct(7, nothing, "整条", null, null);
        Assert.Equal("1工作日", Limit("2021-03-01"));
    }

    [Fact]
    public void The_facts_of_an_adjustment_annulled_from_the_start_never_held()
    {
        Change(5, "2021-03-01", "10工作日", "1工作日");
        var before = Head;
        Annul(6, 5);
        Assert.Equal(("10工作日", "1工作日"), (Limit("2021-04-01"), Limit("2021-04-01", before)));
    }

    [Fact]
    public void The_facts_of_an_adjustment_annulled_from_a_day_hold_before_it()
    {
        Change(5, "2021-03-01", "10工作日", "1工作日");
        Annul(6, 5, "2021-05-01");
        Assert.Equal(
            ("10工作日", "1工作日", "1工作日", "10工作日"), (Limit("2021-02-28"), Limit("2021-03-01"), Limit("2021-04-30"), Limit("2021-05-01")));
        var periods = _catalog.Fold().HistoryOf(Bus).Periods;
        Assert.Equal([new(2021, 1, 1), new(2021, 3, 1), new DateOnly(2021, 5, 1)], periods.Select(period => period.From));
    }

    [Fact]
    public void Annulling_an_annulment_restores()
    {
        Change(5, "2021-03-01", "10工作日", "1工作日");
        Annul(6, 5);
        Annul(7, 6, "2021-06-01");
        Assert.Equal(("10工作日", "1工作日"), (Limit("2021-05-31"), Limit("2021-06-01")));
    }

    [Fact]
    public void Annulling_a_correction_gives_way_to_the_reading_before_it()
    {
        var change = Change(5, "2021-03-01", "10工作日", "1工作日");
        Correct(6, change, "承诺时限", "1工作日", "7工作日");
        Annul(7, 6);
        Assert.Equal("1工作日", Limit("2021-03-01"));
        Assert.Null(_catalog.Knowledge().Facts[change].CorrectedBy);
    }

    [Fact]
    public void A_transferred_power_is_the_new_departments_from_the_day()
    {
        _catalog.Record(Decision(5, "2021-03-01").Transfer(Given.SchoolBus, "市教育局", "市公安局"));
        Assert.NotEqual(State("2021-02-28").Powers[Bus].Department, State("2021-03-01").Powers[Bus].Department);
        Assert.Equal(State("2021-03-01").Powers[PowerCode.Parse(Given.Seizure)].Department, State("2021-03-01").Powers[Bus].Department);
    }

    [Fact]
    public void A_suspended_power_stays_on_the_list_until_it_is_resumed()
    {
        _catalog.Record(Decision(5, "2021-03-01").Suspend(Given.SchoolBus));
        _catalog.Record(Decision(6, "2021-04-01").Suspend(Given.SchoolBus, "恢复"));
        Assert.Equal(
            [false, true, false], new[] { "2021-02-28", "2021-03-31", "2021-04-01" }.Select(day => State(day).Powers[Bus].Suspended));
    }

    [Fact]
    public void A_delegation_with_an_end_ends_by_itself()
    {
        _catalog.Record(Decision(5, "2021-03-01").Delegate(Given.SchoolBus, "金积镇", "赋权", (Fields.Until, "2021-03-31")));
        Assert.Equal(
            [0, 1, 1, 0], new[] { "2021-02-28", "2021-03-01", "2021-03-31", "2021-04-01" }.Select(day => State(day).Delegations.Count));
    }

    [Fact]
    public void A_merged_department_is_on_record_and_its_powers_are_the_others()
    {
        _catalog.Record(Decision(5, "2021-03-01").Department("合并", "市教育局", (Fields.Into, "市公安局")));
        var state = State("2021-03-01");
        Assert.Single(state.Powers.Values.Select(power => power.Department).Distinct());
        var merged = Assert.Single(state.Departments.Values, department => !department.Open);
        Assert.Equal(state.Powers[Bus].Department, merged.MergedInto);
    }

    [Fact]
    public void As_recorded_leaves_corrections_and_annulments_aside()
    {
        var change = Change(5, "2021-03-01", "10工作日", "1工作日");
        Correct(6, change, "承诺时限", "1工作日", "7工作日");
        _catalog.Record(Decision(7, "2021-03-01").Suspend(Given.SchoolBus));
        Annul(8, 7);
        var read = TwoClocks.State(_catalog.Events, new DateOnly(2021, 3, 1), Head, asRecorded: true).Powers[Bus];
        Assert.Equal(("1工作日", true), (read.Elements["promisedLimit"], read.Suspended));
        Assert.Equal(
            ("7工作日", false), (State("2021-03-01").Powers[Bus].Elements["promisedLimit"], State("2021-03-01").Powers[Bus].Suspended));
    }

    [Fact]
    public void What_does_not_fit_gives_a_warning()
    {
        _catalog.Record(Decision(5, "2021-03-01").Add(Given.Unused));
        Change(6, "2021-04-01", null, "3", Given.Unused, "办理环节数");
        Annul(7, 5);
        var state = State("2021-05-01");
        Assert.Equal("not-on-list", Assert.Single(state.Warnings).Code);
        Assert.False(state.Powers.ContainsKey(PowerCode.Parse(Given.Unused)));
    }

    private long Head => _catalog.Events.Count - 1;

    private static DraftBuilder Decision(int number, string day) => DraftBuilder.Adjustment($"吴政发〔2021〕{number}号", day);

    // The revision of the fact.
    private long Change(int number, string day, string? from, string to, string power = Given.SchoolBus, string element = "承诺时限")
    {
        _catalog.Record(Decision(number, day).Change(power, element, from, to));
        return Head - 1;
    }

    private long Correct(int number, long revision, string item, string? from, string? to)
    {
        _catalog.Record(Decision(number, "2021-06-01").Correct(revision, item, from, to));
        return Head - 1;
    }

    private void Annul(int number, int annuls, string from = "自始") =>
        _catalog.Record(Decision(number, "2021-06-01").Annul($"吴政发〔2021〕{annuls}号", from));

    private CatalogState State(string day) => State(day, Head);

    private CatalogState State(string day, long known) => TwoClocks.State(_catalog.Events, DateOnly.Parse(day), known, asRecorded: false);

    private string? Limit(string day) => Limit(day, Head);

    private string? Limit(string day, long known) => State(day, known).Powers[Bus].Elements["promisedLimit"];
}
