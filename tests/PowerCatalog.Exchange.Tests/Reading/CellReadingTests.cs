using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

public class CellReadingTests
{
    private const string Styles =
        """
        <numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/>
        <numFmt numFmtId="165" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>
        <numFmt numFmtId="166" formatCode="000000000000"/><numFmt numFmtId="167" formatCode="[Red]#,##0.0&quot;days&quot;"/>
        <numFmt numFmtId="168" formatCode="h:mm"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/>
        <xf numFmtId="168"/><xf numFmtId="31"/><xf numFmtId="10"/></cellXfs>
        """;

    [Theory]
    [InlineData("44317", 1, "2021-05-01")]
    [InlineData("44317.00005", 2, "2021-05-01")]
    [InlineData("44316.99995", 2, "2021-05-01")]
    [InlineData("44317", 3, "2021年5月1日")]
    [InlineData("44317", 7, "2021年5月1日")]
    [InlineData("1", 1, "1900-01-01")]
    [InlineData("59", 1, "1900-02-28")]
    [InlineData("61", 1, "1900-03-01")]
    [InlineData("2958465", 1, "9999-12-31")]
    public void A_number_in_a_format_of_dates_is_a_date(string number, int style, string date) =>
        Assert.Equal(date, Flow(Number(number, style)));

    [Theory]
    [InlineData("0", "1904-01-01")]
    [InlineData("42855", "2021-05-01")]
    public void A_workbook_may_count_dates_from_1904(string number, string date) =>
        Assert.Equal(date, Flow(Number(number, 1), book: """<workbookPr date1904="1"/>"""));

    [Theory]
    [InlineData("60", "1900-02-29")]
    [InlineData("0.5", "0.5")]
    [InlineData("2958466", "2958466")]
    [InlineData("-3", "-3")]
    public void A_date_that_no_calendar_has_is_an_error(string number, string shown)
    {
        var draft = Read(BrokenWorkbook.List(BrokenWorkbook.Row(2, Number(number, 1)), styles: Styles), List)
            .With("cell.date-impossible 清单!E2 (办理流程)");
        Assert.Equal(shown, draft.Lines[0].Text("flow"));
    }

    [Theory]
    [InlineData("640302100000", 0, "640302100000")]
    [InlineData("6.40302100000E+11", 0, "640302100000")]
    [InlineData("999999999999999", 0, "999999999999999")]
    [InlineData("12", 4, "000000000012")]
    [InlineData("0.1", 0, "0.1")]
    [InlineData("0.30000000000000004", 0, "0.3")]
    [InlineData("1E-3", 0, "0.001")]
    [InlineData("-2", 5, "-2.0days")]
    [InlineData("0.25", 6, "6:00")]
    [InlineData("0.125", 8, "12.50%")]
    public void Numbers_read_as_a_person_would_write_them(string number, int style, string text) =>
        Assert.Equal(text, Flow(Number(number, style)));

    [Theory]
    [InlineData("1E+15")]
    [InlineData("5.1160200000000001E+30")]
    [InlineData("1234567890123456")]
    public void A_number_of_more_than_fifteen_digits_has_lost_some(string number) =>
        Read(BrokenWorkbook.List(BrokenWorkbook.Row(2, Number(number, 0))), List).With("cell.number-lost-digits 清单!E2 (办理流程)");

    [Theory]
    [InlineData("""<c r="E2" t="s"><v>0</v></c>""", "第一节第二节")]
    [InlineData("""<c r="E2" t="inlineStr"><is><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r><rPh sb="0" eb="1"><t>ia</t>"""
        + """</rPh></is></c>""", "甲 乙")]
    [InlineData("""<c r="E2" t="inlineStr"><is><t>a_x000D__x000A_b_x005F_x0041_</t></is></c>""", "a\nb_x0041_")]
    [InlineData("""<c r="E2" t="b"><v>1</v></c>""", "是")]
    [InlineData("""<c r="E2" t="b"><v>0</v></c>""", "否")]
    [InlineData("""<c r="E2" t="d"><v>2021-05-01T00:00:00</v></c>""", "2021-05-01")]
    public void Text_comes_in_many_forms(string cell, string text)
    {
        const string shared = """<si><r><t>第一节</t></r><r><rPr><b/></rPr><t>第二节</t></r><rPh sb="0" eb="1"><t>di</t></rPh></si>""";
        Assert.Equal(text, Flow(cell, shared: shared));
    }

    [Fact]
    public void Cells_without_addresses_follow_one_another()
    {
        const string cell = """<c t="inlineStr"><is><t>x</t></is></c>""";
        var line = Read(BrokenWorkbook.List($"<row>{cell}{cell}{cell}{cell}<c/>{cell}</row>"), List).Clean().Lines.Single();

        Assert.Equal("清单!F2 (生效日期)", line.Fields[Fields.Effective]!.Place.ToString());
    }

    [Theory]
    [InlineData("""<c r="E2"><f>A1+1</f><v>3</v></c>""", "cell.formula 清单!E2 (办理流程)")]
    [InlineData("""<c r="E2" t="str"><f>A1&amp;"x"</f><v>x</v></c>""", "cell.formula 清单!E2 (办理流程)")]
    [InlineData("""<c r="E2" t="e"><f>A1</f><v>#REF!</v></c>""", "cell.formula 清单!E2 (办理流程)")]
    [InlineData("""<c r="E2" t="e"><v>#N/A</v></c>""", "cell.error-value 清单!E2 (办理流程)")]
    public void A_formula_or_an_error_value_is_named_with_its_cell(string cell, string problem) =>
        Read(BrokenWorkbook.List(BrokenWorkbook.Row(2, cell)), List).With(problem);

    [Fact]
    public void A_formula_in_the_column_of_serial_numbers_is_no_problem()
    {
        var sheet = """<row r="2"><c r="A2"><f>ROW()-1</f><v>1</v></c></row>""";
        var options = List with { Map = new Dictionary<string, string> { ["编码"] = "-" } };
        var result = Read(BrokenWorkbook.List(sheet + BrokenWorkbook.Row(3, "")), options);

        Assert.DoesNotContain(result.Problems, problem => problem.Code == "cell.formula");
    }

    [Fact]
    public void An_overlong_cell_is_refused_and_not_kept_whole()
    {
        var draft = Read(BrokenWorkbook.List(BrokenWorkbook.Row(2, BrokenWorkbook.Text("E2", new string('长', 32_768)))), List)
            .With("cell.too-long 清单!E2 (办理流程)");
        Assert.Equal(32_767, draft.Lines[0].Text("flow")!.Length);

        Assert.Equal(32_767, Flow(BrokenWorkbook.Text("E2", new string('长', 32_767)))!.Length);
    }

    [Fact]
    public void A_value_merged_over_several_rows_stands_in_each_of_them()
    {
        var rows = BrokenWorkbook.Row(2, BrokenWorkbook.Text("E2", "受理"))
            + $"""<row r="3"><c r="A3" s="0"/>{BrokenWorkbook.Text("F3", "2021-05-01")}</row><row r="4"><c r="A4" s="0"/></row>"""
            + $"""<row r="5">{BrokenWorkbook.Text("A5", "9")}</row>""";
        const string merges = """<mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="B2:B4"/></mergeCells>""";
        var draft = Read(BrokenWorkbook.List(rows, merges), List).With("cell.merged 清单 第3行");

        Assert.Equal(["640302", "640302", "9"], draft.Lines.Select(line => line.Text(Fields.Code)));
        Assert.Equal("清单!B3 (事项名称)", draft.Lines[1].Fields[Fields.Name]!.Place.ToString());
        Assert.Null(draft.Lines[1].Fields[Fields.Department]);
    }

    [Fact]
    public void A_value_merged_over_several_columns_belongs_to_none() =>
        Read(BrokenWorkbook.List(
                $"""<row r="2">{BrokenWorkbook.Text("A2", "临时用地")}{BrokenWorkbook.Text("D2", "局")}</row>""",
                """<mergeCells><mergeCell ref="A2:C2"/></mergeCells>"""), List)
            .With("cell.merged-across 清单!A2 (编码)");

    [Fact]
    public void Merged_cells_are_found_wherever_the_word_stands_in_the_part()
    {
        // The part is gone over in pieces of 64 KB: the word is moved over the cut, character by character.
        for (var length = 63_600; length < 65_600; length += length is > 64_300 and < 65_000 ? 1 : 100)
        {
            var rows = BrokenWorkbook.Row(2, "") + $"""<row r="3"><c r="A3" s="0"/>{BrokenWorkbook.Text("B3", "乙")}</row>"""
                + $"""<!--{new string('x', length)}-->""";
            var draft = Read(BrokenWorkbook.List(rows, """<mergeCells><mergeCell ref="A2:A3"/>"""
                + """</mergeCells>"""), List with { Limits = new ReadLimits { DecompressionRatio = 100_000 } });
            Assert.Equal("640302", draft.With("cell.merged 清单 第3行").Lines[1].Text(Fields.Code));
        }
    }

    [Fact]
    public void Headings_in_two_rows_merge_into_one()
    {
        var sheet = $"""<row r="2">{BrokenWorkbook.Text("A2", "编码")}{BrokenWorkbook.Text("B2", "事项名称")}"""
            + $"""{BrokenWorkbook.Text("C2", "类别")}{BrokenWorkbook.Text("D2", "部门")}{BrokenWorkbook.Text("E2", "时限")}"""
            + $"""{BrokenWorkbook.Text("G2", "备注")}</row>"""
            + $"""<row r="3"><c r="A3"/>{BrokenWorkbook.Text("E3", "法定时限")}{BrokenWorkbook.Text("F3", "承诺时限")}</row>"""
            + $"""<row r="4">{BrokenWorkbook.Text("A4", "1")}{BrokenWorkbook.Text("B4", "b")}{BrokenWorkbook.Text("C4", "许可")}"""
            + $"""{BrokenWorkbook.Text("D4", "d")}{BrokenWorkbook.Text("E4", "20日")}{BrokenWorkbook.Text("F4", "5日")}</row>""";
        var merges = "<mergeCells>" + string.Concat("ABCDG".Select(c => $"""<mergeCell ref="{c}2:{c}3"/>"""))
            + """<mergeCell ref="E2:F2"/></mergeCells>""";
        var line = Read(BrokenWorkbook.List(sheet, merges), List).Clean().Lines.Single();

        Assert.Equal(("20日", "5日", "d"), (line.Text("statutoryLimit"), line.Text("promisedLimit"), line.Text(Fields.Department)));
    }

    [Fact]
    public void What_is_hidden_is_read_and_named()
    {
        var rows = string.Concat(
            new[] { 2, 3, 4, 7 }.Select(
                i => BrokenWorkbook.Row(i, "").Replace("<row ", i == 2 ? "<row " : "<row hidden=\"1\" ", StringComparison.Ordinal)));
        var result = Read(BrokenWorkbook.List(rows, state: "veryHidden"), List);

        Assert.Equal(4, result.With("sheet.hidden 清单", "row.hidden 清单 第3行").Lines.Count);
        Assert.Contains("3-4, 7", result.Problems[1].En, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_without_content_cost_nothing_and_change_nothing()
    {
        var blank = string.Concat(Enumerable.Range(3, 50_000).Select(i => $"""<row r="{i}"><c r="A{i}" s="0"/><c r="B{i}" s="0"/>"""
            + $"""</row>"""));
        Assert.Single(
            Read(
                BrokenWorkbook.List(BrokenWorkbook.Row(2, "") + blank),
                List with { Limits = new ReadLimits { Rows = 1, DecompressionRatio = 100_000 } }).Clean().Lines);
    }

    private static string Number(string number, int style) => $"""<c r="E2" s="{style}"><v>{number}</v></c>""";

    private static string? Flow(string cell, string shared = "", string book = "") =>
        Read(BrokenWorkbook.List(BrokenWorkbook.Row(2, cell), shared: shared, styles: Styles, book: book), List).Clean().Lines.Single()
            .Text("flow");
}
