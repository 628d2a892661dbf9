using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

public sealed class WhenCorrecting
{
    private readonly MemoryCatalog _catalog = Given.Delegated();

    [Fact]
    public void The_right_reading_is_the_fact_with_one_item_changed()
    {
        var corrected = _catalog.Gives<FactCorrected>(
            Decision().Correct(Added, "承诺时限", "10工作日", "8工作日", "录入有误", (Fields.Instrument, "吴审改函〔2021〕3号")));
        var original = (PowerAdded)_catalog.Events[(int)Added];
        var reading = Assert.IsType<PowerAdded>(corrected.Reading);
        Assert.Equal(
            (Added, "录入有误", "吴审改函〔2021〕3号", new DateOnly(2021, 1, 1)),
            (corrected.Corrects, corrected.Reason, corrected.Document, corrected.Effective));
        Assert.Equal(original.Elements.With("promisedLimit", "8工作日"), reading.Elements);
        Assert.Equal(original.Adjustment, reading.Adjustment);
    }

    [Fact]
    public void Several_lines_about_one_fact_are_one_correction()
    {
        var corrected = _catalog.Gives<FactCorrected>(
            Decision().Correct(Added, "事项名称", "校车使用许可", "校车使用许可证核发").Correct(Added, "实施部门", "市教育局", "市公安局")
                .Correct(Added, "生效日期", "2021-01-01", "2021-02-01"));
        var reading = Assert.IsType<PowerAdded>(corrected.Reading);
        Assert.Equal(("校车使用许可证核发", new DateOnly(2021, 2, 1)), (reading.Name, reading.Effective));
        Assert.NotEqual(((PowerAdded)_catalog.Events[(int)Added]).Department, reading.Department);
    }

    [Fact]
    public void A_delegation_can_be_corrected_in_its_term_and_townships()
    {
        var delegated = Revision<PowerDelegated>();
        var corrected = _catalog.Gives<FactCorrected>(
            Decision().Correct(delegated, "截止日期", null, "2021-12-31").Correct(delegated, "乡镇(街道)", "金积镇", "高闸镇"));
        var reading = Assert.IsType<PowerDelegated>(corrected.Reading);
        Assert.Equal((new DateOnly(2022, 1, 1), Given.Gaozha), (reading.Terms.Until, Assert.Single(reading.Townships).Value));
    }

    [Fact]
    public void A_change_corrected_to_what_was_before_was_none()
    {
        _catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号").Change(Given.SchoolBus, "承诺时限", "10工作日", "5工作日"));
        Assert.Null(_catalog.Gives<FactCorrected>(Decision().Correct(Revision<PowerElementsChanged>(), "承诺时限", "5工作日", "10工作日")).Reading);
    }

    [Theory]
    [InlineData("x", "correction.not-a-revision")]
    [InlineData("1", "correction.unknown")]
    [InlineData("100000", "correction.unknown")]
    public void What_is_corrected_has_to_exist(string revision, string code) =>
        _catalog.Refuses(
            Decision().Line(LineKind.Correct, (Fields.Revision, revision), (Fields.Item, "整条"), (Fields.Reason, "误")), code,
            "Correct!A2 (revision)");

    [Fact]
    public void What_is_corrected_already_is_corrected_by_its_correction()
    {
        _catalog.Record(Decision().Correct(Added, "承诺时限", "10工作日", "8工作日"));
        var correction = Revision<FactCorrected>();
        _catalog.Refuses(Decision(8).Correct(Added, "承诺时限", "10工作日", "7工作日"), "correction.superseded", "Correct!A2 (revision)");
        _catalog.Gives<FactCorrected>(Decision(8).Correct(correction, "承诺时限", "8工作日", "7工作日"));
    }

    [Fact]
    public void What_was_before_has_to_be_as_recorded() =>
        _catalog.Refuses(Decision().Correct(Added, "承诺时限", "9工作日", "8工作日"), "correction.other-reading", "Correct!C2 (from)");

    [Fact]
    public void Nothing_is_corrected_to_itself() =>
        _catalog.Refuses(Decision().Correct(Added, "承诺时限", "10个工作日", "10工作日"), "correction.nothing", "Correct!D2 (to)");

    [Fact]
    public void A_name_cannot_be_corrected_to_nothing() =>
        _catalog.Refuses(Decision().Correct(Added, "事项名称", "校车使用许可", null), "correction.required", "Correct 第2行");

    [Fact]
    public void An_item_that_the_fact_does_not_have_is_refused() =>
        _catalog.Refuses(Decision().Correct(Added, "划入部门", null, "市公安局"), "correction.no-such-item", "Correct!B2 (item)");

    [Fact]
    public void A_code_that_is_given_has_to_be_that_of_the_fact() =>
        _catalog.Refuses(
            Decision().Correct(Added, "承诺时限", "10工作日", "8工作日", "误", (Fields.Code, Given.Seizure)), "correction.other-power",
            "Correct!F2 (code)");

    [Fact]
    public void One_correction_has_one_reason() => _catalog.Refuses(
        Decision().Correct(Added, "承诺时限", "10工作日", "8工作日").Correct(Added, "法定时限", "20工作日", "15工作日", "另一原因"), "correction.other-reason",
        "Correct!E3 (reason)");

    [Fact]
    public void A_power_is_not_corrected_and_changed_at_once() => _catalog.Refuses(
        Decision().Change(Given.SchoolBus, "承诺时限", "10工作日", "5工作日").Correct(Added, "承诺时限", "10工作日", "8工作日"), "line.contradicts",
        "Correct!A3 (revision)");

    [Fact]
    public void What_was_annulled_from_the_start_is_not_corrected()
    {
        _catalog.Record(Decision().Annul("吴政发〔2021〕3号"));
        _catalog.Refuses(
            Decision(8).Correct(Revision<PowerDelegated>(), "截止日期", null, "2021-12-31"), "correction.annulled", "Correct!A2 (revision)");
    }

    [Fact]
    public void The_whole_has_no_value_and_stands_alone()
    {
        _catalog.Refuses(Decision().Correct(Added, "整条", null, "8工作日"), "line.contradicts", "Correct!D2 (to)");
        _catalog.Refuses(
            Decision().Correct(Added, "承诺时限", "10工作日", "8工作日").Correct(Added, "整条", null, null), "line.contradicts", "Correct!B3 (item)");
    }

    [Fact]
    public void A_correction_holds_from_the_day_of_what_it_reads_or_of_what_should_not_have_been()
    {
        Assert.Equal(
            new DateOnly(2021, 2, 1),
            _catalog.Gives<FactCorrected>(Decision().Correct(Added, "生效日期", "2021-01-01", "2021-02-01")).Effective);
        _catalog.Record(Decision().Correct(Added, "生效日期", "2021-01-01", "2021-02-01"));
        var nothing = _catalog.Gives<FactCorrected>(Decision(8).Correct(Revision<FactCorrected>(), "整条", null, null));
        Assert.Equal((null, new DateOnly(2021, 2, 1)), (nothing.Reading, nothing.Effective));
    }

    [Fact]
    public void Where_two_places_were_changed_and_one_was_none_the_other_stays()
    {
        _catalog.Record(
            DraftBuilder.Adjustment("吴政发〔2021〕4号").Change(Given.SchoolBus, "承诺时限", "10工作日", "5工作日")
                .Change(Given.SchoolBus, "咨询电话", null, "5551234"));
        var corrected = _catalog.Gives<FactCorrected>(Decision().Correct(Revision<PowerElementsChanged>(), "承诺时限", "5工作日", "10工作日"));
        Assert.Equal(
            [new ElementChange("phone", null, "5551234", false)], Assert.IsType<PowerElementsChanged>(corrected.Reading).Changes);
    }

    [Fact]
    public void What_cannot_be_read_is_the_only_problem_of_its_line() =>
        Assert.Equal(
            ["element.bad-value"],
            _catalog.Decide(Decision().Correct(Added, "承诺时限", "10工作日", "视情况")).Problems.Select(problem => problem.Code));

    [Fact]
    public void The_preview_names_what_is_corrected_and_both_values()
    {
        var decision = _catalog.Decide(Decision().Correct(Added, "生效日期", "2021-01-01", "2021-02-01"));
        Assert.Equal(
            new PreviewLine(
                1, EventNames.FactCorrected, Given.SchoolBus, EventNames.PowerAdded, new DateOnly(2021, 2, 1), "生效日期", "2021-01-01",
                "2021-02-01")
            { Sheet = "Correct", Row = 2 },
            Assert.Single(decision.Preview));
    }

    private long Added => Revision<PowerAdded>();

    private static DraftBuilder Decision(int number = 7) => DraftBuilder.Adjustment($"吴政发〔2021〕{number}号");

    private long Revision<T>() => _catalog.Events.Index().First(pair => pair.Item is T).Index;
}
