using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Changing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Changing;

public sealed class SingleChangeTests
{
    private const string Code = "640102001000";
    private static readonly DivisionCode Division = DivisionCode.Parse("640300");

    private static AdjustmentParticulars Particulars => AdjustmentParticulars.OnItsDay("吴政发〔2021〕9号", "更正", "2021-06-01", null);

    [Fact]
    public async Task A_correction_is_recorded_without_a_file_that_nobody_sent()
    {
        await using var catalog = await TestCatalog.Open(
            DraftBuilder.List().Add(Code), DraftBuilder.Adjustment().Change(Code, "phone", null, "12345"));
        var fact = (await catalog.Events()).Single(recorded => recorded.Type == EventNames.PowerElementsChanged);
        var result = await Handle(catalog, new CorrectFact(Request(), Particulars, fact.Revision, "咨询电话", "12345", "54321", "误录"));

        Assert.Equal(RecordingOutcome.Recorded, result.Outcome);
        var promulgated = (AdjustmentPromulgated)EventRegistry.Read(
            EventNames.AdjustmentPromulgated,
            (await catalog.Events()).Last(recorded => recorded.Type == EventNames.AdjustmentPromulgated).Data.Span);
        Assert.Equal(("", ""), (promulgated.SourceName, promulgated.SourceDigest));
        var kept = await catalog.Events(StreamName.Adjustment(promulgated.Adjustment));
        Assert.Equal(["RowsReceived.v1"], kept.Select(recorded => recorded.Type));
    }

    [Fact]
    public async Task An_annulment_is_recorded_from_its_day()
    {
        await using var catalog = await TestCatalog.Open(DraftBuilder.List().Add(Code), DraftBuilder.Adjustment().Remove(Code));
        var result = await Handle(catalog, new AnnulAdjustment(Request(), Particulars, "吴政发〔2021〕5号", "自始", null, "复议撤销"));
        Assert.Equal(RecordingOutcome.Recorded, result.Outcome);
        await catalog.CatchUp();
        using var view = catalog.View("2021-12-31");
        Assert.NotNull(ReadModels.PowerSearch.PowerQueries.Power(view, PowerCode.Parse(Code)));
    }

    [Fact]
    public async Task A_change_that_lacks_number_and_title_is_checked_line_and_all_and_cannot_be_recorded()
    {
        await using var catalog = await TestCatalog.Open(DraftBuilder.List().Add(Code));
        var head = await catalog.Head();
        var fields = new Dictionary<string, string> { [Fields.Code] = "640102009999", [Fields.Reason] = "依据废止" };
        var given = new Dictionary<string, string> { [Fields.Decided] = "2021-06-01" };
        var result = await Handle(catalog, new RecordChange(Request(), LineKind.Remove, given, fields));

        Assert.Equal(RecordingOutcome.Refused, result.Outcome);
        Assert.Equal(
            ["decision.field-missing", "decision.field-missing", "power.unknown"],
            result.Problems.Where(problem => problem.Severity == Domain.Problems.Severity.Error).Select(problem => problem.Code).Order());
        Assert.Equal(head, await catalog.Head());
    }

    [Fact]
    public async Task A_problem_names_the_heading_of_the_field_and_the_sheet_of_the_change()
    {
        await using var catalog = await TestCatalog.Open(DraftBuilder.List().Add(Code));
        var fields = new Dictionary<string, string> { [Fields.Code] = "640102009999", [Fields.Reason] = "依据废止" };
        var result = await Handle(catalog, new RecordChange(Request(), LineKind.Remove, Particulars.ByField, fields));
        var place = result.Problems.Single(problem => problem.Code == "power.unknown").Place!;
        Assert.Equal(("减少", "职权编码", null), (place.Sheet, place.Heading, place.Row));
    }

    private static RecordingRequest Request() => new(Actor.Program("tester"), Division, ExpectedCatalog.Any, DryRun: false);

    private static Task<RecordingResult> Handle(TestCatalog catalog, ISingleChange change) =>
        new SingleChanges(catalog.Recorder, TestReference.Data).HandleAsync(change, TestContext.Current.CancellationToken);
}
