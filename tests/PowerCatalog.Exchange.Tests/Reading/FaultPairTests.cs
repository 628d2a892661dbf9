using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using PowerCatalog.Exchange.Workbooks;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

/// <summary>No fault hides another, and none is said twice: every pair of faults gives the errors of both and no more.</summary>
public class FaultPairTests
{
    private static readonly (string Error, Action<Planted> Plant)[] Faults =
    [
        ("sheet.unknown", file => file.Sheets.Add(Sheet("草稿", "甲|乙", "1|2"))),
        ("header.missing", file => file.Sheets.Add(Sheet("部门", "甲|乙", "1|2"))),
        ("map.unused", file => file.Map["没有的列"] = "-"),
        ("map.unknown-field", file => file.Map["备注"] = "天气"),
        ("map.sheet-unused", file => file.Map["没有的表!"] = "-"),
        ("column.unmapped", file => file.AddColumn("天气", "晴")),
        ("column.duplicate", file => file.AddColumn("权力编码", "1")),
        ("column.missing", file => file.RemoveColumn("职权类型")),
        ("value.missing", file => file.AddRow(("事项名称", ""))),
        ("cell.garbled", file => file.AddRow(("备注", "取水\uFFFD许可"))),
        ("cell.code-exponent", file => file.AddRow(("职权编码", "6.40199E+11"))),
        ("cell.code-lost-zeros", file => file.AddRow(("职权编码", "990000990"))),
        ("value.not-a-date", file => file.AddRow(("生效日期", "某日"))),
        ("element.bad-value", file => file.AddRow(("办理环节数", "几个"))),
        ("power.not-a-code", file => file.AddRow(("职权编码", "a b"))),
        ("decision.unknown-field", file => file.Decision.Add(["天气", "晴"])),
        ("decision.duplicate", file => file.Decision.Add(["决定名称", "又一个"])),
        ("value.not-a-date", file => file.Decision.Add(["公布日期", "某日"])),
    ];

    public static TheoryData<int, int> Pairs
    {
        get
        {
            var pairs = new TheoryData<int, int>();
            for (var i = 0; i < Faults.Length; i++)
            {
                for (var j = i + 1; j < Faults.Length; j++) pairs.Add(i, j);
            }

            return pairs;
        }
    }

    [Fact]
    public void Without_a_fault_there_is_no_error() => Assert.Empty(Errors());

    [Fact]
    public void Each_fault_is_one_error() =>
        Assert.Equal(Faults.Select(fault => fault.Error), Faults.Select((_, i) => string.Join(' ', Errors(i))));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Two_faults_are_two_errors(int one, int other) =>
        Assert.Equal(new[] { Faults[one].Error, Faults[other].Error }.Order(StringComparer.Ordinal), Errors(one, other));

    [Fact]
    public void All_faults_are_found_in_one_round() => Assert.Equal(
        Faults.Select(fault => fault.Error).Order(StringComparer.Ordinal), Errors([.. Enumerable.Range(0, Faults.Length)]));

    [Fact]
    public void What_stands_above_an_unclosed_quotation_mark_is_checked()
    {
        var result = ReadText("编码,事项名称,职权类型,实施部门\n1,a,天气,局\n2,\"b,许可,局\n", List);

        Assert.Equal("csv.unclosed-quote", result.Problems.Single().Code);
        Assert.Contains(Checked(result), problem => problem.Code == "category.unknown");
    }

    [Fact]
    public void What_is_missing_is_told_at_its_cell()
    {
        var file = new Planted();
        file.AddRow(("事项名称", ""), ("实施部门", ""));
        Assert.Equal(
            ["清单!B4 (事项名称)", "清单!D4 (实施部门)"],
            Checked(ReadSheets(List, file.All)).Where(problem => problem.Code == "value.missing")
                .Select(problem => problem.Place!.ToString()).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Errors(params int[] faults)
    {
        var file = new Planted();
        foreach (var fault in faults) Faults[fault].Plant(file);
        var result = ReadSheets(List with { Map = file.Map }, file.All);
        return Checked(result).Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Code)
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<Problem> Checked(ReadResult result)
    {
        var draft = Assert.IsType<AdjustmentDraft>(result.Draft);
        var found = Decide.Adjustment(
            DerivedAdjustmentId.Of(draft), draft, CatalogKnowledge.Nothing, Repository.Reference, new(2021, 7, 1));
        return [.. result.Problems, .. found.Problems];
    }

    /// <summary>A file without a fault, to be spoilt.</summary>
    private sealed class Planted
    {
        private readonly List<string> _headings = ["职权编码", "事项名称", "职权类型", "实施部门", "备注", "生效日期", "办理环节数"];
        private readonly List<List<string>> _rows = [];

        public Planted()
        {
            AddRow();
            AddRow();
        }

        public List<IReadOnlyList<string?>> Decision { get; } =
            [["文号", "吴政发〔2021〕5号"], ["标题", "关于公布清单的决定"], ["决定日期", "2021-05-01"], ["生效日期", "2021-05-01"]];

        public Dictionary<string, string> Map { get; } = [];

        public List<SheetContent> Sheets { get; } = [];

        public SheetContent[] All => [new("决定", [], Decision), new("清单", _headings, _rows), .. Sheets];

        public void AddRow(params (string Heading, string Text)[] texts)
        {
            var number = _rows.Count + 1;
            var row = _headings.Select(heading => heading switch
            {
                "职权编码" => $"6401150{number:00}000",
                "事项名称" => $"取水许可之{number}",
                "职权类型" => "行政许可",
                "实施部门" => "市水务局",
                "天气" => "晴",
                "权力编码" => "1",
                _ => "",
            }).ToList();
            foreach (var (heading, text) in texts) row[_headings.IndexOf(heading)] = text;
            _rows.Add(row);
        }

        public void AddColumn(string heading, string text)
        {
            _headings.Add(heading);
            foreach (var row in _rows) row.Add(text);
        }

        public void RemoveColumn(string heading)
        {
            var at = _headings.IndexOf(heading);
            _headings.RemoveAt(at);
            foreach (var row in _rows) row.RemoveAt(at);
        }
    }
}
