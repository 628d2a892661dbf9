using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
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

    [Theory]
    [InlineData("新设")]
    [InlineData("设立")]
    public void Given_another_word_for_it_it_is_registered(string word) =>
        Given.List().Gives<TownshipRegistered>(Draft().Township(word, New, "新设镇"));

    [Fact]
    public void Given_a_code_of_an_unknown_county_the_county_is_its_code() =>
        Assert.Equal("640399", Given.List().Gives<TownshipRegistered>(Draft().Township("登记", "640399100000", "新设镇")).County);

    [Fact]
    public void Given_one_code_registered_twice_it_contradicts() => Given.List().Refuses(
        Draft().Township("登记", New, "新设镇").Township("登记", New, "新立镇"), "line.contradicts", "Township!B3 (township)");

    [Fact]
    public void Given_a_township_whose_registration_was_annulled_it_can_be_registered_again()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号", "2021-04-01").Township("登记", New, "新设镇"));
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕6号", "2021-04-02").Annul("吴政发〔2021〕4号"));
        catalog.Gives<TownshipRegistered>(Draft().Township("登记", New, "新立镇"));
    }

    [Fact]
    public void Given_a_township_that_the_draft_renames_it_can_be_given_powers_by_its_new_name() =>
        Assert.Empty(
            Given.List().Decide(
                Draft().Delegate(Given.SchoolBus, "金积街道").Township("更名", Given.Jinji, "金积镇", (Fields.NewName, "金积街道"))).Problems);

    [Theory]
    [InlineData("更名", "金积街道", "金积镇", "金积街道")]
    [InlineData("撤销", "金积镇", "金积镇", null)]
    public void The_preview_shows_the_name_before_and_after(string action, string name, string before, string? after) =>
        Assert.Equal(
            (name, before, after),
            Given.List().Decide(Draft().Township(action, Given.Jinji, "金积镇", (Fields.NewName, "金积街道"))).Preview is [var line]
                ? (line.Name, line.Before, line.After)
                : default);

    [Fact]
    public void The_preview_of_a_registration_shows_the_name() =>
        Assert.Equal(
            new PreviewLine(1, EventNames.TownshipRegistered, New, "新设镇", new DateOnly(2021, 5, 1), null, null, "新设镇")
            { Sheet = "Township", Row = 2 },
            Assert.Single(Given.List().Decide(Draft().Township("登记", New, "新设镇")).Preview));
}
