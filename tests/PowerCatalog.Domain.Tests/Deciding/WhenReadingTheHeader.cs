using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

public sealed class WhenReadingTheHeader
{
    private static DraftBuilder Draft() => DraftBuilder.Adjustment().Remove(Given.SchoolBus);

    [Theory]
    [InlineData(Fields.DocumentNumber)]
    [InlineData(Fields.Title)]
    [InlineData(Fields.Decided)]
    public void Given_no_number_title_or_day_it_is_refused(string field) => Given.List().Refuses(Draft().Without(field), "decision.field-missing", "决定");

    [Fact]
    public void Given_only_the_shell_of_a_number_it_is_missing() =>
        Given.List().Refuses(Draft().Header(Fields.DocumentNumber, "发文字号：〔〕"), "decision.field-missing", "决定");

    [Fact]
    public void Given_an_irregular_number_it_warns_and_keeps_the_normal_form()
    {
        var draft = Draft().Header(Fields.DocumentNumber, "吴政发〔2021〕号5");
        Given.List().Warns(draft, "document-number.irregular", "决定");
        Assert.Equal("吴政发〔2021〕5号", Given.List().Decide(draft).Header!.DocumentNumber!.Normal);
    }

    [Fact]
    public void Given_no_effective_date_the_day_of_publication_is_taken()
    {
        var draft = Draft().Without(Fields.Effective).Header(Fields.Published, "2021-05-20");
        Given.List().Warns(draft, "decision.effective-taken", null);
        Assert.Equal(new DateOnly(2021, 5, 20), Given.List().Decide(draft).Header!.Effective);
    }

    [Fact]
    public void Given_no_effective_date_and_no_publication_the_day_of_decision_is_taken() =>
        Assert.Equal(new DateOnly(2021, 5, 1), Given.List().Decide(Draft().Without(Fields.Effective)).Header!.Effective);

    [Fact]
    public void Given_an_effective_date_before_the_decision_it_warns() =>
        Given.List().Warns(Draft().Header(Fields.Effective, "2021-04-01"), "decision.retroactive", "决定");

    [Theory]
    [InlineData(Fields.Decided)]
    [InlineData(Fields.Effective)]
    [InlineData(Fields.Published)]
    public void Given_a_day_that_does_not_exist_it_is_refused(string field) => Given.List().Refuses(Draft().Header(field, "2021-02-30"), "value.not-a-date", "决定");

    [Fact]
    public void Given_a_list_without_number_its_lines_name_it()
    {
        var draft = DraftBuilder.List().Without(Fields.DocumentNumber).Add(Given.SchoolBus);
        new MemoryCatalog().Warns(draft, "decision.no-document-number", null);
        Assert.Equal(new MemoryCatalog().Decide(draft).Header!.Adjustment, new MemoryCatalog().Decide(draft).Header!.Adjustment);
    }

    [Fact]
    public void Given_a_list_without_a_day_today_is_taken()
    {
        var draft = DraftBuilder.List().Without(Fields.Decided).Without(Fields.Effective).Add(Given.SchoolBus);
        new MemoryCatalog().Warns(draft, "decision.today-taken", null);
        Assert.Equal(MemoryCatalog.Today, new MemoryCatalog().Decide(draft).Header!.Effective);
    }

    [Fact]
    public void Given_no_catalog_an_adjustment_is_refused() => new MemoryCatalog().Refuses(Draft(), "catalog.not-open", null);

    [Fact]
    public void Given_a_catalog_another_list_is_refused() => Given.List().Refuses(DraftBuilder.List().Add(Given.Unused), "catalog.already-open", null);

    [Fact]
    public void Given_no_line_it_is_refused() => Given.List().Refuses(DraftBuilder.Adjustment(), "file.no-rows", null);

    [Fact]
    public void Given_no_authority_the_custodian_decided() => Assert.Equal("吴忠市机构编制委员会办公室", Given.List().Decide(Draft()).Header!.Authority);

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var decision = Given.List().Decide(DraftBuilder.Adjustment().Without(Fields.Title)
            .Add(Given.SchoolBus).Remove(Given.Unused).Change(Given.SchoolBus, "没有这个要素", "a", "b").Transfer(Given.Seizure, "市公安局", "市公安局").Recall(Given.SchoolBus, "金积镇"));
        Assert.Equal(["decision.field-missing"], decision.Problems.Select(problem => problem.Code));

        decision = Given.List().Decide(DraftBuilder.Adjustment()
            .Add(Given.SchoolBus).Remove(Given.Unused).Change(Given.SchoolBus, "没有这个要素", "a", "b").Transfer(Given.Seizure, "市公安局", "市公安局").Recall(Given.SchoolBus, "金积镇"));
        Assert.Equal(
            ["power.duplicate", "power.unknown", "element.unknown", "transfer.same-department", "delegation.not-delegated"], decision.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Problems_stand_in_the_order_of_the_lines_though_departments_are_read_first()
    {
        var decision = Given.List().Decide(DraftBuilder.Adjustment().Remove(Given.Unused).Department("更名", "没有的局", (Fields.NewName, "某局")).Remove("640102008000"));
        Assert.Equal(["Remove!A2 (code)", "Department!B3 (department)", "Remove!A4 (code)"], decision.Problems.Select(problem => problem.Place!.ToString()));
    }
}
