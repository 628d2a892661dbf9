using System.Text;
using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Keeping;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Importing;

/// <summary>A file that is wrong in every line is answered within bounds, wherever its errors are found.</summary>
[Collection(typeof(Alone))]
public sealed class WrongFileTests
{
    private const int Lines = 100_000;
    private const long Memory = 32L << 20;
    private const int Characters = 500 * 600;

    private static readonly Dictionary<string, string> Particulars = new()
    {
        [Fields.DocumentNumber] = "吴政发〔2021〕9号",
        [Fields.Title] = "关于调整行政职权的决定",
        [Fields.Decided] = "2021-06-01",
    };

    [Theory]
    [InlineData("改,{0},取消", "kind.unknown")]
    [InlineData("减少,64010299{0:000000},取消", "power.unknown")]
    [InlineData("减少,编码 {0},取消", "power.not-a-code")]
    public async Task An_error_in_every_line_gives_a_bounded_answer(string line, string code)
    {
        await using var catalog = await TestCatalog.Open(DraftBuilder.List().Add("640102001000"));
        var head = await catalog.Head();
        var result = await Import(catalog, Csv(line));

        Assert.Equal((RecordingOutcome.Refused, Lines, 500), (result.Outcome, result.Errors, result.Problems.Count));
        Assert.Equal(result.Errors + result.Warnings, result.ProblemsTotal);
        var errors = result.Problems.Where(problem => problem.Code == code).ToList();
        Assert.Equal(Enumerable.Range(2, 499), errors.Select(problem => problem.Place!.Row!.Value));
        Assert.InRange(result.Problems.Sum(problem => problem.Zh.Length + problem.En.Length), 1, Characters);
        Assert.Equal(head, await catalog.Head());
    }

    [Fact]
    public async Task What_is_kept_of_a_wrong_file_is_small()
    {
        await using var catalog = await TestCatalog.Open(DraftBuilder.List().Add("640102001000"));
        var file = Csv("减少,64010299{0:000000},取消");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var result = await Import(catalog, file);
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;

        Assert.InRange(kept, long.MinValue, Memory);
        Assert.Equal(5_000, result.Assessment!.Problems.Count(problem => problem.Severity == Severity.Error));
    }

    private static MemoryStream Csv(string line)
    {
        var text = new StringBuilder("调整方式,职权编码,原因\n");
        for (var i = 0; i < Lines; i++) text.AppendFormat(null, line, i).Append('\n');
        return new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static async Task<RecordingResult> Import(TestCatalog catalog, MemoryStream file)
    {
        using var turns = new ReadingTurns();
        var imports = new FileImports(catalog.Recorder, TestReference.Data, new SourceFiles(catalog.Folder), turns);
        var request = new RecordingRequest(Actor.Program("tester"), DivisionCode.Parse("640300"), ExpectedCatalog.Any, DryRun: false);
        var command = new ImportFile(request, DraftKind.Adjustment, file, "决定.csv", Particulars, new Dictionary<string, string>());
        return (await imports.HandleAsync(command, TestContext.Current.CancellationToken)).Decisions.Single();
    }
}
