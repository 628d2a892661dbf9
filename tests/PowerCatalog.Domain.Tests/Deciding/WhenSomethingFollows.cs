using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

public sealed class WhenSomethingFollows
{
    private const string Declined = "不办理：过渡期内由乡镇办结";

    private static readonly DateOnly Day = new(2021, 5, 1);

    private static DraftBuilder Draft() => DraftBuilder.Adjustment();

    private static DraftBuilder Removing(string? decided) => Draft().Remove(Given.SchoolBus, "取消", (Fields.Consequences, decided));

    private static DraftBuilder Closing(string? decided) =>
        Draft().Township("撤销", Given.Jinji, "金积镇", (Fields.Consequences, decided));

    private static DraftBuilder ClosingEducation(string? decided) =>
        Draft().Department("撤销", "市教育局", (Fields.Into, "市公安局"), (Fields.Consequences, decided));

    [Fact]
    public void Given_a_delegated_power_that_is_removed_its_recall_is_proposed_and_not_recorded()
    {
        var decision = Given.Delegated().Decide(Removing(null));
        var proposed = Assert.Single(decision.Consequences);
        Assert.Equal(
            (ConsequenceKind.RemovedPowerRecalled, Given.SchoolBus, "校车使用许可", ConsequenceState.Undecided, "Remove!2"),
            (proposed.Kind, proposed.Subject, proposed.Name, proposed.State, proposed.Key));
        Assert.Equal(
            new PreviewLine(1, EventNames.DelegationRecalled, Given.SchoolBus, "校车使用许可", Day, null, "金积镇", "取消")
            { Sheet = "Remove", Row = 2 },
            Assert.Single(proposed.Proposed));
        Assert.IsType<PowerRemoved>(Assert.Single(decision.Facts));
        Given.Delegated().Warns(Removing(null), "consequence.undecided", "Remove 第2行");
    }

    [Theory]
    [InlineData("一并办理")]
    [InlineData("照办")]
    [InlineData("Accept")]
    public void Given_its_recall_is_accepted_it_is_taken_back_by_the_same_line(string word)
    {
        var catalog = Given.Delegated();
        var decision = catalog.Record(Removing(word));
        Assert.Empty(decision.Problems);
        var recalled = Assert.IsType<DelegationRecalled>(decision.Facts[0]);
        Assert.Equal(("取消", 1, Day), (recalled.Reason, recalled.Line, recalled.Effective));
        Assert.Equal([Given.Jinji], recalled.Townships.Select(code => code.Value));
        Assert.IsType<PowerRemoved>(decision.Facts[1]);
        Assert.Equal((1, 1), (decision.Counts.Recalled, decision.Counts.Removed));
        Assert.Equal([EventNames.DelegationRecalled, EventNames.PowerRemoved], decision.Preview.Select(line => line.Kind));
        Assert.Empty(History(catalog, Given.SchoolBus).Warnings);
        Assert.Equal(Day, Assert.Single(History(catalog, Given.SchoolBus).Delegations).To);
    }

    [Fact]
    public void Given_its_recall_is_declined_the_reason_stands_and_nothing_is_recalled()
    {
        var decision = Given.Delegated().Decide(Removing(Declined));
        Assert.Empty(decision.Problems);
        Assert.IsType<PowerRemoved>(Assert.Single(decision.Facts));
        var proposed = Assert.Single(decision.Consequences);
        Assert.Equal((ConsequenceState.Declined, "过渡期内由乡镇办结"), (proposed.State, proposed.Reason));
    }

    [Theory]
    [InlineData("不办理", "consequence.no-reason")]
    [InlineData("不办理：", "consequence.no-reason")]
    [InlineData("不办理吧", "consequence.unknown-word")]
    [InlineData("看情况", "consequence.unknown-word")]
    public void Given_no_reason_or_another_word_it_is_refused(string word, string code) =>
        Given.Delegated().Refuses(Removing(word), code, "Remove!C2 (consequences)");

    [Fact]
    public void Given_a_power_that_nobody_exercises_nothing_follows()
    {
        Assert.Empty(Given.List().Decide(Removing(null)).Consequences);
        Given.List().Gives<PowerRemoved>(Removing("一并办理"));
        Given.List().Warns(Removing(Declined), "consequence.nothing", "Remove!C2 (consequences)");
    }

    [Fact]
    public void Given_a_delegation_that_ran_out_nothing_follows()
    {
        var catalog = Given.List();
        catalog.Record(
            DraftBuilder.Adjustment("吴政发〔2021〕3号", "2021-03-01").Delegate(Given.SchoolBus, "金积镇", "赋权", (Fields.Until, "2021-04-30")));
        Assert.Empty(catalog.Decide(Removing(null)).Consequences);
    }

    [Fact]
    public void Given_a_township_that_is_closed_the_recall_of_all_that_it_exercises_is_proposed()
    {
        var catalog = Given.Delegated();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-04-01").Delegate(Given.Seizure, "金积镇、高闸镇"));
        var decision = catalog.Decide(Closing(null));
        Assert.IsType<TownshipClosed>(Assert.Single(decision.Facts));
        var proposed = Assert.Single(decision.Consequences);
        Assert.Equal((ConsequenceKind.ClosedTownshipRecalled, ConsequenceState.Undecided), (proposed.Kind, proposed.State));
        Assert.Equal([Given.SchoolBus, Given.Seizure], proposed.Proposed.Select(line => line.Subject));
        catalog.Warns(Closing(null), "consequence.undecided", "Township 第2行");
    }

    [Fact]
    public void Given_that_the_draft_takes_a_power_away_only_later_it_is_taken_back_on_the_day_of_the_closing()
    {
        var catalog = Given.Delegated();
        var draft = Closing("一并办理").Remove(
            Given.SchoolBus, "取消", (Fields.Effective, "2021-09-01"), (Fields.Consequences, "一并办理"));
        Assert.Empty(catalog.Record(draft).Problems);
        Assert.Null(History(catalog, Given.SchoolBus).DelegationOn(TownshipCode.Parse(Given.Jinji), Day));
        Assert.DoesNotContain(
            Given.Delegated().Decide(Removing("一并办理").Township("撤销", Given.Jinji, "金积镇")).Consequences,
            one => one.Kind == ConsequenceKind.ClosedTownshipRecalled);
    }

    [Fact]
    public void Given_that_the_draft_delegates_to_the_township_that_it_closes_it_is_refused()
    {
        Given.List().Refuses(Closing(null).Delegate(Given.SchoolBus, "金积镇"), "township.receives-powers", "Township!C2 (townshipName)");
        var until = Closing("一并办理").Delegate(Given.SchoolBus, "金积镇", "赋权", (Fields.Effective, "2021-04-01"), (Fields.Until, "2021-04-30"));
        Assert.DoesNotContain(Given.List().Decide(until).Problems, problem => problem.Code == "township.receives-powers");
    }

    [Fact]
    public void Given_their_recall_is_accepted_each_is_taken_back_and_others_keep_theirs()
    {
        var catalog = Given.Delegated();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-04-01").Delegate(Given.Seizure, "金积镇、高闸镇"));
        var decision = catalog.Record(Closing("一并办理"));
        Assert.Empty(decision.Problems);
        Assert.All(decision.Facts.OfType<DelegationRecalled>(), fact => Assert.Equal("金积镇撤销", fact.Reason));
        Assert.Equal(2, decision.Counts.Recalled);
        Assert.Null(History(catalog, Given.Seizure).DelegationOn(TownshipCode.Parse(Given.Jinji), Day));
        Assert.NotNull(History(catalog, Given.Seizure).DelegationOn(TownshipCode.Parse(Given.Gaozha), Day));
        Assert.Empty(History(catalog, Given.SchoolBus).Warnings);
    }

    [Fact]
    public void Given_a_delegation_that_begins_later_it_never_begins()
    {
        var catalog = Given.List();
        catalog.Record(
            DraftBuilder.Adjustment("吴政发〔2021〕3号", "2021-03-01").Delegate(Given.SchoolBus, "金积镇", "赋权", (Fields.Since, "2021-09-01")));
        var recalled = catalog.Record(Closing("一并办理")).Facts.OfType<DelegationRecalled>().Single();
        Assert.Equal(new DateOnly(2021, 9, 1), recalled.Effective);
        Assert.Empty(History(catalog, Given.SchoolBus).Delegations);
        Assert.Empty(History(catalog, Given.SchoolBus).Warnings);
    }

    [Fact]
    public void Given_their_recall_is_declined_the_reason_stands()
    {
        var decision = Given.Delegated().Decide(Closing(Declined));
        Assert.Empty(decision.Problems);
        Assert.IsType<TownshipClosed>(Assert.Single(decision.Facts));
        Assert.Equal("过渡期内由乡镇办结", Assert.Single(decision.Consequences).Reason);
    }

    [Fact]
    public void Given_lines_that_take_them_back_or_away_nothing_else_follows_from_the_township()
    {
        var catalog = Given.Delegated();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-04-01").Delegate(Given.Seizure, "金积镇"));
        var draft = Draft().Township("撤销", Given.Jinji, "金积镇").Recall(Given.SchoolBus, "金积镇").Remove(
            Given.Seizure, "取消", (Fields.Consequences, "一并办理"));
        var decision = catalog.Decide(draft);
        Assert.Empty(decision.Problems);
        Assert.Equal(ConsequenceKind.RemovedPowerRecalled, Assert.Single(decision.Consequences).Kind);
        Assert.Equal(2, decision.Counts.Recalled);
    }

    [Fact]
    public void Given_a_merger_the_transfer_of_all_powers_is_part_of_the_preview()
    {
        var decision = Given.List().Decide(Draft().Department("合并", "市教育局", (Fields.Into, "市公安局")));
        Assert.Empty(decision.Problems);
        var proposed = Assert.Single(decision.Consequences);
        Assert.Equal(
            (ConsequenceKind.MergedDepartmentTransferred, ConsequenceState.Accepted), (proposed.Kind, proposed.State));
        Assert.Equal([Given.SchoolBus, Given.Records], proposed.Proposed.Select(line => line.Subject));
        Assert.Equal(proposed.Proposed, decision.Preview.Skip(1));
        Assert.Equal(2, decision.Counts.Transferred);
    }

    [Fact]
    public void Given_the_transfer_of_a_merger_is_declined_the_lines_have_to_say_where_all_go()
    {
        var merged = ((string, string?)[])[(Fields.Into, "市公安局"), (Fields.Consequences, "不办理：分给两个部门")];
        Given.List().Refuses(
            Draft().Department("合并", "市教育局", merged), "consequence.declined-merger", "Department!B2 (department)");
        Given.List().Refuses(
            Draft().Department("合并", "市教育局", merged).Transfer(Given.SchoolBus, "市教育局", "市公安局"), "consequence.declined-merger",
            "Department!B2 (department)");
        Assert.True(Given.List().Decide(
            Draft().Department("合并", "市教育局", merged).Transfer(Given.SchoolBus, "市教育局", "市公安局").Remove(Given.Records)).IsSound);
    }

    [Fact]
    public void Given_a_department_that_is_closed_the_transfer_of_its_powers_is_proposed()
    {
        Given.List().Refuses(ClosingEducation(null), "department.holds-powers", "Department!B2 (department)");
        var proposed = Assert.Single(Given.List().Decide(ClosingEducation(null)).Consequences);
        Assert.Equal((ConsequenceKind.ClosedDepartmentTransferred, ConsequenceState.Undecided), (proposed.Kind, proposed.State));
        Assert.Equal(
            new PreviewLine(
                1, EventNames.PowerTransferred, Given.SchoolBus, "校车使用许可", Day, "实施部门", "市教育局", "市公安局")
            { Sheet = "Department", Row = 2 },
            proposed.Proposed[0]);
    }

    [Fact]
    public void Given_that_transfer_is_accepted_the_powers_move_and_the_department_is_closed()
    {
        var catalog = Given.List();
        var decision = catalog.Record(ClosingEducation("一并办理"));
        Assert.Empty(decision.Problems);
        Assert.Single(decision.Facts.OfType<DepartmentClosed>());
        Assert.Equal(2, decision.Counts.Transferred);
        Assert.Equal("D06", History(catalog, Given.SchoolBus).On(Day)!.Department.Value);
    }

    [Fact]
    public void Given_that_transfer_is_declined_the_department_is_not_closed_while_it_holds_powers() =>
        Given.List().Refuses(ClosingEducation(Declined), "department.holds-powers", "Department!B2 (department)");

    [Fact]
    public void Given_a_closing_into_itself_it_is_refused() => Given.List().Refuses(
        Draft().Department("撤销", "市教育局", (Fields.Into, "市教育局"), (Fields.Consequences, "一并办理")), "transfer.same-department",
        "Department!C2 (into)");

    [Fact]
    public void Given_a_decision_on_a_line_from_which_nothing_can_follow_it_has_no_effect() => Given.List().Warns(
        Draft().Department("更名", "市教育局", (Fields.NewName, "市教育体育局"), (Fields.Consequences, Declined)), "consequence.nothing",
        "Department!D2 (consequences)");

    private static PowerHistory History(MemoryCatalog catalog, string power) => catalog.Knowledge().Powers[PowerCode.Parse(power)];
}
