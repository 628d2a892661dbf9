using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

public sealed class WhenRemoving
{
    private static DraftBuilder Draft() => DraftBuilder.Adjustment();

    [Fact]
    public void Given_a_power_on_the_list_it_leaves_with_its_reason()
    {
        var removed = Given.List().Gives<PowerRemoved>(Draft().Remove(Given.SchoolBus, "依据废止", (Fields.SupersededBy, Given.Records)));
        Assert.Equal(("依据废止", Given.Records), (removed.Reason, removed.SupersededBy.Single().Value));
    }

    [Fact]
    public void Given_no_reason_it_is_refused() => Given.List().Refuses(Draft().Remove(Given.SchoolBus, ""), "value.missing", "Remove 第2行");

    [Fact]
    public void Given_a_code_that_is_none_it_is_refused() =>
        Given.List().Refuses(Draft().Remove(Given.Unused), "power.unknown", "Remove!A2 (code)");

    [Fact]
    public void Given_a_power_that_left_already_it_is_refused()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-04-01").Remove(Given.SchoolBus));
        catalog.Refuses(Draft().Remove(Given.SchoolBus), "power.not-in-force", "Remove!A2 (code)");
    }

    [Fact]
    public void Given_a_power_that_is_not_there_yet_on_the_day_it_is_refused() =>
        Given.List()
            .Refuses(Draft().Remove(Given.SchoolBus, "取消", (Fields.Effective, "2020-12-31")), "power.not-in-force", "Remove!A2 (code)");

    [Fact]
    public void Given_a_later_change_on_record_it_warns()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-09-01").Change(Given.SchoolBus, "phone", null, "12345"));
        catalog.Warns(Draft().Remove(Given.SchoolBus), "power.later-change", "Remove!A2 (code)");
    }

    [Theory]
    [InlineData("change")]
    [InlineData("transfer")]
    [InlineData("delegate")]
    [InlineData("suspend")]
    [InlineData("recall")]
    [InlineData("remove")]
    [InlineData("add")]
    public void Given_another_line_about_the_power_it_contradicts(string other)
    {
        var draft = Draft();
        draft = other switch
        {
            "change" => draft.Change(Given.SchoolBus, "phone", null, "12345"),
            "transfer" => draft.Transfer(Given.SchoolBus, "市教育局", "市公安局"),
            "delegate" => draft.Delegate(Given.SchoolBus, "高闸镇"),
            "suspend" => draft.Suspend(Given.SchoolBus),
            "recall" => draft.Recall(Given.SchoolBus, "金积镇"),
            "add" => draft.Add(Given.SchoolBus),
            _ => draft.Remove(Given.SchoolBus),
        };
        Given.Delegated().Refuses(draft.Remove(Given.SchoolBus), "line.contradicts", "Remove!A3 (code)");
    }

    [Fact]
    public void Given_a_recall_after_the_removal_it_contradicts() =>
        Given.Delegated().Refuses(Draft().Remove(Given.SchoolBus).Recall(Given.SchoolBus, "金积镇"), "line.contradicts", "Recall!A3 (code)");
}
