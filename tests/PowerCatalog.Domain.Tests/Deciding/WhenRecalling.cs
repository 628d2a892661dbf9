using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

public sealed class WhenRecalling
{
    private static DraftBuilder Draft() => DraftBuilder.Adjustment();

    [Theory]
    [InlineData("金积镇")]
    [InlineData("全部")]
    public void Given_a_township_that_exercises_it_it_gives_the_power_back(string townships)
    {
        var recalled = Given.Delegated()
            .Gives<DelegationRecalled>(Draft().Recall(Given.SchoolBus, townships, "评估不合格", (Fields.Instrument, "吴评〔2021〕2号")));
        Assert.Equal([Given.Jinji], recalled.Townships.Select(code => code.Value));
        Assert.Equal(("评估不合格", "吴评〔2021〕2号"), (recalled.Reason, recalled.Instrument));
    }

    [Theory]
    [InlineData("高闸镇")]
    [InlineData("利通区")]
    public void Given_a_township_that_does_not_exercise_it_it_is_refused(string townships) => Assert.All(
        Given.Delegated().Decide(Draft().Recall(Given.SchoolBus, townships)).Problems,
        problem => Assert.Equal(("delegation.not-delegated", "Recall!B2 (townships)"), (problem.Code, problem.Place!.ToString())));

    [Fact]
    public void Given_no_township_at_all_that_exercises_it_it_is_refused() =>
        Given.List().Refuses(Draft().Recall(Given.SchoolBus, "全部"), "delegation.not-delegated", "Recall!B2 (townships)");

    [Fact]
    public void Given_a_delegation_that_ran_out_it_is_refused()
    {
        var catalog = Given.List();
        catalog.Record(
            DraftBuilder.Adjustment("吴政发〔2021〕3号", "2021-03-01").Delegate(Given.SchoolBus, "金积镇", "赋权", (Fields.Until, "2021-04-30")));
        catalog.Refuses(Draft().Recall(Given.SchoolBus, "金积镇"), "delegation.not-delegated", "Recall!B2 (townships)");
    }

    [Fact]
    public void Given_no_reason_it_is_refused() =>
        Given.Delegated().Refuses(Draft().Recall(Given.SchoolBus, "金积镇", ""), "value.missing", "Recall 第2行");

    [Fact]
    public void Given_no_township_it_is_refused() =>
        Given.Delegated().Refuses(Draft().Recall(Given.SchoolBus, ""), "value.missing", "Recall 第2行");

    [Fact]
    public void Given_one_township_twice_it_contradicts() => Given.Delegated().Refuses(
        Draft().Recall(Given.SchoolBus, "金积镇").Recall(Given.SchoolBus, "金积镇"), "line.contradicts", "Recall!B3 (townships)");

    [Fact]
    public void Given_a_power_that_is_none_it_is_refused() =>
        Given.Delegated().Refuses(Draft().Recall(Given.Unused, "金积镇"), "power.unknown", "Recall!A2 (code)");
}
