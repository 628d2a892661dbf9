using System.Text;
using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels.Knowledge;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Importing;

/// <summary>What an import asks of the ledger, and where it finds fault with particulars.</summary>
public sealed class ImportReadsTests
{
    private const string Particulars = "#文号,吴政发〔2021〕9号\n#标题,关于调整行政职权的决定\n#决定日期,2021-06-01\n";
    private const string Lines = "调整方式,职权编码,原因\n减少,640102001000,取消\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_head_of_the_catalog_is_read_once(bool dryRun)
    {
        await using var catalog = await TestCatalog.Open(DraftBuilder.List().Add("640102001000"));
        await using var ledger = new CountingLedger(catalog.Ledger);
        var knowledge = new ReadModelKnowledge(catalog.Files, catalog.Clock);
        var recorder = new AdjustmentRecorder(ledger, knowledge, TestReference.Data, TestReference.Rules, catalog.Clock);
        var result = await Import(catalog, recorder, Particulars + Lines, dryRun);

        Assert.Equal(dryRun ? RecordingOutcome.Previewed : RecordingOutcome.Recorded, result.Outcome);
        Assert.Equal(["catalog-640300"], ledger.Read.Select(stream => stream.ToString()));
    }

    [Fact]
    public async Task A_wrong_particular_of_a_text_file_is_named_by_its_row_and_column()
    {
        await using var catalog = await TestCatalog.Open(DraftBuilder.List().Add("640102001000"));
        var wrong = Particulars.Replace("2021-06-01", "2021-02-30", StringComparison.Ordinal);
        var result = await Import(catalog, catalog.Recorder, wrong + Lines, dryRun: true);

        Assert.Equal(
            ("value.not-a-date", "决定.csv 第3行 第2列 (决定日期)"),
            result.Problems.Select(problem => (problem.Code, problem.Place?.ToString())).First());
    }

    [Fact]
    public async Task A_missing_particular_is_named_by_its_heading()
    {
        await using var catalog = await TestCatalog.Open(DraftBuilder.List().Add("640102001000"));
        var result = await Import(catalog, catalog.Recorder, "#文号,吴政发〔2021〕9号\n#决定日期,2021-06-01\n" + Lines, dryRun: true);

        Assert.Equal(
            [("decision.effective-taken", "决定 (生效日期)"), ("decision.field-missing", "决定 (标题)")],
            result.Problems.Select(problem => (problem.Code, problem.Place!.ToString())).Order());
    }

    [Fact]
    public async Task A_number_that_is_recorded_with_other_lines_is_named_by_its_cell()
    {
        await using var catalog = await TestCatalog.Open(DraftBuilder.List().Add("640102001000"));
        await Import(catalog, catalog.Recorder, Particulars + Lines, dryRun: false);
        await catalog.CatchUp();
        var others = Lines.Replace("取消", "依据废止", StringComparison.Ordinal);
        var result = await Import(catalog, catalog.Recorder, Particulars + others, dryRun: true);

        var problem = Assert.Single(result.Problems);
        Assert.Equal(("document.known-with-other-lines", "决定.csv 第1行 第2列 (文号)"), (problem.Code, problem.Place?.ToString()));
    }

    private static async Task<RecordingResult> Import(TestCatalog catalog, AdjustmentRecorder recorder, string csv, bool dryRun)
    {
        using var turns = new ReadingTurns();
        var imports = new FileImports(recorder, TestReference.Data, new SourceFiles(catalog.Folder), turns);
        var request = new RecordingRequest(Actor.Program("tester"), DivisionCode.Parse("640300"), ExpectedCatalog.Any, dryRun);
        var none = new Dictionary<string, string>();
        var command = new ImportFile(
            request, DraftKind.Adjustment, new MemoryStream(Encoding.UTF8.GetBytes(csv)), "决定.csv", none, none);
        return (await imports.HandleAsync(command, TestContext.Current.CancellationToken)).Decisions.Single();
    }
}
