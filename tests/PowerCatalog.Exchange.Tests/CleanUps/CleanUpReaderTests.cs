using System.Text;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.CleanUps;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Tests.Support;
using PowerCatalog.Exchange.Workbooks;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.CleanUps;

/// <summary>Lists of a clean-up of documents, as offices write them.</summary>
public sealed class CleanUpReaderTests
{
    private const string Headings = "序号|文件名称|文号|清理结果|日期|制定机关";

    [Fact]
    public void A_workbook_has_the_decision_and_the_documents_with_their_places()
    {
        var read = Read(Decision, Sheet("文件清理", Headings, "1|养犬管理办法|吴政发〔2009〕12号|废止|2021-11-01|市公安局", "2|广告办法||失效||"));
        Assert.Empty(read.Problems);
        Assert.Equal("吴政发〔2021〕5号", read.Draft.Decision["documentNumber"]!.Text);
        Assert.Equal(["养犬管理办法", "广告办法"], read.Draft.Lines.Select(line => line.Fields["name"]!.Text));
        Assert.Equal("文件清理!D3 (清理结果)", read.Draft.Lines[1].Fields["result"]!.Place.ToString());
        Assert.Null(read.Draft.Lines[1].Fields["on"]);
        Assert.Equal("表.xlsx", read.Draft.Source!.Name);
    }

    [Fact]
    public void The_name_of_a_sheet_may_say_the_result_of_all_its_rows()
    {
        var read = Read(
            Sheet("附件1 宣布废止的文件", "文件名称|文号", "甲|吴政发〔2009〕1号"), Sheet("附件2 宣布失效的文件", "文件名称|文号", "乙|吴政发〔2009〕2号"),
            Sheet("附件3 继续有效的文件", "文件名称|文号", "丙|吴政发〔2009〕3号"));
        Assert.Empty(read.Problems);
        var words = Repository.Reference.Headings.CleanUp;
        Assert.Equal(
            ["repealed", "expired", "retained"], read.Draft.Lines.Select(line => words.KeyOf("result", line.Fields["result"]!.Text)));
        Assert.Equal([1, 2, 3], read.Draft.Lines.Select(line => line.Number));
    }

    [Fact]
    public void A_sheet_that_says_no_result_or_two_is_refused()
    {
        Assert.Equal("column.missing", Assert.Single(Read(Sheet("目录", "文件名称|文号", "甲|1")).Problems).Code);
        Assert.Equal("column.missing", Assert.Single(Read(Sheet("废止失效目录", "文件名称|文号", "甲|1")).Problems).Code);
        var missing = Assert.Single(Read(Sheet("文件清理", "清理结果|日期", "废止|2021-11-01")).Problems);
        Assert.Equal(("column.missing", "文件名称"), (missing.Code, missing.Place!.Heading));
        Assert.Equal("header.missing", Assert.Single(Read(Sheet("文件清理", "甲|乙", "丙|丁")).Problems).Code);
    }

    [Fact]
    public void Totals_titles_of_groups_and_repeated_headings_are_no_documents()
    {
        var read = Read(Sheet("文件清理", Headings, "一、市政府规范性文件|||||", "1|甲||废止||", Headings, "2|乙||失效||", "合计||2|||", "3|||||"));
        Assert.Equal(["甲", "乙"], read.Draft.Lines.Select(line => line.Fields["name"]!.Text));
        Assert.Equal(
            ["row.group-title 2", "row.repeated-header 4", "row.total 6", "row.serial-only 7"],
            read.Problems.Select(problem => $"{problem.Code} {problem.Place!.Row}"));
        Assert.All(read.Problems, problem => Assert.Equal(Severity.Warning, problem.Severity));
    }

    [Fact]
    public void An_unknown_column_is_named_once_and_a_column_twice_is_refused()
    {
        var read = Read(Sheet("文件清理", "文件名称|清理结果|经办人电话|文件标题", "甲|废止|12345|x", "乙|废止|12346|y"));
        Assert.Equal(["column.duplicate D1", "law.column-unknown C2"],
            read.Problems.Select(problem => $"{problem.Code} {problem.Place!.Column}{problem.Place.Row}"));
        Assert.Equal(1, read.Found.Errors);
    }

    [Fact]
    public void A_text_file_is_read_likewise()
    {
        var read = Read(Encoding.UTF8.GetBytes("#文号,吴政发〔2021〕5号\n文件名称,清理结果,日期\n甲,废止,2021-11-01\n"), "清理.csv");
        Assert.Empty(read.Problems);
        Assert.Equal("吴政发〔2021〕5号", read.Draft.Decision["documentNumber"]!.Text);
        Assert.Equal("清理.csv 第3行 第2列 (清理结果)", Assert.Single(read.Draft.Lines).Fields["result"]!.Place.ToString());
    }

    [Fact]
    public void What_is_given_takes_precedence_and_what_is_no_table_is_refused()
    {
        var given = new Dictionary<string, string> { ["documentNumber"] = "吴政发〔2021〕9号" };
        Assert.Equal("吴政发〔2021〕9号", Read(Bytes(Decision, Sheet("文件清理", Headings, "1|甲||废止||")), given: given)
            .Draft.Decision["documentNumber"]!.Text);
        Assert.Equal("file.empty", Assert.Single(Read(Array.Empty<byte>()).Problems).Code);
        Assert.Equal("file.no-rows", Assert.Single(Read(Sheet("文件清理", Headings)).Problems).Code);
    }

    private static CleanUpRead Read(params SheetContent[] sheets) => Read(Bytes(sheets));

    private static CleanUpRead Read(byte[] file, string name = "表.xlsx", IReadOnlyDictionary<string, string>? given = null) =>
        CleanUpReader.Read(
        new MemoryStream(file), name, given ?? new Dictionary<string, string>(), new ReadLimits(), Repository.Reference,
        TestContext.Current.CancellationToken);
}
