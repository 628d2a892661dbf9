using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

public sealed class WhenReadingTheHeader
{
    private static DraftBuilder Draft() => DraftBuilder.Adjustment().Remove(Given.SchoolBus);

    private static DraftBuilder Bare() =>
        Draft().Without(Fields.DocumentNumber).Without(Fields.Title).Without(Fields.Decided).Without(Fields.Effective);

    [Theory]
    [InlineData(Fields.DocumentNumber, "决定 (文号)")]
    [InlineData(Fields.Title, "决定 (标题)")]
    [InlineData(Fields.Decided, "决定 (决定日期)")]
    public void Given_no_number_title_or_day_it_is_refused(string field, string place) =>
        Given.List().Refuses(Draft().Without(field), "decision.field-missing", place);

    [Theory]
    [InlineData("发文字号：〔〕")]
    [InlineData("文号：")]
    [InlineData("吴政发〔〕号")]
    [InlineData("吴政发〔2021〕 号")]
    public void Given_only_the_shell_of_a_number_it_is_missing(string shell) =>
        Given.List().Refuses(Draft().Header(Fields.DocumentNumber, shell), "decision.field-missing", "决定 (文号)");

    [Fact]
    public void Given_no_title_a_decision_of_a_running_log_bears_its_number()
    {
        var draft = Draft().Without(Fields.Title).Build() with { InLog = true };
        var assessment = Given.List().Decide(draft);

        Assert.Equal(draft.NormalNumber, assessment.Particulars!.Title);
        Assert.Equal(
            ["decision.title-taken 决定 (文号)"],
            assessment.Problems.Where(problem => problem.Code.StartsWith("decision.title", StringComparison.Ordinal))
                .Select(problem => $"{problem.Code} {problem.Place}"));
    }

    [Fact]
    public void Given_an_irregular_number_it_warns_and_keeps_the_normal_form()
    {
        var draft = Draft().Header(Fields.DocumentNumber, "吴政发〔2021〕号5");
        Given.List().Warns(draft, "document-number.irregular", "决定 (文号)");
        Assert.Equal("吴政发〔2021〕5号", Given.List().Decide(draft).Particulars!.DocumentNumber!.Normal);
    }

    [Fact]
    public void Given_no_effective_date_the_day_of_publication_is_taken()
    {
        var draft = Draft().Without(Fields.Effective).Header(Fields.Published, "2021-05-20");
        Given.List().Warns(draft, "decision.effective-taken", "决定 (生效日期)");
        Assert.Equal(new DateOnly(2021, 5, 20), Given.List().Decide(draft).Particulars!.Effective);
    }

    [Fact]
    public void Given_no_effective_date_and_no_publication_the_day_of_decision_is_taken() =>
        Assert.Equal(new DateOnly(2021, 5, 1), Given.List().Decide(Draft().Without(Fields.Effective)).Particulars!.Effective);

    [Fact]
    public void Given_an_effective_date_before_the_decision_it_warns() =>
        Given.List().Warns(Draft().Header(Fields.Effective, "2021-04-01"), "decision.retroactive", "决定 (生效日期)");

    [Theory]
    [InlineData(Fields.Decided, "决定 (决定日期)")]
    [InlineData(Fields.Effective, "决定 (生效日期)")]
    [InlineData(Fields.Published, "决定 (公布日期)")]
    public void Given_a_day_that_does_not_exist_it_is_refused(string field, string place) =>
        Given.List().Refuses(Draft().Header(field, "2021-02-30"), "value.not-a-date", place);

    [Fact]
    public void Given_a_list_without_number_its_lines_name_it()
    {
        var draft = DraftBuilder.List().Without(Fields.DocumentNumber).Add(Given.SchoolBus);
        new MemoryCatalog().Warns(draft, "decision.no-document-number", "决定 (文号)");
        Assert.Equal(new MemoryCatalog().Decide(draft).Particulars!.Adjustment, new MemoryCatalog().Decide(draft).Particulars!.Adjustment);
    }

    [Fact]
    public void Given_a_list_without_a_day_today_is_taken()
    {
        var draft = DraftBuilder.List().Without(Fields.Decided).Without(Fields.Effective).Add(Given.SchoolBus);
        new MemoryCatalog().Warns(draft, "decision.today-taken", "决定 (决定日期)");
        Assert.Equal(MemoryCatalog.Today, new MemoryCatalog().Decide(draft).Particulars!.Effective);
    }

    [Fact]
    public void Given_no_catalog_an_adjustment_is_refused() => new MemoryCatalog().Refuses(Draft(), "catalog.not-open", null);

    [Fact]
    public void Given_a_catalog_another_list_is_refused() =>
        Given.List().Refuses(DraftBuilder.List().Add(Given.Unused), "catalog.already-open", null);

    [Fact]
    public void Given_no_line_it_is_refused() => Given.List().Refuses(DraftBuilder.Adjustment(), "file.no-rows", null);

    [Fact]
    public void Given_no_authority_the_custodian_decided() =>
        Assert.Equal("吴忠市机构编制委员会办公室", Given.List().Decide(Draft()).Particulars!.Authority);

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var decision = Given.List().Decide(DraftBuilder.Adjustment().Without(Fields.Title)
            .Add(Given.SchoolBus).Remove(Given.Unused).Change(Given.SchoolBus, "没有这个要素", "a", "b").Transfer(Given.Seizure, "市公安局", "市公安局")
                .Recall(Given.SchoolBus, "金积镇"));
        Assert.Equal(
            [
                "decision.field-missing", "power.duplicate", "power.unknown", "element.unknown", "transfer.same-department",
                "delegation.not-delegated",
            ],
            decision.Problems.Select(problem => problem.Code));

        decision = Given.List().Decide(DraftBuilder.Adjustment()
            .Add(Given.SchoolBus).Remove(Given.Unused).Change(Given.SchoolBus, "没有这个要素", "a", "b").Transfer(Given.Seizure, "市公安局", "市公安局")
                .Recall(Given.SchoolBus, "金积镇"));
        Assert.Equal(
            ["power.duplicate", "power.unknown", "element.unknown", "transfer.same-department", "delegation.not-delegated"],
            decision.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_missing_particular_has_the_place_of_its_field() => Assert.Equal(
        [new Place("决定", Heading: "文号"), new Place("决定", Heading: "标题"), new Place("决定", Heading: "决定日期")],
        Given.List().Decide(Bare()).Problems.Where(problem => problem.Code == "decision.field-missing").Select(problem => problem.Place));

    [Fact]
    public void Without_number_or_title_there_is_a_preview_but_nothing_to_record()
    {
        var assessment = Given.List().Decide(Draft().Without(Fields.DocumentNumber).Without(Fields.Title));
        Assert.Equal((false, null, 0, 1), (assessment.IsSound, assessment.Particulars, assessment.Facts.Count, assessment.Preview.Count));
        Assert.Equal(1, assessment.Counts.Removed);
    }

    [Fact]
    public void Without_a_day_nothing_is_invented_and_the_lines_are_checked_all_the_same()
    {
        var assessment = Given.List().Decide(Bare());
        Assert.Equal(
            (null, 0, 0, Counting.Nothing), (assessment.Particulars, assessment.Facts.Count, assessment.Preview.Count, assessment.Counts));
        Assert.Contains(Given.List().Decide(Bare().Remove(Given.Unused)).Problems, problem => problem.Code == "power.unknown");
    }

    [Fact]
    public void Given_no_catalog_the_particulars_are_read_all_the_same() => Assert.Equal(
        ["decision.field-missing", "catalog.not-open"],
        new MemoryCatalog().Decide(Draft().Without(Fields.Title)).Problems.Select(problem => problem.Code));

    [Fact]
    public void A_list_without_a_title_has_its_files_name_and_none_without_a_file()
    {
        var draft = DraftBuilder.List().Without(Fields.Title).Add(Given.SchoolBus).Build();
        Assert.Equal("决定.xlsx", new MemoryCatalog().Decide(draft).Particulars!.Title);
        Assert.Contains(
            new MemoryCatalog().Decide(draft with { Source = null }).Problems, problem => problem.Code == "decision.field-missing");
    }

    [Fact]
    public void Problems_stand_in_the_order_of_the_lines_though_departments_are_read_first()
    {
        var decision = Given.List()
            .Decide(DraftBuilder.Adjustment().Remove(Given.Unused).Department("更名", "没有的局", (Fields.NewName, "某局")).Remove("640102008000"));
        Assert.Equal(
            ["Remove!A2 (code)", "Department!B3 (department)", "Remove!A4 (code)"],
            decision.Problems.Select(problem => problem.Place!.ToString()));
    }

    [Theory]
    [InlineData("2021-05-03", "2021-05-02", "2021-05-01", "2021-05-03")]
    [InlineData("不详", "2021-05-02", "2021-05-01", "2021-05-02")]
    [InlineData("不详", "不详", "2021-05-01", "2021-05-01")]
    [InlineData("不详", "2021-05-02", "不详", "2021-05-02")]
    public void Lines_are_checked_on_the_day_of_effect_or_of_publication_or_of_decision(
        string effective, string published, string decided, string day) =>
        Assert.Equal(
            DateOnly.Parse(day),
            Assert.Single(
                Given.List().Decide(
                        Draft().Header(Fields.Effective, effective).Header(Fields.Published, published).Header(Fields.Decided, decided))
                    .Preview).Effective);

    [Fact]
    public void Given_an_effective_date_that_cannot_be_read_no_other_day_is_taken_for_it() => Assert.Equal(
        ["value.not-a-date"], Given.List().Decide(Draft().Header(Fields.Effective, "不详")).Problems.Select(problem => problem.Code));

    [Fact]
    public void Given_an_effective_date_before_the_decision_it_warns_there_and_not_at_the_publication() => Given.List().Warns(
        Draft().Header(Fields.Effective, "2021-04-01").Header(Fields.Published, "2021-05-02"), "decision.retroactive", "决定 (生效日期)");

    [Fact]
    public void Given_a_publication_before_the_decision_as_effective_date_it_warns_at_the_publication() => Given.List().Warns(
        Draft().Without(Fields.Effective).Header(Fields.Published, "2021-04-01"), "decision.retroactive", "决定 (公布日期)");

    [Fact]
    public void Given_an_effective_date_on_the_day_of_decision_it_does_not_warn() => Assert.Empty(Given.List().Decide(Draft()).Problems);

    [Fact]
    public void Given_an_authority_it_decided() =>
        Assert.Equal("吴忠市人民政府", Given.List().Decide(Draft().Header(Fields.Authority, "吴忠市人民政府")).Particulars!.Authority);

    [Fact]
    public void A_list_with_a_title_keeps_it() =>
        Assert.Equal("权责清单", new MemoryCatalog().Decide(DraftBuilder.List().Add(Given.SchoolBus)).Particulars!.Title);
}
