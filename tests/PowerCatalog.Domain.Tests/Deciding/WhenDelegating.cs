using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

public sealed class WhenDelegating
{
    private static DraftBuilder Draft() => DraftBuilder.Adjustment();

    [Fact]
    public void Given_names_and_codes_the_townships_stand_in_the_order_of_their_codes()
    {
        var given = Given.List().Gives<PowerDelegated>(Draft().Delegate(Given.SchoolBus, "高闸镇、640302100"));
        Assert.Equal([Given.Jinji, Given.Gaozha], given.Townships.Select(code => code.Value));
        Assert.Equal((DelegationMode.Empowered, ActingName.Receiver), (given.Terms.Mode, given.Terms.InWhoseName));
    }

    [Fact]
    public void Given_a_county_all_its_townships_receive_it() =>
        Assert.Equal(12, Given.List().Gives<PowerDelegated>(Draft().Delegate(Given.SchoolBus, "利通区")).Townships.Count);

    [Fact]
    public void Given_the_word_for_all_every_township_receives_it() =>
        Assert.Equal(47, Given.List().Gives<PowerDelegated>(Draft().Delegate(Given.SchoolBus, "全部")).Townships.Count);

    [Fact]
    public void Given_an_entrustment_with_letter_and_term_it_ends_after_its_last_day()
    {
        var terms = Given.List().Gives<PowerDelegated>(Entrust(("instrument", "吴教委〔2021〕1号"), ("until", "2022-04-30"))).Terms;
        Assert.Equal(
            (DelegationMode.Entrusted, ActingName.Department, new DateOnly(2022, 5, 1)), (terms.Mode, terms.InWhoseName, terms.Until));
    }

    [Theory]
    [InlineData("instrument")]
    [InlineData("until")]
    public void Given_an_entrustment_without_letter_or_term_it_is_refused(string missing)
    {
        (string, string?)[] cells = [("instrument", "吴教委〔2021〕1号"), ("until", "2022-04-30")];
        Given.List()
            .Refuses(Entrust([.. cells.Where(cell => cell.Item1 != missing)]), "delegation.entrusted-without-terms", "Delegate 第2行");
    }

    [Fact]
    public void Given_coercion_to_be_entrusted_it_is_refused() => Given.List().Refuses(
        Draft().Delegate(Given.Seizure, "金积镇", "委托", ("instrument", "吴公委〔2021〕1号"), ("until", "2022-04-30")),
        "delegation.coercion-entrusted", "Delegate!C2 (mode)");

    [Fact]
    public void Given_coercion_to_be_handed_over_it_goes() => Given.List().Gives<PowerDelegated>(Draft().Delegate(Given.Seizure, "金积镇"));

    [Fact]
    public void Given_no_provincial_basis_it_warns() => Given.List().Warns(
        Draft().Line(LineKind.Delegate, (Fields.Code, Given.SchoolBus), (Fields.Townships, "金积镇"), (Fields.Mode, "赋权")),
        "delegation.no-provincial-basis", "Delegate 第2行");

    [Theory]
    [InlineData("赋权", "部门名义")]
    [InlineData("派驻", "乡镇名义")]
    public void Given_a_name_that_does_not_fit_the_mode_it_is_refused(string mode, string name) =>
        Given.List().Refuses(
            Draft().Delegate(Given.SchoolBus, "金积镇", mode, (Fields.InWhoseName, name)), "delegation.name-against-mode",
            "Delegate!E2 (inWhoseName)");

    [Fact]
    public void Given_a_name_that_says_nothing_it_is_refused() =>
        Given.List().Refuses(
            Draft().Delegate(Given.SchoolBus, "金积镇", "赋权", (Fields.InWhoseName, "谁的")), "value.unknown-word", "Delegate!E2 (inWhoseName)");

    [Fact]
    public void Given_a_mode_that_is_none_it_is_refused() =>
        Given.List().Refuses(Draft().Delegate(Given.SchoolBus, "金积镇", "借用"), "value.unknown-word", "Delegate!C2 (mode)");

    [Fact]
    public void Given_an_end_before_its_beginning_it_is_refused() => Given.List().Refuses(
        Draft().Delegate(Given.SchoolBus, "金积镇", "赋权", (Fields.Until, "2021-04-30")), "delegation.until-before-since",
        "Delegate!E2 (until)");

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("2022-02-30")]
    public void Given_an_end_that_is_no_day_it_is_refused(string until) => Given.List().Refuses(
        Draft().Delegate(Given.SchoolBus, "金积镇", "赋权", (Fields.Until, until)), "value.not-a-date", "Delegate!E2 (until)");

    [Fact]
    public void Given_a_first_day_of_its_own_it_holds_from_that_day() => Assert.Equal(
        new DateOnly(2021, 6, 1), Given.List()
            .Gives<PowerDelegated>(Draft().Delegate(Given.SchoolBus, "金积镇", "赋权", (Fields.Since, "2021-06-01"))).Terms.From);

    [Theory]
    [InlineData("没有的镇")]
    [InlineData("640399100000")]
    [InlineData("、")]
    public void Given_a_township_that_is_none_it_is_refused(string township) =>
        Given.List().Refuses(Draft().Delegate(Given.SchoolBus, township), "township.unknown", "Delegate!B2 (townships)");

    [Fact]
    public void Given_a_zone_it_is_no_township() =>
        Given.List().Refuses(Draft().Delegate(Given.SchoolBus, "640302401000"), "township.not-a-township", "Delegate!B2 (townships)");

    [Fact]
    public void Given_two_townships_of_one_name_it_asks_for_the_code()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕3号", "2021-03-01").Township("登记", "640324399000", "金积镇"));
        catalog.Refuses(Draft().Delegate(Given.SchoolBus, "金积镇"), "township.ambiguous", "Delegate!B2 (townships)");
    }

    [Theory]
    [InlineData("金积镇")]
    [InlineData("640302100000")]
    public void Given_a_closed_township_it_is_refused(string township)
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕3号", "2021-03-01").Township("撤销", Given.Jinji, "金积镇"));
        catalog.Refuses(Draft().Delegate(Given.SchoolBus, township), "township.closed", "Delegate!B2 (townships)");
    }

    [Fact]
    public void Given_a_township_that_has_it_already_it_is_refused() =>
        Given.Delegated().Refuses(Draft().Delegate(Given.SchoolBus, "金积镇"), "delegation.already", "Delegate!B2 (townships)");

    [Fact]
    public void Given_one_township_twice_it_contradicts() =>
        Given.List().Refuses(
            Draft().Delegate(Given.SchoolBus, "金积镇").Delegate(Given.SchoolBus, "利通区"), "line.contradicts", "Delegate!B3 (townships)");

    [Fact]
    public void Given_two_groups_of_townships_it_counts_once()
    {
        var decision = Given.List().Decide(Draft().Delegate(Given.SchoolBus, "金积镇").Delegate(Given.SchoolBus, "高闸镇", "下放"));
        Assert.True(decision.IsSound);
        Assert.Equal((2, 1), (decision.Facts.Count, decision.Counts.Delegated));
    }

    [Fact]
    public void Given_a_power_that_the_draft_adds_later_it_is_not_in_force() => Given.List().Refuses(
        Draft().Add(Given.Unused, more: (Fields.Effective, "2021-06-01")).Delegate(Given.Unused, "金积镇"), "power.not-in-force",
        "Delegate!A3 (code)");

    [Fact]
    public void Given_a_power_that_the_draft_adds_it_goes() =>
        Assert.Empty(Given.List().Decide(Draft().Add(Given.Unused).Delegate(Given.Unused, "金积镇")).Problems);

    [Fact]
    public void Given_only_a_day_of_its_line_it_holds_from_that_day() => Assert.Equal(
        new DateOnly(2021, 6, 1),
        Given.List().Gives<PowerDelegated>(Draft().Delegate(Given.SchoolBus, "金积镇", "赋权", (Fields.Effective, "2021-06-01"))).Terms.From);

    [Fact]
    public void Given_the_word_for_all_where_no_township_is_known_it_is_refused()
    {
        var catalog = MemoryCatalog.Open(DraftBuilder.List("649900").Add(Given.SchoolBus));
        catalog.Refuses(
            DraftBuilder.Adjustment(division: "649900").Delegate(Given.SchoolBus, "全部"), "township.unknown", "Delegate!B2 (townships)");
    }

    [Theory]
    [InlineData("全部乡镇")]
    [InlineData("全部乡镇(街道)")]
    [InlineData("全部乡镇（街道）")]
    [InlineData("各乡镇")]
    [InlineData("各乡镇(街道)")]
    [InlineData("各乡镇（街道）")]
    public void Given_another_word_for_all_every_township_receives_it(string word) =>
        Assert.Equal(47, Given.List().Gives<PowerDelegated>(Draft().Delegate(Given.SchoolBus, word)).Townships.Count);

    [Theory]
    [InlineData("各镇", "640324100000", "640324204000")]
    [InlineData("利通区各镇", "640302100000", "640302200000")]
    [InlineData("各街道办事处", "640323001000", "640302100000")]
    [InlineData("盐池县各镇（街道）", "640323001000", "640324100000")]
    [InlineData("除金积镇外的各镇", "640302101000", "640302100000")]
    [InlineData("各镇（不含利通区）", "640323100000", "640302101000")]
    [InlineData("除利通区、盐池县外的各镇", "640324100000", "640323100000")]
    [InlineData("除街道和利通区外的各乡镇（街道）", "640324204000", "640302100000")]
    [InlineData("各乡镇（除街道外）", "640302101000", "640323001000")]
    [InlineData("盐池县除街道外的各乡镇", "640323100000", "640323001000")]
    [InlineData("利通区各乡镇（不含街道办事处）", "640302200000", "640323001000")]
    [InlineData("利通区各乡镇，不含乡", "640302100000", "640302200000")]
    public void Given_the_townships_of_a_kind_these_receive_it_and_no_others(string text, string one, string other)
    {
        var codes = Given.List().Gives<PowerDelegated>(Draft().Delegate(Given.SchoolBus, text)).Townships
            .Select(code => code.Value).ToList();
        Assert.Contains(one, codes);
        Assert.DoesNotContain(other, codes);
    }

    [Fact]
    public void Given_a_kind_that_a_county_does_not_have_it_is_said() =>
        Given.List().Refuses(Draft().Delegate(Given.SchoolBus, "同心县各街道"), "township.none-of-kind", "Delegate!B2 (townships)");

    [Theory]
    [InlineData("利通区、盐池县各镇")]
    [InlineData("利通区和盐池县各街道")]
    public void Given_two_counties_before_a_kind_it_is_asked_of_which_it_is_said(string text) =>
        Given.List().Refuses(Draft().Delegate(Given.SchoolBus, text), "township.county-unclear", "Delegate!B2 (townships)");

    [Theory]
    [InlineData("利通区、盐池县各乡镇（街道）")]
    [InlineData("利通区；盐池县各乡镇")]
    [InlineData("利通区各镇、盐池县各镇")]
    [InlineData("利通区；盐池县各镇")]
    public void Given_two_counties_that_are_clear_both_receive_it(string text)
    {
        var codes = Given.List().Gives<PowerDelegated>(Draft().Delegate(Given.SchoolBus, text)).Townships
            .Select(code => code.Value).ToList();
        Assert.Contains("640302100000", codes);
        Assert.Contains("640323100000", codes);
    }

    [Fact]
    public void Given_the_word_for_all_a_township_registered_later_stands_in_the_order_of_its_code()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕3号", "2021-03-01").Township("登记", "640302399000", "新设镇"));
        var townships = catalog.Gives<PowerDelegated>(Draft().Delegate(Given.SchoolBus, "全部")).Townships;
        Assert.Equal(48, townships.Count);
        Assert.Equal(townships.Order(), townships);
    }

    [Theory]
    [InlineData("金积镇、金银滩镇、高闸镇", "金积镇、金银滩镇、高闸镇")]
    [InlineData("金积镇、金银滩镇、高闸镇、扁担沟镇", "金积镇、金银滩镇、高闸镇等 4 个")]
    public void Given_townships_that_have_it_already_the_first_three_are_named_in_one_problem(string townships, string named)
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕3号", "2021-03-01").Delegate(Given.SchoolBus, townships));
        var problem = Assert.Single(catalog.Decide(Draft().Delegate(Given.SchoolBus, townships)).Problems);
        Assert.Equal("delegation.already", problem.Code);
        Assert.Contains($"“{named}”", problem.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_preview_shows_the_mode_and_the_townships() => Assert.Equal(
        new PreviewLine(
            1, EventNames.PowerDelegated, Given.SchoolBus, "校车使用许可", new DateOnly(2021, 5, 1), "赋权", null, "金积镇、高闸镇")
        { Sheet = "Delegate", Row = 2 },
        Assert.Single(Given.List().Decide(Draft().Delegate(Given.SchoolBus, "高闸镇、金积镇")).Preview));

    private static DraftBuilder Entrust(params (string, string?)[] more) => Draft().Delegate(Given.SchoolBus, "金积镇", "委托", more);

    /// <summary>All but some, in the ways in which papers say so.</summary>
    [Theory]
    [InlineData("除金积镇外的各乡镇")]
    [InlineData("除金积镇、高闸镇外的各乡镇（街道）")]
    [InlineData("除金积镇以外的其他乡镇")]
    [InlineData("利通区除金积镇外的各乡镇")]
    [InlineData("各乡镇（金积镇除外）")]
    [InlineData("各乡镇（街道）（除金积镇、高闸镇外）")]
    [InlineData("全部乡镇，金积镇除外")]
    [InlineData("利通区各乡镇（不含金积镇）")]
    public void Given_all_townships_but_some_these_are_left_out(string text)
    {
        var given = Assert.IsType<PowerDelegated>(Assert.Single(
            Given.List().Decide(DraftBuilder.Adjustment().Delegate(Given.SchoolBus, text)).Facts));
        var codes = given.Receivers.Select(receiver => receiver.Code).ToList();
        Assert.DoesNotContain(Given.Jinji, codes);
        Assert.Equal(text.Contains("高闸镇", StringComparison.Ordinal), !codes.Contains(Given.Gaozha));
        Assert.True(codes.Count > 3);
        if (text.StartsWith("利通区", StringComparison.Ordinal))
            Assert.All(codes, code => Assert.StartsWith("640302", code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("除不知镇外的各乡镇", "township.unknown")]
    [InlineData("除金积镇外的金积镇", "township.all-excepted")]
    [InlineData("利通区各镇（除镇外）", "township.all-excepted")]
    [InlineData("除金积镇外的红寺堡区各乡镇", "township.excepted")]
    public void Given_an_exception_that_is_none_it_is_refused(string text, string code) =>
        Assert.Contains(
            Given.List().Decide(DraftBuilder.Adjustment().Delegate(Given.SchoolBus, text)).Problems, problem => problem.Code == code);
}
