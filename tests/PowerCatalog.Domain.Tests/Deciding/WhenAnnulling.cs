using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

public sealed class WhenAnnulling
{
    private readonly MemoryCatalog _catalog = Given.Delegated();

    [Fact]
    public void It_names_the_adjustment_from_when_by_whom_and_why()
    {
        var annulled = _catalog.Gives<AdjustmentAnnulled>(
            Decision().Annul("吴政发〔2021〕3号", "2021-06-01", "违法", (Fields.By, "宁夏回族自治区人民政府"), (Fields.Instrument, "宁政复〔2021〕1号")));
        Assert.Equal(
            (
                AdjustmentId.Of(DivisionCode.Parse("640300"), "吴政发〔2021〕3号"), new DateOnly(2021, 6, 1), new DateOnly(2021, 6, 1),
                "宁夏回族自治区人民政府", "违法", "宁政复〔2021〕1号"),
            (annulled.Annuls, annulled.From, annulled.Effective, annulled.By, annulled.Reason, annulled.Document));
    }

    [Fact]
    public void From_the_start_takes_the_adjustments_day_and_the_authority_of_the_one_that_annuls()
    {
        var annulled = _catalog.Gives<AdjustmentAnnulled>(Decision().Annul("吴政发〔2021〕3号"));
        Assert.Equal((null, new DateOnly(2021, 3, 1), "吴忠市机构编制委员会办公室"), (annulled.From, annulled.Effective, annulled.By));
    }

    [Fact]
    public void An_adjustment_can_be_named_by_its_revision() =>
        _catalog.Gives<AdjustmentAnnulled>(Decision().Annul($"{_catalog.Events.Count - 1}"));

    [Fact]
    public void An_adjustment_that_is_not_recorded_is_refused() =>
        _catalog.Refuses(Decision().Annul("吴政发〔2021〕99号"), "annulment.unknown", "Annul!A2 (annuls)");

    [Fact]
    public void The_opening_list_is_refused() =>
        _catalog.Refuses(Decision().Annul("吴政发〔2021〕1号"), "annulment.opening", "Annul!A2 (annuls)");

    [Fact]
    public void What_is_annulled_is_not_annulled_again_until_it_is_restored()
    {
        _catalog.Record(Decision().Annul("吴政发〔2021〕3号", "2021-06-01"));
        _catalog.Refuses(Decision(8).Annul("吴政发〔2021〕3号"), "annulment.already", "Annul!A2 (annuls)");
        _catalog.Record(Decision(8).Annul("吴政发〔2021〕7号"));
        _catalog.Gives<AdjustmentAnnulled>(Decision(9).Annul("吴政发〔2021〕3号"));
    }

    [Fact]
    public void One_draft_annuls_an_adjustment_once() =>
        _catalog.Refuses(Decision().Annul("吴政发〔2021〕3号").Annul("吴政发〔2021〕3号", "2021-06-01"), "line.contradicts", "Annul!A3 (annuls)");

    [Fact]
    public void It_does_nothing_else_beside() =>
        _catalog.Refuses(Decision().Annul("吴政发〔2021〕3号").Suspend(Given.SchoolBus), "annulment.not-alone", "Annul 第2行");

    [Fact]
    public void From_when_has_to_be_said() => _catalog.Refuses(Decision().Annul("吴政发〔2021〕3号", ""), "value.missing", "Annul 第2行");

    [Theory]
    [InlineData("自始")]
    [InlineData("自始撤销")]
    public void From_the_start_is_said_in_two_ways(string word) =>
        Assert.Null(_catalog.Gives<AdjustmentAnnulled>(Decision().Annul("吴政发〔2021〕3号", word)).From);

    [Fact]
    public void From_another_word_it_is_refused() =>
        Assert.Equal(
            [("value.not-a-date", "Annul!B2 (annulledFrom)")],
            _catalog.Decide(Decision().Annul("吴政发〔2021〕3号", "某日")).Problems.Select(problem => (problem.Code, $"{problem.Place}")));

    [Theory]
    [InlineData("自始", "2021-03-01", "自始")]
    [InlineData("2021-06-01", "2021-06-01", "2021-06-01")]
    public void The_preview_names_the_adjustment_from_when_and_why(string from, string effective, string before) =>
        Assert.Equal(
            new PreviewLine(
                1, EventNames.AdjustmentAnnulled, "吴政发〔2021〕3号", "关于调整的决定", DateOnly.Parse(effective), null, before, "违法")
            { Sheet = "Annul", Row = 2 },
            Assert.Single(_catalog.Decide(Decision().Annul("吴政发〔2021〕3号", from)).Preview));

    private static DraftBuilder Decision(int number = 7) => DraftBuilder.Adjustment($"吴政发〔2021〕{number}号");
}
