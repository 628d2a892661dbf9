using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

/// <summary>下放、委托、归还 to counties, zones, their departments and territories, and taking back from them.</summary>
public sealed class WhenDelegatingBesideTownships
{
    private static DraftBuilder Draft() => DraftBuilder.Adjustment();

    [Theory]
    [InlineData("利通区", "County")]
    [InlineData("太阳山开发区管委会", "Zone")]
    [InlineData("利通区教育局", "Department")]
    [InlineData("特定区域", "Area")]
    [InlineData("金积镇", "Township")]
    [InlineData("利通区、太阳山开发区", "County Zone")]
    [InlineData("利通区\n太阳山开发区\n金积镇", "Township County Zone")]
    [InlineData("利通区 太阳山开发区", "County Zone")]
    [InlineData("利通区 教育局", "Department")]
    [InlineData("利通区和太阳山开发区", "County Zone")]
    [InlineData("金积镇及盐池县", "Township County")]
    [InlineData("金积镇以及太阳山开发区管委会", "Township Zone")]
    [InlineData("利通区住房和城乡建设局", "Department")]
    [InlineData("各县（市、区）", "County County County County County")]
    [InlineData("各县（市、区）教育局", "Department Department Department Department Department")]
    public void Given_receivers_in_their_column_each_is_what_its_name_says(string receivers, string kinds)
    {
        var given = Given.List().Gives<PowerDelegated>(HandDown(receivers));
        Assert.Equal(kinds, string.Join(' ', given.Receivers.Select(receiver => receiver.Kind)));
        Assert.Equal((DelegationMode.HandedDown, ActingName.Receiver), (given.Terms.Mode, given.Terms.InWhoseName));
    }

    [Fact]
    public void Given_a_county_in_the_column_of_townships_all_its_townships_receive_and_it_warns()
    {
        var draft = Draft().Delegate(Given.SchoolBus, "利通区", "下放");
        Assert.Equal(12, Assert.IsType<PowerDelegated>(Assert.Single(Given.List().Decide(draft).Facts)).Townships.Count);
        Given.List().Warns(draft, "township.county-means-all", "Delegate!B2 (townships)");
    }

    [Fact]
    public void Given_a_county_in_the_column_of_townships_under_the_law_for_townships_it_goes_without_a_word() =>
        Assert.Empty(Given.List().Decide(Draft().Delegate(Given.SchoolBus, "利通区")).Problems);

    [Fact]
    public void Given_a_countys_government_in_the_column_of_townships_the_county_receives() => Assert.Equal(
        "利通区", Assert.Single(Given.List().Gives<PowerDelegated>(Draft().Delegate(Given.SchoolBus, "利通区人民政府", "下放")).Receivers).Name);

    [Fact]
    public void Given_both_columns_both_receive()
    {
        var given = Given.List().Gives<PowerDelegated>(Draft().Delegate(Given.SchoolBus, "金积镇", "下放", (Fields.Receivers, "盐池县")));
        Assert.Equal(["640302100000", "盐池县"], given.Receivers.Select(receiver => receiver.Text));
    }

    [Theory]
    [InlineData("利同区", "利通区")]
    [InlineData("盐迟县", "盐池县")]
    public void Given_a_name_that_is_none_it_asks_for_the_nearest(string written, string meant)
    {
        var problem = Assert.Single(Given.List().Decide(HandDown(written)).Problems);
        Assert.Equal("township.unknown", problem.Code);
        Assert.Contains($"您是不是指“{meant}”", problem.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("利通区等3个县（市、区）")]
    [InlineData("太阳山开发区、金积工业园区等三个开发区")]
    public void Given_more_receivers_than_are_named_it_asks_for_each(string receivers) =>
        Given.List().Refuses(HandDown(receivers), "township.not-all-named", "Delegate!B2 (receivers)");

    [Theory]
    [InlineData("归还", DelegationMode.Returned, ActingName.Receiver)]
    [InlineData("实质性审核权下放", DelegationMode.ReviewHandedDown, ActingName.Department)]
    [InlineData("服务前移", DelegationMode.Stationed, ActingName.Department)]
    public void Given_a_mode_the_name_follows_from_it(string word, DelegationMode mode, ActingName name)
    {
        var terms = Given.List().Gives<PowerDelegated>(HandDown("利通区", word)).Terms;
        Assert.Equal((mode, name), (terms.Mode, terms.InWhoseName));
    }

    [Theory]
    [InlineData("部门名义", ActingName.Department)]
    [InlineData("承接单位名义", ActingName.Receiver)]
    public void Given_a_power_for_the_time_being_the_name_is_what_the_document_says(string written, ActingName name)
    {
        var draft = HandDown("利通区", "暂由", (Fields.InWhoseName, written), (Fields.Until, "2021-12-31"));
        Assert.Equal((DelegationMode.Temporary, name), Terms(Given.List().Gives<PowerDelegated>(draft)));

        static (DelegationMode, ActingName) Terms(PowerDelegated given) => (given.Terms.Mode, given.Terms.InWhoseName);
    }

    [Fact]
    public void Given_a_power_for_the_time_being_without_an_end_it_warns() =>
        Given.List().Warns(HandDown("利通区", "暂由"), "delegation.temporary-without-end", "Delegate 第2行");

    [Fact]
    public void Given_a_territory_it_is_kept_with_the_terms() => Assert.Equal(
        "中心城区范围", Given.List().Gives<PowerDelegated>(HandDown("利通区", "下放", (Fields.Scope, "中心城区范围"))).Terms.Scope);

    [Fact]
    public void Given_coercion_to_be_entrusted_to_a_county_it_is_refused() => Given.List().Refuses(
        Draft().Line(
            LineKind.Delegate, (Fields.Code, Given.Seizure), (Fields.Receivers, "利通区"), (Fields.Mode, "委托"), ("instrument", "吴公委〔2021〕1号"),
            ("until", "2022-04-30")),
        "delegation.coercion-entrusted", "Delegate!C2 (mode)");

    [Fact]
    public void Given_a_receiver_that_has_it_already_by_any_of_its_names_it_is_refused() => Delegated("太阳山开发区").Refuses(
        HandDown("吴忠太阳山开发区管委会"), "delegation.already", "Delegate!B2 (receivers)");

    /// <summary>The city's name is part of a zone's, and written or left out as people please.</summary>
    [Theory]
    [InlineData("吴忠国家农业科技园区", "国家农业科技园区")]
    [InlineData("吴忠市太阳山开发区管委会", "太阳山开发区")]
    [InlineData("太阳山开发区", "吴忠市太阳山开发区管委会")]
    public void Given_a_zone_it_keeps_the_name_that_it_was_first_given_and_other_ways_mean_it(string first, string other)
    {
        var catalog = Delegated(first);
        var written = Assert.Single(catalog.Events.OfType<PowerDelegated>()).Receivers.Single().Name;
        Assert.Equal(first.Replace("管委会", "", StringComparison.Ordinal), written);
        catalog.Refuses(HandDown(other), "delegation.already", "Delegate!B2 (receivers)");
        var recalled = catalog.Gives<DelegationRecalled>(Draft().Line(
            LineKind.Recall, (Fields.Code, Given.SchoolBus), (Fields.Receivers, other), (Fields.Reason, "承接不了")));
        Assert.Equal(written, recalled.Receivers.Single().Name);
    }

    [Fact]
    public void Given_a_county_that_has_it_already_a_township_of_it_may_receive_it() => Assert.Equal(
        [Given.Jinji], Delegated("利通区").Gives<PowerDelegated>(HandDown("金积镇")).Townships.Select(code => code.Value));

    [Fact]
    public void Given_one_receiver_twice_it_contradicts()
    {
        var draft = HandDown("利通区").Line(
            LineKind.Delegate, (Fields.Code, Given.SchoolBus), (Fields.Receivers, "640302"), (Fields.Mode, "下放"));
        Given.List().Refuses(draft, "line.contradicts", "Delegate!B3 (receivers)");
    }

    [Theory]
    [InlineData("利通区", "利通区人民政府")]
    [InlineData("太阳山开发区", "太阳山开发区管委会")]
    [InlineData("利通区教育局", "吴忠市利通区教育局")]
    [InlineData("特定区域", "特定区域")]
    [InlineData("利通区、太阳山开发区", "全部")]
    public void Given_a_receiver_that_exercises_it_it_gives_the_power_back(string given, string back)
    {
        var recalled = Delegated(given).Gives<DelegationRecalled>(Recall(Fields.Receivers, back));
        Assert.Equal(given, string.Join('、', recalled.Receivers.Select(receiver => receiver.Text)));
        Assert.Empty(recalled.Townships);
    }

    [Fact]
    public void Given_territories_in_words_each_is_one_of_its_own_and_gives_back_by_them()
    {
        var draft = HandDown("特定区域", "下放", (Fields.Scope, "沿黄生态带")).Line(
            LineKind.Delegate, (Fields.Code, Given.SchoolBus), (Fields.Receivers, "特定区域"), (Fields.Mode, "下放"), (Fields.Scope, "罗山保护区"));
        var catalog = Given.List();
        catalog.Record(draft);
        var recalled = catalog.Gives<DelegationRecalled>(Recall(Fields.Receivers, "罗山保护区"));
        Assert.Equal("罗山保护区", Assert.Single(recalled.Receivers).Text);
        Assert.Equal(
            "township.unknown", Assert.Single(catalog.Decide(Recall(Fields.Receivers, "白芨滩")).Problems).Code);
    }

    [Fact]
    public void Given_a_territory_in_words_its_delegation_is_corrected_by_them()
    {
        var catalog = Given.List();
        catalog.Record(HandDown("特定区域", "下放", (Fields.Scope, "沿黄生态带")));
        var revision = catalog.Events.Index().Single(happened => happened.Item is PowerDelegated).Index;
        var corrected = catalog.Gives<FactCorrected>(
            DraftBuilder.Adjustment("吴政发〔2021〕9号").Correct(revision, "承接单位", "沿黄生态带", "利通区"));
        Assert.Equal("利通区", Assert.Single(Assert.IsType<PowerDelegated>(corrected.Reading).Receivers).Name);
    }

    [Fact]
    public void Given_all_in_the_column_of_townships_its_townships_alone_give_back() => Assert.Equal(
        [Given.Jinji],
        Delegated("利通区、金积镇").Gives<DelegationRecalled>(Recall(Fields.Townships, "全部")).Receivers.Select(receiver => receiver.Text));

    [Fact]
    public void Given_a_county_in_the_column_of_townships_whose_townships_have_nothing_it_says_how_to_name_the_county() => Assert.Equal(
        ["delegation.not-delegated", "township.county-means-all"],
        Delegated("利通区").Decide(Recall(Fields.Townships, "利通区")).Problems.Select(problem => problem.Code));

    [Fact]
    public void Given_a_receiver_that_does_not_exercise_it_it_is_refused() =>
        Delegated("利通区").Refuses(Recall(Fields.Receivers, "盐池县"), "delegation.not-delegated", "Recall!B2 (receivers)");

    [Fact]
    public void Given_a_recall_the_others_go_on()
    {
        var catalog = Delegated("利通区、太阳山开发区、金积镇");
        catalog.Record(
            DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-04-01").Line(
                LineKind.Recall, (Fields.Code, Given.SchoolBus), (Fields.Receivers, "利通区"), (Fields.Reason, "评估不合格")));
        var history = catalog.Fold().HistoryOf(PowerCode.Parse(Given.SchoolBus));
        Assert.Equal(
            [(Given.Jinji, null), ("利通区", new DateOnly(2021, 4, 1)), ("太阳山开发区", (DateOnly?)null)],
            history.Delegations.Select(period => (period.Receiver.Text, period.To)));
    }

    [Fact]
    public void The_preview_shows_the_receivers_by_name() => Assert.Equal(
        "金积镇、利通区、利通区教育局",
        Assert.Single(Given.List().Decide(HandDown("利通区教育局、利通区、金积镇")).Preview).After);

    private static MemoryCatalog Delegated(string receivers)
    {
        var catalog = Given.List();
        catalog.Record(
            DraftBuilder.Adjustment("吴政发〔2021〕3号", "2021-03-01").Line(
                LineKind.Delegate, (Fields.Code, Given.SchoolBus), (Fields.Receivers, receivers), (Fields.Mode, "下放")));
        return catalog;
    }

    private static DraftBuilder HandDown(string receivers, string mode = "下放", params (string, string?)[] more) =>
        Draft().Line(LineKind.Delegate, [(Fields.Code, Given.SchoolBus), (Fields.Receivers, receivers), (Fields.Mode, mode), .. more]);

    private static DraftBuilder Recall(string field, string receivers) =>
        Draft().Line(LineKind.Recall, (Fields.Code, Given.SchoolBus), (field, receivers), (Fields.Reason, "评估不合格"));
}
