using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

public sealed class WhenSuspending
{
    private static DraftBuilder Draft() => DraftBuilder.Adjustment();

    [Theory]
    [InlineData("暂停")]
    [InlineData("暂停实施")]
    public void Given_a_power_in_exercise_it_is_suspended(string word) =>
        Assert.Equal("试点", Given.List().Gives<PowerSuspended>(Draft().Suspend(Given.SchoolBus, word)).Reason);

    [Fact]
    public void Given_a_suspended_power_it_is_resumed() =>
        Assert.Equal("期满", Suspended().Gives<PowerResumed>(Draft().Suspend(Given.SchoolBus, "恢复", "期满")).Reason);

    [Fact]
    public void Given_a_suspended_power_it_is_not_suspended_again() =>
        Suspended().Refuses(Draft().Suspend(Given.SchoolBus), "suspension.already", "Suspend!A2 (code)");

    [Fact]
    public void Given_a_power_in_exercise_it_is_not_resumed() =>
        Given.List().Refuses(Draft().Suspend(Given.SchoolBus, "恢复"), "suspension.already", "Suspend!A2 (code)");

    [Fact]
    public void Given_another_word_it_is_refused() =>
        Given.List().Refuses(Draft().Suspend(Given.SchoolBus, "停用"), "value.unknown-word", "Suspend!B2 (action)");

    [Theory]
    [InlineData("", "试点")]
    [InlineData("暂停", "")]
    public void Given_no_word_or_no_reason_it_is_refused(string action, string reason) =>
        Given.List().Refuses(Draft().Suspend(Given.SchoolBus, action, reason), "value.missing", "Suspend 第2行");

    [Fact]
    public void Given_a_power_twice_it_contradicts() =>
        Given.List().Refuses(Draft().Suspend(Given.SchoolBus).Suspend(Given.SchoolBus, "恢复"), "line.contradicts", "Suspend!A3 (code)");

    [Fact]
    public void Given_a_power_that_left_it_is_refused() =>
        Given.List()
            .Refuses(Draft().Suspend(Given.SchoolBus, more: (Fields.Effective, "2020-01-01")), "power.not-in-force", "Suspend!A2 (code)");

    private static MemoryCatalog Suspended()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-04-01").Suspend(Given.SchoolBus));
        return catalog;
    }
}
