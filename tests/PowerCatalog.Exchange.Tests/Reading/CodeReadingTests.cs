using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

/// <summary>What spreadsheets do to codes, in a workbook and in a text file.</summary>
public class CodeReadingTests
{
    private const string Headings = "编码,事项名称,职权类型,实施部门,备注";

    [Theory]
    [InlineData("640115001000")]
    [InlineData("\"=\"\"640115001000\"\"\"")]
    [InlineData("=\"640115001000\"")]
    [InlineData("\"640,115,001,000\"")]
    [InlineData("6.40115001000E+11")]
    [InlineData("640115001000.0")]
    [InlineData("640115001000.00")]
    public void A_code_whose_digits_are_all_there_is_that_code(string cell)
    {
        var text = ReadText($"{Headings}\n{cell},a,许可,c,\n", List).Clean().Lines.Single().Text(Fields.Code);
        Assert.Equal("640115001000", text);
    }

    [Theory]
    [InlineData("'640115001000")]
    [InlineData("’640115001000")]
    [InlineData("＇640115001000")]
    [InlineData("`640115001000")]
    [InlineData("=\"640115001000\"")]
    [InlineData("＝“640115001000”")]
    [InlineData(" =\"640115001000\" ")]
    [InlineData("\"640115001000\"")]
    [InlineData("'640,115,001,000")]
    public void The_marks_that_keep_a_spreadsheet_from_counting_are_no_part_of_the_code(string cell)
    {
        foreach (var options in new[] { List, Adjustment })
        {
            var book = options == List
                ? ReadSheets(List, Sheet("清单", Headings.Replace(',', '|'), $"{cell}|a|许可|c|"))
                : ReadSheets(Adjustment, Decision, Sheet("减少", "编码|原因", $"{cell}|x"));
            Assert.Equal("640115001000", book.Clean().Lines.Single().Text(Fields.Code));
        }

        var quoted = $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        Assert.Equal("640115001000", ReadText($"{Headings}\n{quoted},a,许可,c,\n", List).Clean().Lines.Single().Text(Fields.Code));
    }

    [Theory]
    [InlineData("无")]
    [InlineData("—")]
    [InlineData("/")]
    [InlineData("待定")]
    [InlineData("暂无")]
    public void What_stands_for_a_code_that_is_still_to_come_is_none(string cell) =>
        Assert.Null(ReadText($"{Headings}\n{cell},a,许可,c,\n", List).Clean().Lines.Single().Fields[Fields.Code]);

    [Theory]
    [InlineData("6.40199E+11")]
    [InlineData("1.16403E+30")]
    [InlineData("6E+11")]
    public void A_code_with_an_exponent_has_lost_its_digits(string cell)
    {
        ReadText($"{Headings}\n{cell},a,许可,c,\n", List).With("cell.code-exponent 表.csv 第2行 第1列 (编码)");
        Read(Bytes(Sheet("清单", "编码|事项名称|职权类型|实施部门", $"{cell}|a|许可|c")), List).With("cell.code-exponent 清单!A2 (编码)");
    }

    [Fact]
    public void A_code_that_is_shorter_than_all_the_others_has_lost_its_zeros()
    {
        var result = ReadText($"{Headings}\n010115001000,a,许可,c,\n10115002000,b,许可,c,\n115003000,d,许可,c,\n", List);

        result.With("cell.code-lost-zeros 表.csv 第3行 第1列 (编码)", "cell.code-lost-zeros 表.csv 第4行 第1列 (编码)");
        Assert.Contains("010115002000", result.Problems[0].Zh, StringComparison.Ordinal);
        Assert.Contains("000115003000", result.Problems[1].Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_of_an_office_s_own_are_left_alone() =>
        ReadText($"{Headings}\n640115001000,a,许可,c,\n10115002000,b,许可,c,\nXK-1,d,许可,c,1.5E+3\n", List).Clean();

    [Fact]
    public void Another_formula_in_a_text_file_is_an_error_as_in_a_workbook() =>
        ReadText($"{Headings}\n1,a,许可,c,=A1+1\n2,b,许可,c,====\n", List).With("cell.formula 表.csv 第2行 第5列 (备注)");

    [Fact]
    public void The_code_of_a_main_item_is_whole_as_it_is() =>
        ReadText($"{Headings}\n640300001,a,许可,c,\n640300001001,b,许可,c,\n640300001002,d,许可,c,\n", List).Clean();

    [Fact]
    public void Where_most_codes_are_shorter_they_may_be_whole()
    {
        var rows = string.Concat(Enumerable.Range(1, 9).Select(number => $"1011500{number:0000},a{number},许可,c,\n"));
        var result = ReadText($"{Headings}\n640115001000,a,许可,c,\n{rows}", List);

        Assert.Equal(9, result.Problems.Count);
        Assert.All(result.Problems, problem => Assert.Equal(("cell.code-lost-zeros", Severity.Warning), (problem.Code, problem.Severity)));
        Assert.False(result.Refused);
    }

    [Fact]
    public void Where_most_codes_have_twelve_digits_a_shorter_one_is_an_error()
    {
        var result = ReadText($"{Headings}\n010115001000,a,许可,c,\n010115002000,b,许可,c,\n10115003000,d,许可,c,\n", List);

        result.With("cell.code-lost-zeros 表.csv 第4行 第1列 (编码)");
        Assert.True(result.Refused);
    }
}
