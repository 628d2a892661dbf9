using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

public sealed class WhenReorganizingTownships
{
    private const string New = "640302399000";

    private static DraftBuilder Draft() => DraftBuilder.Adjustment();

    [Fact]
    public void Given_a_new_code_it_is_registered_under_its_county()
    {
        var registered = Given.List().Gives<TownshipRegistered>(Draft().Township("登记", New, "新设镇"));
        Assert.Equal(("新设镇", "利通区"), (registered.Name, registered.County));
    }

    [Fact]
    public void Given_a_code_that_exists_it_is_refused() =>
        Given.List().Refuses(Draft().Township("登记", Given.Jinji, "金积镇"), "township.exists", "Township!B2 (township)");

    [Theory]
    [InlineData("640302401000")]
    [InlineData("6403")]
    public void Given_a_code_that_is_no_township_it_is_refused(string code) =>
        Given.List().Refuses(Draft().Township("登记", code, "某园区"), "township.not-a-township", "Township!B2 (township)");

    [Fact]
    public void Given_a_township_it_is_renamed()
    {
        var renamed = Given.List().Gives<TownshipRenamed>(Draft().Township("更名", Given.Jinji, "金积镇", (Fields.NewName, "金积街道")));
        Assert.Equal(("金积镇", "金积街道"), (renamed.FromName, renamed.Name));
    }

    [Fact]
    public void Given_no_new_name_it_is_refused() =>
        Given.List().Refuses(Draft().Township("更名", Given.Jinji, "金积镇"), "value.missing", "Township 第2行");

    [Fact]
    public void Given_the_same_name_it_is_refused() => Given.List().Refuses(
        Draft().Township("更名", Given.Jinji, "金积镇", (Fields.NewName, "金积镇")), "township.same-name", "Township!D2 (newName)");

    [Fact]
    public void Given_a_name_that_is_not_the_codes_it_is_refused() =>
        Given.List().Refuses(Draft().Township("撤销", Given.Jinji, "高闸镇"), "township.other-name", "Township!C2 (townshipName)");

    [Fact]
    public void Given_a_township_it_is_closed() =>
        Assert.Equal(Given.Jinji, Given.List().Gives<TownshipClosed>(Draft().Township("撤销", Given.Jinji, "金积镇")).Township.Value);

    [Fact]
    public void Given_a_closed_township_it_is_not_closed_again()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-04-01").Township("撤销", Given.Jinji, "金积镇"));
        catalog.Refuses(Draft().Township("撤销", Given.Jinji, "金积镇"), "township.closed", "Township!B2 (township)");
    }

    [Theory]
    [InlineData("更名")]
    [InlineData("撤销")]
    public void Given_a_code_that_is_unknown_it_is_refused(string action) =>
        Given.List().Refuses(Draft().Township(action, New, "新设镇", (Fields.NewName, "别名")), "township.unknown", "Township!B2 (township)");

    [Fact]
    public void Given_another_word_it_is_refused() =>
        Given.List().Refuses(Draft().Township("升格", Given.Jinji, "金积镇"), "value.unknown-word", "Township!A2 (action)");

    [Fact]
    public void Given_two_lines_about_one_township_they_contradict() => Given.List().Refuses(
        Draft().Township("撤销", Given.Jinji, "金积镇").Township("更名", Given.Jinji, "金积镇", (Fields.NewName, "别名")), "line.contradicts",
        "Township!B2 (township)");

    [Fact]
    public void Given_a_township_that_the_draft_registers_it_can_be_given_powers() =>
        Assert.Empty(Given.List().Decide(Draft().Delegate(Given.SchoolBus, "新设镇").Township("登记", New, "新设镇")).Problems);
}
