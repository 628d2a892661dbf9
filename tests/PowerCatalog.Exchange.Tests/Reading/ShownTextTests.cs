using System.Net;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

/// <summary>A cell of a workbook reads as it is shown.</summary>
public class ShownTextTests
{
    [Theory]
    [InlineData("0\"个工作日\"", "20", "20个工作日")]
    [InlineData("0个工作日", "20", "20个工作日")]
    [InlineData("General\"天\"", "20.5", "20.5天")]
    [InlineData("G/通用格式\"天\"", "20", "20天")]
    [InlineData("\"第\"0\"号\"", "7", "第7号")]
    [InlineData("0000\\-0000000", "9532039999", "0953-2039999")]
    [InlineData("[<=9999999]0000000;0000\\-0000000", "9532039999", "0953-2039999")]
    [InlineData("#,##0\"元/次\"", "1200", "1,200元/次")]
    [InlineData("#,##0", "1200", "1,200")]
    [InlineData("[$¥-804]#,##0.00", "1234.5", "¥1,234.50")]
    [InlineData("0.0%", "0.05", "5.0%")]
    [InlineData("[=1]\"是\";[=0]\"否\";General", "1", "是")]
    [InlineData("[=1]\"是\";[=0]\"否\";General", "0", "否")]
    [InlineData("@\"个工作日\"", "30", "30个工作日")]
    [InlineData("0_ ", "20", "20")]
    [InlineData("0_);[Red]\\(0\\)", "-5", "(5)")]
    [InlineData("# ?/?", "0.5", "1/2")]
    public void A_number_reads_with_the_letters_of_its_format(string code, string number, string shown) =>
        Assert.Equal(shown, Flow(code, number));

    [Theory]
    [InlineData("yyyy\"年\"m\"月\"", "45047", "2023年5月")]
    [InlineData("[$-804]yyyy\"年\"m\"月\";@", "45046.99999", "2023年5月")]
    [InlineData("m\"月\"d\"日\"", "45047", "5月1日")]
    [InlineData("yyyy\"年\"", "45047", "2023年")]
    [InlineData("h:mm", "0.75", "18:00")]
    [InlineData("上午/下午h\"时\"mm\"分\"", "0.75", "下午6时00分")]
    [InlineData("[h]:mm", "1.5", "36:00")]
    public void A_part_of_a_date_is_never_filled_up_to_a_day(string code, string number, string shown) =>
        Assert.Equal(shown, Flow(code, number));

    // What spreadsheets show under these formats in Chinese.
    [Theory]
    [InlineData("[DBNum1][$-804]General", "0", "〇")]
    [InlineData("[DBNum1][$-804]General", "5", "五")]
    [InlineData("[DBNum1][$-804]General", "10", "一十")]
    [InlineData("[DBNum1][$-804]General", "12", "一十二")]
    [InlineData("[DBNum1][$-804]General", "20", "二十")]
    [InlineData("[DBNum1][$-804]General", "101", "一百〇一")]
    [InlineData("[DBNum1][$-804]General", "110", "一百一十")]
    [InlineData("[DBNum1][$-804]General", "123", "一百二十三")]
    [InlineData("[DBNum1][$-804]General", "1001", "一千〇一")]
    [InlineData("[DBNum1][$-804]General", "1010", "一千〇一十")]
    [InlineData("[DBNum1][$-804]General", "10005", "一万〇五")]
    [InlineData("[DBNum1][$-804]General", "10010", "一万〇一十")]
    [InlineData("[DBNum1][$-804]General", "12345", "一万二千三百四十五")]
    [InlineData("[DBNum1][$-804]General", "110000", "一十一万")]
    [InlineData("[$-804][DBNum1]General\"个工作日\"", "30", "三十个工作日")]
    [InlineData("[DBNum1][$-zh-CN]G/通用格式个工作日", "30", "三十个工作日")]
    [InlineData("[DBNum1]General\\天;@", "7", "七天")]
    [InlineData("[DBNum1]0", "20", "二〇")]
    [InlineData("[DBNum1][$-804]0", "123", "一二三")]
    [InlineData("[DBNum2][$-804]General", "123", "壹佰贰拾叁")]
    [InlineData("[DBNum2][$-804]General\"元\"", "1010", "壹仟零壹拾元")]
    [InlineData("[DBNum2]0", "1204", "壹贰零肆")]
    [InlineData("[DBNum3][$-804]0", "123", "１２３")]
    [InlineData("[DBNum1][$-804]yyyy\"年\"m\"月\"", "46357", "二〇二六年十二月")]
    [InlineData("[DBNum1][$-804]m\"月\"d\"日\";@", "46387", "十二月三十一日")]
    [InlineData("[DBNum1][$-804]m月d日", "45209", "十月十日")]
    [InlineData("[DBNum1]yyyy\"年\"", "45047", "二〇二三年")]
    [InlineData("[DBNum2][$-804]yyyy\"年\"m\"月\"", "42712", "贰零壹陆年壹拾贰月")]
    [InlineData("[DBNum3][$-804]yyyy\"年\"m\"月\"", "42712", "２０１６年１２月")]
    [InlineData("[$-ja-JP]yyyy\"年\"m\"月\"", "45047", "2023年5月")]
    [InlineData("[$-804]0\"个工作日\"", "20", "20个工作日")]
    [InlineData("[$-zh-CN]General", "640199000000", "640199000000")]
    [InlineData("[$-409]mmm\\-yy", "45047", "May-23")]
    public void Chinese_numerals_read_as_they_are_shown(string code, string number, string shown) =>
        Assert.Equal(Domain.Text.CleanText.Of(shown), Flow(code, number));

    [Theory]
    [InlineData("20.5")]
    [InlineData("-5")]
    [InlineData("100000000")]
    public void A_number_that_programs_write_differently_in_Chinese_numerals_is_an_error_at_its_cell(string number) =>
        Read(File("[DBNum1][$-804]General", Number(number)), List).With("cell.format-unread 清单!E2 (办理流程)");

    [Theory]
    [InlineData("[DBNum1][$-804]General\"个工作日\"", "30", 30)]
    [InlineData("[DBNum1]General\"个工作日\"", "12", 12)]
    [InlineData("[DBNum2][$-804]General\"个工作日\"", "45", 45)]
    [InlineData("[DBNum1]0\"个工作日\"", "20", 20)]
    [InlineData("[DBNum3]0\"个工作日\"", "20", 20)]
    public void A_limit_in_Chinese_numerals_is_understood(string code, string number, int days)
    {
        Assert.True(Domain.Elements.Limit.TryParse(Flow(code, number)!, out var limit));
        Assert.Equal(days, limit.Days);
    }

    [Theory]
    [InlineData("yyyy-mm-dd")]
    [InlineData("yyyy/m/d;@")]
    [InlineData("[$-F800]dddd, mmmm dd, yyyy")]
    [InlineData("m/d/yy")]
    [InlineData("yyyy-mm-dd hh:mm:ss")]
    [InlineData("[DBNum1][$-411]yyyy\"年\"m\"月\"d\"日\"")]
    public void A_whole_day_in_figures_reads_the_same_in_every_format(string code) => Assert.Equal("2023-05-01", Flow(code, "45047"));

    [Theory]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "2023年5月1日")]
    [InlineData("[$-ja-JP]yyyy\"年\"m\"月\"d\"日\"", "2023年5月1日")]
    [InlineData("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "二〇二三年五月一日")]
    public void A_whole_day_in_words_reads_as_it_is_shown(string code, string shown) => Assert.Equal(shown, Flow(code, "45047"));

    [Theory]
    [InlineData("640199000000", "General")]
    [InlineData("640199000000", "0")]
    [InlineData("640199000000", "0.00E+00")]
    [InlineData("640199000000", "0_ ")]
    [InlineData("640199000000", "000000000000")]
    public void A_code_that_became_a_number_keeps_its_digits(string number, string code) => Assert.Equal(number, Flow(code, number));

    [Theory]
    [InlineData("yyyy-mm-dd", "44317.75", "2021-05-01 18:00:00")]
    [InlineData("yyyy-mm-dd", "45016.99930555556", "2023-03-31 23:59:00")]
    [InlineData("yyyy-mm-dd", "45017.000694444444", "2023-04-01 00:01:00")]
    [InlineData("yyyy-mm-dd hh:mm:ss", "45016.4", "2023-03-31 09:36:00")]
    [InlineData("yyyy/m/d h:mm", "46143.354166666664", "2026-05-01 08:30:00")]
    public void A_date_with_a_time_of_day_is_an_error_at_its_cell(string code, string number, string text)
    {
        var draft = Read(File(code, Number(number)), List).With("cell.date-with-time 清单!E2 (办理流程)");
        Assert.Equal(text, draft.Lines[0].Text("flow"));
    }

    [Theory]
    [InlineData("yyyy-mm-dd", "45016.999999999993", "2023-04-01")]
    [InlineData("yyyy-mm-dd", "44986.99999", "2023-03-02")]
    [InlineData("yyyy-mm-dd hh:mm", "45017.00003", "2023-04-01")]
    public void A_date_seconds_from_midnight_is_the_day_that_is_meant(string code, string number, string day) =>
        Assert.Equal(day, Flow(code, number));

    // What SheetJS writes in the zone of Shanghai, whose mean time of 1900 was 8:05:43.
    [Theory]
    [InlineData("yyyy-mm-dd", "45016.999502314815", "2023-04-01")]
    [InlineData("yyyy-mm-dd", "45017.000486111108", "2023-04-01")]
    [InlineData("m/d/yy", "45017.0006828", "2023-04-01")]
    public void A_date_less_than_a_minute_from_midnight_is_that_day_with_a_warning(string code, string number, string day)
    {
        var draft = Read(File(code, Number(number)), List).With("cell.date-seconds-off 清单!E2 (办理流程)");
        Assert.Equal(day, draft.Lines[0].Text("flow"));
    }

    [Theory]
    [InlineData("2023-03-31T23:59:17", "2023-04-01")]
    [InlineData("2023-04-01T00:00:42Z", "2023-04-01")]
    public void So_is_a_cell_of_the_type_date(string written, string day)
    {
        var draft = Read(File("General", Typed("d", written)), List).With("cell.date-seconds-off 清单!E2 (办理流程)");
        Assert.Equal(day, draft.Lines[0].Text("flow"));
    }

    [Fact]
    public void A_time_of_day_keeps_its_seconds() => Assert.Equal("00:00:42", Flow("hh:mm:ss", "0.000486111108"));

    [Theory]
    [InlineData("2023-04-01", "2023-04-01")]
    [InlineData("2023-04-01T00:00:00Z", "2023-04-01")]
    [InlineData("2023-03-31T23:59:57", "2023-04-01")]
    [InlineData("2023-04-01T00:00:00+02:00", "2023-04-01")]
    [InlineData("2023-04-01T00:00:00-11:00", "2023-04-01")]
    public void A_cell_of_the_type_date_is_a_day(string written, string day) =>
        Assert.Equal(day, Line(Read(File("General", Typed("d", written)), List)));

    [Theory]
    [InlineData("2023-03-31T09:30:00", "cell.date-with-time")]
    [InlineData("2023-02-30", "cell.date-impossible")]
    [InlineData("T09:30:00", "cell.date-impossible")]
    [InlineData("00:00:00", "cell.date-impossible")]
    [InlineData("09:30:00", "cell.date-impossible")]
    [InlineData("4/1/2023", "cell.date-impossible")]
    public void A_cell_of_the_type_date_that_is_no_day_is_an_error(string written, string problem) =>
        Read(File("General", Typed("d", written)), List).With($"{problem} 清单!E2 (办理流程)");

    [Theory]
    [InlineData("aaaa")]
    [InlineData("[DBNum1][$-411]General\"日\"")]
    [InlineData("[DBNum1][$-404]General")]
    [InlineData("[DBNum3][$-804]General")]
    [InlineData("[DBNum1][$-804]0.00")]
    [InlineData("[DBNum1]#,##0")]
    [InlineData("[DBNum1][$-804]mm\"月\"")]
    [InlineData("[DBNum1][$-804]h\"时\"mm\"分\"")]
    [InlineData("[DBNum4][$-804]General")]
    [InlineData("[>5][DBNum1]General;General")]
    [InlineData("[$-ja-JP]mmm")]
    [InlineData("[$-411]dddd")]
    [InlineData("[$-130000]yyyy\"年\"m\"月\"")]
    [InlineData("[$-2000000]0")]
    [InlineData("[$-804]dddd")]
    [InlineData(";;;")]
    public void What_a_cell_shows_is_asked_for_where_it_cannot_be_known(string code)
    {
        var draft = Read(File(code, Number("45047")), List).With("cell.format-unread 清单!E2 (办理流程)");
        Assert.Equal("45047", draft.Lines[0].Text("flow"));
    }

    [Fact]
    public void A_format_may_add_letters_to_a_text() =>
        Assert.Equal("吴政发〔2023〕4号", Line(Read(File("\"吴政发〔2023〕\"@\"号\"", BrokenWorkbook.Text("E2", "4", style: 1)), List)));

    [Theory]
    [InlineData("1", "是")]
    [InlineData("true", "是")]
    [InlineData("TRUE", "是")]
    [InlineData("\n 1\n", "是")]
    [InlineData("false", "否")]
    [InlineData(" 0 ", "否")]
    public void A_logical_value_is_written_in_several_ways(string written, string read) =>
        Assert.Equal(read, Line(Read(File("General", Typed("b", written)), List)));

    [Theory]
    [InlineData("2")]
    [InlineData("yes")]
    public void A_logical_value_that_is_neither_is_an_error(string written) =>
        Read(File("General", Typed("b", written)), List).With("cell.not-boolean 清单!E2 (办理流程)");

    [Theory]
    [InlineData("\"640115001000\"", "640115001000")]
    [InlineData("\"a\"\"b\"", "a\"b")]
    public void A_formula_that_only_stands_for_a_text_is_that_text(string formula, string text) =>
        Assert.Equal(text, Line(Read(File("General", Formula(formula)), List)));

    [Theory]
    [InlineData("\"a\"&\"b\"")]
    [InlineData("A1")]
    public void A_formula_that_computes_is_an_error(string formula) =>
        Read(File("General", Formula(formula)), List).With("cell.formula 清单!E2 (办理流程)");

    private static string? Flow(string code, string number) => Line(Read(File(code, Number(number)), List));

    private static string? Line(ReadResult result) => result.Clean().Lines.Single().Text("flow");

    private static string Number(string number) => $"""<c r="E2" s="1"><v>{number}</v></c>""";

    private static string Typed(string type, string value) => $"""<c r="E2" t="{type}"><v>{value}</v></c>""";

    private static string Formula(string formula) =>
        $"""<c r="E2" t="str"><f>{WebUtility.HtmlEncode(formula)}</f><v>x</v></c>""";

    private static byte[] File(string code, string cell) => BrokenWorkbook.List(
        BrokenWorkbook.Row(2, cell),
        styles: $"""<numFmts><numFmt numFmtId="164" formatCode="{WebUtility.HtmlEncode(code)}"/></numFmts>"""
            + """<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>""");

    [Theory]
    [InlineData("12.5", "13")]
    [InlineData("12.4", "12")]
    [InlineData("-3", "-3")]
    public void A_format_without_decimals_shows_the_number_rounded(string number, string shown) => Assert.Equal(shown, Flow("0", number));
}
