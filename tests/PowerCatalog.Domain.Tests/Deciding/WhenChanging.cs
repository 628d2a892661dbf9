using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

public sealed class WhenChanging
{
    private static DraftBuilder Draft() => DraftBuilder.Adjustment();

    [Fact]
    public void Given_the_current_value_before_the_element_changes()
    {
        var changed = Given.List()
            .Gives<PowerElementsChanged>(Draft().Change(Given.SchoolBus, "承诺时限", "10个工作日", "5工作日", (Fields.Editorial, "否")));
        Assert.Equal([new ElementChange("promisedLimit", "10工作日", "5工作日", false)], changed.Changes);
    }

    [Fact]
    public void Given_nothing_before_a_value_is_set() =>
        Assert.Equal([new ElementChange("phone", null, "12345", true)], Given.List().Gives<PowerElementsChanged>(
            Draft().Change(Given.SchoolBus, "phone", null, "12345", (Fields.Editorial, "是"))).Changes);

    [Fact]
    public void Given_nothing_after_a_value_is_taken_away() =>
        Assert.Equal([new ElementChange("promisedLimit", "10工作日", null, false)], Given.List().Gives<PowerElementsChanged>(
            Draft().Change(Given.SchoolBus, "promisedLimit", "10工作日", null)).Changes);

    [Fact]
    public void Given_several_places_of_one_power_they_are_one_fact_at_its_first_line()
    {
        var decision = Given.List().Decide(Draft().Change(Given.Records, "phone", null, "1")
            .Change(Given.SchoolBus, "phone", null, "2").Change(Given.Records, "name", "学籍查询", "学籍档案查询"));
        Assert.Equal(
            [(1, Given.Records, 2), (2, Given.SchoolBus, 1)],
            decision.Facts.Cast<PowerElementsChanged>().Select(fact => (fact.Line, fact.Power.Value, fact.Changes.Count)));
        Assert.Equal(
            (1, 1, 1, 2),
            (
                decision.Counts.PowersChanged, decision.Counts.ElementChanges, decision.Counts.ServicesChanged,
                decision.Counts.ServiceElementChanges));
    }

    [Fact]
    public void Given_a_category_by_its_name_it_is_kept_by_its_key() =>
        Assert.Equal([new ElementChange("category", "permit", "confirmation", false)], Given.List().Gives<PowerElementsChanged>(
            Draft().Change(Given.SchoolBus, "职权类型", "行政许可", "确认")).Changes);

    [Fact]
    public void Given_a_power_that_becomes_a_service_it_counts_as_a_service() =>
        Assert.Equal(
            (0, 1),
            Given.List().Decide(Draft().Change(Given.SchoolBus, "category", "行政许可", "公共服务")).Counts is var counts
                ? (counts.PowersChanged, counts.ServicesChanged)
                : default);

    [Fact]
    public void Given_another_value_before_than_the_current_it_is_refused() =>
        Given.List().Refuses(Draft().Change(Given.SchoolBus, "promisedLimit", "9工作日", "5工作日"), "change.other-before", "Change!C2 (from)");

    [Fact]
    public void Given_nothing_before_where_there_is_a_value_it_is_refused_at_the_row() =>
        Given.List().Refuses(Draft().Change(Given.SchoolBus, "promisedLimit", null, "5工作日"), "change.other-before", "Change 第2行");

    [Fact]
    public void Given_the_same_before_and_after_it_is_refused() =>
        Given.List().Refuses(Draft().Change(Given.SchoolBus, "promisedLimit", "10工作日", "10个工作日"), "change.nothing", "Change!D2 (to)");

    [Fact]
    public void Given_a_name_taken_away_it_is_refused() =>
        Given.List().Refuses(Draft().Change(Given.SchoolBus, "name", "校车使用许可", null), "element.required", "Change 第2行");

    [Fact]
    public void Given_an_element_that_is_none_it_is_refused() =>
        Given.List().Refuses(Draft().Change(Given.SchoolBus, "颜色", "红", "蓝"), "element.unknown", "Change!B2 (element)");

    [Fact]
    public void Given_no_element_it_is_refused() =>
        Given.List().Refuses(Draft().Change(Given.SchoolBus, "", "红", "蓝"), "value.missing", "Change 第2行");

    [Fact]
    public void Given_a_value_that_the_element_refuses_it_is_refused() =>
        Given.List().Refuses(Draft().Change(Given.SchoolBus, "promisedLimit", "10工作日", "视情况"), "element.bad-value", "Change!D2 (to)");

    [Fact]
    public void Given_a_category_that_is_none_it_is_refused() =>
        Given.List().Refuses(Draft().Change(Given.SchoolBus, "category", "行政许可", "行政指导"), "category.unknown", "Change!D2 (to)");

    [Fact]
    public void Given_a_word_for_editorial_that_is_none_it_is_refused() =>
        Given.List().Refuses(
            Draft().Change(Given.SchoolBus, "phone", null, "1", (Fields.Editorial, "也许")), "value.unknown-word", "Change!E2 (editorial)");

    [Fact]
    public void Given_one_place_twice_it_contradicts() =>
        Given.List().Refuses(
            Draft().Change(Given.SchoolBus, "phone", null, "1").Change(Given.SchoolBus, "phone", null, "2"), "line.contradicts",
            "Change!A3 (code)");

    [Fact]
    public void Given_two_days_for_one_power_it_contradicts() => Given.List().Refuses(
        Draft().Change(Given.SchoolBus, "phone", null, "1").Change(Given.SchoolBus, "office", null, "2", (Fields.Effective, "2021-06-01")),
        "line.contradicts", "Change!A3 (code)");

    [Fact]
    public void Given_a_power_that_the_draft_adds_it_contradicts() =>
        Given.List().Refuses(Draft().Add(Given.Unused).Change(Given.Unused, "phone", null, "1"), "line.contradicts", "Change!A3 (code)");

    [Fact]
    public void Given_a_promise_over_the_laws_limit_it_warns() =>
        Given.List()
            .Warns(Draft().Change(Given.SchoolBus, "promisedLimit", "10工作日", "30工作日"), "limit.promised-over-statutory", "Change!D2 (to)");

    [Fact]
    public void Given_a_legal_basis_of_too_low_a_rank_it_warns() =>
        Given.List().Warns(Draft().Change(Given.SchoolBus, "legalBasis", "《校车安全管理条例》第十五条", "《某通知》"), "basis.rank", "Change!D2 (to)");

    [Fact]
    public void Given_a_later_change_on_record_it_warns()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-09-01").Change(Given.SchoolBus, "phone", null, "12345"));
        catalog.Warns(Draft().Change(Given.SchoolBus, "office", null, "基教科"), "power.later-change", "Change!A2 (code)");
    }

    [Fact]
    public void Given_another_value_before_both_are_said()
    {
        var problem = Assert.Single(Given.List().Decide(Draft().Change(Given.SchoolBus, "承诺时限", "9工作日", "5工作日")).Problems);
        Assert.Equal("“承诺时限”的变更前写作“9工作日”，清单上现为“10工作日”。", problem.Zh);
        Assert.Contains("'9工作日'; the catalog has '10工作日'", problem.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_category_the_preview_shows_its_name() =>
        Assert.Equal(
            new PreviewLine(
                1, EventNames.PowerElementsChanged, Given.SchoolBus, "校车使用许可", new DateOnly(2021, 5, 1), "职权类型", "行政许可", "行政确认")
            { Sheet = "Change", Row = 2 },
            Assert.Single(Given.List().Decide(Draft().Change(Given.SchoolBus, "category", "许可", "确认")).Preview));

    [Fact]
    public void Given_no_word_for_editorial_the_change_is_none() =>
        Assert.Equal(0, Given.List().Decide(Draft().Change(Given.SchoolBus, "phone", null, "1")).Counts.EditorialChanges);

    [Fact]
    public void Given_an_editorial_place_it_counts_as_such() =>
        Assert.Equal(
            (2, 1),
            Given.List().Decide(
                    Draft().Change(Given.SchoolBus, "phone", null, "1", (Fields.Editorial, "是"))
                        .Change(Given.SchoolBus, "office", null, "2"))
                .Counts is var counts
                ? (counts.ElementChanges, counts.EditorialChanges)
                : default);

    [Fact]
    public void Given_a_change_on_record_from_the_same_day_it_does_not_warn()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-05-01").Change(Given.SchoolBus, "phone", null, "12345"));
        catalog.Gives<PowerElementsChanged>(Draft().Change(Given.SchoolBus, "office", null, "基教科"));
    }
}
