using System.Text;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

public class TextReadingTests
{
    private const string Headings = "编码,事项名称,职权类型,实施部门";
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData(';')]
    public void The_separator_is_told_by_the_headings(char separator)
    {
        var line = ReadText($"{Headings}\r\n1,临时用地审批,许可,市自然资源局\r\n".Replace(',', separator), List).Clean().Lines.Single();

        Assert.Equal("市自然资源局", line.Text(Fields.Department));
        Assert.Equal("表.csv 第2行 第2列 (事项名称)", line.Fields[Fields.Name]!.Place.ToString());
    }

    [Theory]
    [InlineData("sep=,", ',')]
    [InlineData("\"sep=;\"", ';')]
    [InlineData("SEP=|", '|')]
    [InlineData("sep=\t", '\t')]
    public void The_file_may_name_its_separator_in_a_line_of_its_own(string line, char separator)
    {
        var text = $"{line}\r\n#文号,1\r\n调整方式,编码,原因\r\n减少,1,\"甲，乙,丙\"\r\n".Replace(',', separator);
        foreach (var encoding in new[] { new UTF8Encoding(true), Gb18030 })
        {
            var result = ReadText(text, Adjustment, encoding);

            Assert.Equal("1", result.Draft!.Header[Fields.DocumentNumber]!.Text);
            Assert.Equal(4, result.Draft.Lines.Single().Place.Row);
            Assert.False(result.Refused);
        }
    }

    [Fact]
    public void A_row_is_named_by_the_line_on_which_it_starts()
    {
        var lines = ReadText($"标题\n\n{Headings}\n1,\"a\nb\",许可,c\n\n\n2,\"说\"\"好\"\"\",许可,c", List)
            .With("row.above-headings 表.csv 第1行").Lines;

        Assert.Equal([4, 8], lines.Select(line => line.Place.Row!.Value));
        Assert.Equal(["a\nb", "说\"好\""], lines.Select(line => line.Text(Fields.Name)));
    }

    [Fact]
    public void A_quotation_mark_within_a_cell_is_text() =>
        Assert.Equal("5\"管", ReadText($"{Headings}\n1,5\"管,许可,c", List).Clean().Lines.Single().Text(Fields.Name));

    [Fact]
    public void An_unclosed_quotation_mark_is_named_with_its_line() =>
        ReadText($"{Headings}\n1,a,许可,c\n2,\"b,许可,c\n3,c,许可,c\n", List).RefusedFor("csv.unclosed-quote 表.csv 第3行");

    [Fact]
    public void An_unclosed_quotation_mark_ahead_of_megabytes_is_refused_too()
    {
        var text = new StringBuilder($"{Headings}\n1,a,许可,c\n2,\"b,许可,c\n");
        for (var i = 0; i < 700_000; i++) text.Append("3,cccccccccccccccccccc,dddd\n");

        ReadText(text.ToString(), List).RefusedFor("csv.unclosed-quote 表.csv 第3行");
    }

    [Fact]
    public void Text_behind_a_closing_quotation_mark_is_an_error() =>
        ReadText($"{Headings}\n1,\"a\"b,许可,c\n", List).RefusedFor("csv.text-after-quote 表.csv 第2行");

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Unicode_is_read_with_its_mark(string encoding) =>
        Assert.Equal(
            "1",
            ReadText($"\"编码\",事项名称,职权类型,实施部门\n1,a,许可,c", List, Encoding.GetEncoding(encoding)).Clean().Lines.Single().Text(Fields.Code));

    [Fact]
    public void Utf8_is_read_without_a_mark() => ReadText($"{Headings}\n1,㐀𠮷,许可,c", List).Clean();

    [Fact]
    public void Gb18030_is_read_with_a_warning()
    {
        var draft = ReadText($"{Headings}\n1,吴忠市㐀𠮷,许可,c", List, Gb18030).With("file.encoding-gb18030 表.csv");

        Assert.Equal("吴忠市㐀𠮷", draft.Lines.Single().Text(Fields.Name));
    }

    [Theory]
    [InlineData(false, ',')]
    [InlineData(false, '\t')]
    [InlineData(true, ',')]
    [InlineData(true, '\t')]
    public void Utf16_is_read_without_a_mark_and_with_a_warning(bool bigEndian, char separator)
    {
        var text = $"{Headings}\r\n1,\"取水㐀𠮷\r\n许可\",许可,市水务局\r\n2,采砂,许可,c\r\n".Replace(',', separator);
        var lines = Read(new UnicodeEncoding(bigEndian, byteOrderMark: false).GetBytes(text), List, "表.csv")
            .With("file.encoding-utf16 表.csv").Lines;

        Assert.Equal(["取水㐀𠮷\n许可", "采砂"], lines.Select(line => line.Text(Fields.Name)));
        Assert.Equal([2, 4], lines.Select(line => line.Place.Row!.Value));
    }

    [Fact]
    public void Utf16_without_a_mark_and_without_a_known_heading_is_refused() =>
        Read(Encoding.Unicode.GetBytes("甲,乙\n丙,丁\n"), List, "表.csv").RefusedAsAWholeFor("file.encoding 表.csv 第1行");

    [Fact]
    public void Bytes_that_could_be_gb18030_but_hold_no_known_heading_are_refused() =>
        ReadText("甲,乙\n丙,丁\n", List, Gb18030).RefusedAsAWholeFor("file.encoding 表.csv 第1行");

    [Theory]
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0x00 }, 3, 2)]
    [InlineData(new byte[] { 0x61, 0x0A, 0x0A, 0x1B, 0x62 }, 3, 3)]
    [InlineData(new byte[] { 0x61, 0x0A, 0xE4, 0xB8, 0xAD, 0xFF }, 5, 2)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0xD6 }, 4, 1)]
    public void What_no_text_holds_is_refused_with_its_byte_and_line(byte[] bytes, int offset, int line)
    {
        var result = Read(bytes, List, "表.csv");

        result.RefusedAsAWholeFor($"file.encoding 表.csv 第{line}行");
        Assert.Contains($"byte {offset} ", result.Problems[0].En, StringComparison.Ordinal);
    }

    /// <summary>One bad byte is an error at its line, and its cell's; all the rest is read, with what is wrong with it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_damaged_byte_is_an_error_at_its_line_and_cell_and_hides_nothing(bool marked)
    {
        byte[] bytes =
        [
            .. marked ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes($"{Headings}\n1,取水,许可,c\n2,采"), 0xE7,
            .. ",许可,c\n6E+11,丙,许可,c\n"u8,
        ];
        var result = Read(bytes, List, "表.csv");

        result.With(
            "file.bad-bytes 表.csv 第3行", "cell.garbled 表.csv 第3行 第2列 (事项名称)", "cell.code-exponent 表.csv 第4行 第1列 (编码)");
        Assert.Contains("UTF-8", result.Problems[0].Zh, StringComparison.Ordinal);
        Assert.True(result.Refused);
    }

    [Fact]
    public void A_damaged_byte_of_gb18030_is_told_as_such()
    {
        var clean = Gb18030.GetBytes($"{Headings}\n1,取水,许可,c\n2,采砂,许可,c\n");
        var result = Read([.. clean, (byte)'3', (byte)',', 0xFF, (byte)',', .. Gb18030.GetBytes("许可,c\n")], List, "表.csv");

        Assert.Equal("file.bad-bytes", result.Problems[0].Code);
        Assert.Contains("GB18030", result.Problems[0].En, StringComparison.Ordinal);
        Assert.Equal((4, 3), (result.Problems[0].Place!.Row, result.Draft!.Lines.Count));
    }

    [Theory]
    [InlineData("锟斤拷锟斤拷")]
    [InlineData("取水\uFFFD")]
    public void Text_that_was_garbled_before_it_came_here_is_an_error_at_its_cell(string name) =>
        ReadText($"{Headings}\n1,{name},许可,c\n2,取水,许可,c\n", List).With("cell.garbled 表.csv 第2行 第2列 (事项名称)");

    [Fact]
    public void Each_row_of_an_adjustment_says_its_kind()
    {
        var draft = ReadText(
            "#文号,吴政发〔2021〕5号\n#标题:关于调整的决定\n\n序号,调整方式,编码,事项名称,类别,部门,乡镇,原因\n1,新增,11,a,许可,局,,\n2,委托下放,12,,,,高闸镇,\n3,恢复实施,13,,,,,期满\n",
            Adjustment).Clean();

        Assert.Equal("吴政发〔2021〕5号", draft.Header[Fields.DocumentNumber]!.Text);
        Assert.Equal("关于调整的决定", draft.Header[Fields.Title]!.Text);
        Assert.Equal([LineKind.Add, LineKind.Delegate, LineKind.Suspend], draft.Lines.Select(line => line.Kind));
        Assert.Equal("委托", draft.Lines[1].Text(Fields.Mode));
        Assert.Equal("恢复实施", draft.Lines[2].Text(Fields.Action));
    }

    [Fact]
    public void A_mode_in_the_row_wins_over_the_word()
    {
        var line = ReadText("#文号,1\n调整方式,编码,乡镇,下放方式\n委托下放,12,高闸镇,派驻", Adjustment).Clean().Lines.Single();
        Assert.Equal("派驻", line.Text(Fields.Mode));
    }

    [Fact]
    public void A_kind_that_nobody_knows_or_that_is_not_given_is_an_error() =>
        ReadText("#文号,1\n调整方式,编码,原因\n搁置,1,x\n,2,x\n取消,3,x", Adjustment)
            .RefusedFor("kind.unknown 表.csv 第3行 第1列 (调整方式)", "kind.missing 表.csv 第4行");

    [Fact]
    public void A_column_that_a_kind_does_not_use_is_named_once_for_the_kind()
    {
        var draft = ReadText("#文号,1\n调整方式,编码,原因,变更前\n取消,1,x,甲\n取消,2,x,乙\n取消,3,x,", Adjustment).With("column.not-used 表.csv 第3行 第4列 (变更前)");
        Assert.Null(draft.Lines[0].Fields[Fields.From]);
    }

    [Fact]
    public void A_column_that_a_kind_needs_is_asked_for_where_the_kind_occurs() =>
        ReadText("#文号,1\n调整方式,编码,原因\n取消,1,x\n变更,2,x", Adjustment).RefusedFor(
            "column.missing 表.csv 第2行 (变更要素)", "column.missing 表.csv 第2行 (变更前)", "column.missing 表.csv 第2行 (变更后)",
            "column.not-used 表.csv 第4行 第3列 (原因)");

    [Fact]
    public void An_adjustment_without_the_column_of_kinds_says_so_once_and_checks_its_cells_all_the_same()
    {
        var result = ReadText("#文号,1\n编码,事项名称\n1,a\n2,b\n3,锟斤拷", Adjustment);

        result.RefusedFor("column.missing 表.csv 第2行 (调整方式)", "cell.garbled 表.csv 第5行 第2列 (事项名称)");
        Assert.StartsWith("没有“调整方式”一列，不知道各行是增加、减少还是变更。", result.Problems[0].Zh, StringComparison.Ordinal);
        Assert.StartsWith("There is no column '调整方式', ", result.Problems[0].En, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_column_of_kinds_the_user_may_say_of_which_kind_the_table_is()
    {
        var options = Adjustment with { Map = new Dictionary<string, string> { ["表.csv!"] = "减少" } };
        var line = ReadText("#文号,1\n编码,原因\n1,取消", options).Clean().Lines.Single();
        Assert.Equal(LineKind.Remove, line.Kind);
    }

    [Fact]
    public void A_particular_that_nobody_knows_is_an_error() =>
        ReadText("#天气,晴\n#文号,1\n调整方式,编码,原因\n取消,1,x", Adjustment).RefusedFor("decision.unknown-field 表.csv 第1行 第1列 (天气)");

    [Fact]
    public void An_apostrophe_that_guards_against_formulas_is_taken_off() =>
        Assert.Equal(
            ["=1+1", "'=1", "'x"],
            ReadText($"{Headings}\n1,'=1+1,许可,c\n2,''=1,许可,c\n3,'x,许可,c", List).Clean().Lines.Select(line => line.Text(Fields.Name)));

    [Fact]
    public void The_real_list_of_a_district_is_read_whole()
    {
        var draft = Read(File.ReadAllBytes(Repository.SharedData("guangan-district-items-2025.tsv")), List, "广安区.tsv").Clean();

        Assert.Equal(1_135, draft.Lines.Count);
        Assert.Equal("企业投资项目备案（技术改造）（市级/县级）", draft.Lines[0].Text(Fields.Name));
        Assert.Equal("未分类", draft.Lines[0].Text("parentItem"));
        Assert.Equal("10", draft.Lines[0].Text(Fields.Category));
        Assert.All(draft.Lines, line => Assert.NotNull(line.Fields[Fields.Code]));
    }

    [Theory]
    [InlineData("01-industry-registration-pre-approval-catalogue.tsv", "category")]
    [InlineData("05-jiaozuo-zhongzhan-2015-responsibility-table.tsv", "category department")]
    [InlineData("06-jieyang-2020-entrusted-permits.tsv", "")]
    [InlineData("08-hebei-2013-split-and-delegate.tsv", "category department")]
    public void Real_tables_are_told_what_they_lack(string file, string missing)
    {
        var result = Read(File.ReadAllBytes(Repository.SharedData($"real-adjustments/{file}")), List, file);

        Assert.Equal(
            missing.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Repository.Reference.Headings.Preferred),
            result.Problems.Where(problem => problem.Code == "column.missing").Select(problem => problem.Place!.Heading));
        Assert.All(
            result.Problems,
            problem => Assert.Contains(
                problem.Code, new[] { "column.missing", "column.unmapped", "row.total", "row.stages", "row.stage-values" }));
    }
}
