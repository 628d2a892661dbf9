using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

public class BoundedReadingTests
{
    private const long Memory = 500L << 20;

    // Of a place and its sentences, the longest of which lists every known heading.
    private const int LongestProblem = 600;

    private static readonly string Long = new('长', 10_000);

    private static readonly string Longest = new('字', 32_767);

    [Fact]
    public void One_text_that_many_cells_refer_to_is_refused_at_its_row_and_within_bounded_memory()
    {
        var rows = string.Concat(Enumerable.Range(2, 100_000).Select(i => $"""<row r="{i}"><c r="B{i}" t="s"><v>0</v></c></row>"""));
        var file = BrokenWorkbook.List(rows, shared: $"<si><t>{Longest}</t></si>");
        Assert.True(file.Length < 1 << 20);

        var before = GC.GetAllocatedBytesForCurrentThread();
        // 64 M characters are 2,048 texts and a little; the first stands in row 2.
        Read(file, List).RefusedFor("file.too-large-inside 清单 第2050行");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Memory);
    }

    [Fact]
    public void One_text_that_many_cells_of_one_row_refer_to_is_refused_too()
    {
        var cells = string.Concat(Enumerable.Repeat("""<c t="s"><v>0</v></c>""", 100_000));
        Read(BrokenWorkbook.List($"""<row r="2">{cells}</row>""", shared: $"<si><t>{Longest}</t></si>"), List)
            .RefusedFor("file.too-large-inside 清单 第2行");
    }

    [Fact]
    public void A_problem_quotes_the_beginning_of_a_cell_and_no_more()
    {
        foreach (var problem in Overlong())
        {
            Assert.InRange(problem.Zh.Length, 1, LongestProblem);
            Assert.InRange(problem.En.Length, 1, LongestProblem);
            Assert.InRange(problem.Place?.ToString().Length ?? 0, 0, LongestProblem);
            Assert.DoesNotContain(new string('长', Quote.Longest), problem.Zh + problem.En, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_long_text_is_wrong_in_every_place_that_wants_a_date_a_code_or_a_word() => Assert.Superset(
        new HashSet<string>
        {
            "value.not-a-date",
            "power.not-a-code",
            "category.unknown",
            "kind.unknown",
            "column.unmapped",
            "decision.unknown-field",
        },
        Overlong().Select(problem => problem.Code).ToHashSet());

    [Theory]
    [InlineData(500, 500)]
    [InlineData(501, 500)]
    [InlineData(20_000, 500)]
    public void The_first_problems_are_listed_in_order_and_all_are_counted(int wrong, int listed)
    {
        var rows = string.Concat(Enumerable.Repeat("改,1,a\n", wrong));
        var result = ReadText("#文号,吴政发〔2021〕5号\n调整方式,职权编码,原因\n减少,1,b\n" + rows, Adjustment);

        Assert.Equal((wrong, listed), (result.Found.Errors, result.Problems.Count));
        Assert.Equal(Enumerable.Range(4, listed), result.Problems.Select(problem => problem.Place!.Row!.Value));
        Assert.Single(result.Draft!.Lines);
    }

    [Fact]
    public void Errors_are_listed_before_warnings_where_not_all_can_be()
    {
        var totals = string.Concat(Enumerable.Range(0, 600).Select(i => $"合计,{i},\n"));
        var result = ReadText($"#文号,吴政发〔2021〕5号\n调整方式,职权编码,原因\n{totals}减少,1,b\n改,1,a\n", Adjustment);

        Assert.Equal(new ProblemCount(1, 600), result.Found);
        Assert.Equal((500, "kind.unknown"), (result.Problems.Count, result.Problems[^1].Code));
    }

    [Fact]
    public void Many_problems_cost_no_more_memory_than_some()
    {
        var file = "调整方式,职权编码,原因\n" + string.Concat(Enumerable.Repeat("改,1,a\n", 100_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = ReadText(file, Adjustment);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Memory);
        Assert.InRange(result.Problems.Sum(problem => problem.Zh.Length + problem.En.Length), 1, 500 * LongestProblem);
    }

    private static List<Problem> Overlong() =>
    [
        .. Checked(ReadSheets(List, Sheet("清单", "编码|事项名称|职权类型|实施部门|生效日期", $"{Long}|{Long}|{Long}|{Long}|{Long}"))),
        .. Checked(ReadSheets(Adjustment, Decision, Sheet("变更", "编码|变更要素|变更前|变更后|生效日期", $"{Long}|{Long}|{Long}|{Long}|{Long}"))),
        .. ReadText($"#{Long},{Long}\n#决定日期,{Long}\n调整方式,职权编码,原因,{Long}\n{Long},{Long},{Long},x\n", Adjustment).Problems,
        .. ReadSheets(List, Sheet(new string('长', 31), "编码|事项名称", "1|a"), Sheet("另一", "编码", "1")).Problems,
        .. Read(BrokenWorkbook.List(BrokenWorkbook.Row(2, $"""<c r="E2" t="e"><v>{Long}</v></c>""")), List).Problems,
        .. ReadSheets(List with { Map = new Dictionary<string, string> { [Long] = Long } }, Sheet("清单", "编码", "1")).Problems,
        .. ReadSheets(List with { Header = new Dictionary<string, string> { [Long] = Long } }, Sheet("清单", "编码", "1")).Problems,
    ];

    private static IEnumerable<Problem> Checked(ReadResult result)
    {
        var draft = Assert.IsType<AdjustmentDraft>(result.Draft);
        var known = draft.Kind == DraftKind.List ? CatalogKnowledge.Nothing : CatalogKnowledge.Nothing with { IsOpen = true };
        return
        [
            .. result.Problems,
            .. Decide.Adjustment(DerivedAdjustmentId.Of(draft), draft, known, Repository.Reference, new(2021, 7, 1)).Problems,
        ];
    }

    [Fact]
    public void A_formula_that_stands_for_a_long_text_is_too_long_as_well()
    {
        var line = ReadText($"编码,事项名称,职权类型,实施部门,备注\n1,a,许可,c,\"=\"\"{new string('长', 1 << 20)}\"\"\"\n", List)
            .With("cell.too-long 表.csv 第2行 第5列 (备注)").Lines.Single();

        Assert.Equal(32_767, line.Text("remark")!.Length);
    }
}
