using System.Text;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using PowerCatalog.Exchange.Workbooks;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

/// <summary>A particular has the place of its cell, so that problems of its value name sheet, row, column and heading.</summary>
public class ParticularPlaceTests
{
    private const string Text = "#文号,吴政发〔2021〕5号\n#决定日期：2021-02-30\n调整方式,编码,原因\n取消,1,x\n";

    [Fact]
    public void In_a_text_file_it_is_the_cell_of_its_row()
    {
        var header = ReadText(Text, Adjustment).Clean().Header;
        Assert.Equal("表.csv 第1行 第2列 (文号)", PlaceOf(header, Fields.DocumentNumber));
        Assert.Equal("表.csv 第2行 第2列 (决定日期)", PlaceOf(header, Fields.Decided));
    }

    [Fact]
    public void In_a_workbook_it_is_the_cell_beside_the_heading()
    {
        var decision = new SheetContent("决定", [], [["关于调整的决定"], ["文号", "吴政发〔2021〕5号"], ["决定日期", "2021-02-30"]]);
        var header = ReadSheets(Adjustment, decision, Sheet("减少", "编码|原因", "1|x")).Clean().Header;
        Assert.Equal("决定!B3 (决定日期)", PlaceOf(header, Fields.Decided));
    }

    [Fact]
    public void On_a_cover_it_may_stand_in_one_cell_with_its_heading()
    {
        var cover = new SheetContent("封面", [], [["吴忠市人民政府关于调整权责清单的决定"], ["发文字号：吴政发〔2021〕5号"], ["", "成文日期: 2021-02-03"], ["时间：未定"]]);
        var header = ReadSheets(Adjustment, cover, Sheet("减少", "编码|原因", "1|x")).Draft!.Header;
        Assert.Equal("吴政发〔2021〕5号", header[Fields.DocumentNumber]!.Text);
        Assert.Equal("封面!A2 (发文字号)", PlaceOf(header, Fields.DocumentNumber));
        Assert.Equal("封面!B3 (成文日期)", PlaceOf(header, Fields.Decided));
    }

    [Fact]
    public void Headings_may_stand_above_their_values()
    {
        var decision = new SheetContent(
            "决定", [], [["关于调整的决定"], ["文号", "标题", "决定日期", "发文机关"], ["吴政发〔2021〕5号", "关于调整的决定", "2021-02-03", "吴忠市人民政府"]]);
        var header = ReadSheets(Adjustment, decision, Sheet("减少", "编码|原因", "1|x")).Clean().Header;
        Assert.Equal("吴政发〔2021〕5号", header[Fields.DocumentNumber]!.Text);
        Assert.Equal("关于调整的决定", header[Fields.Title]!.Text);
        Assert.Equal("决定!C3 (决定日期)", PlaceOf(header, Fields.Decided));
    }

    [Fact]
    public void Two_decisions_below_one_row_of_headings_are_not_one()
    {
        var decision = new SheetContent(
            "决定", [], [["文号", "标题", "天气"], ["吴政发〔2021〕5号", "一", ""], ["吴政发〔2021〕6号", "", "晴"], ["", "", "", "多"]]);
        ReadSheets(Adjustment, decision, Sheet("减少", "编码|原因", "1|x")).RefusedFor(
            "decision.duplicate 决定!A3 (文号)", "decision.unknown-field 决定!C3 (天气)", "column.unmapped 决定!D4");
    }

    [Fact]
    public void A_title_beside_an_empty_cell_is_skipped_and_named()
    {
        var decision = new SheetContent("决定", [], [["", "关于调整的决定"], ["文号", "吴政发〔2021〕5号"], ["公布时间", "2021-03-01"]]);
        var header = ReadSheets(Adjustment, decision, Sheet("减少", "编码|原因（必填）", "1|x")).With("row.text 决定 第1行").Header;
        Assert.Equal("2021-03-01", header[Fields.Published]!.Text);
    }

    [Fact]
    public void Outside_the_file_it_is_the_heading_and_not_a_sheet_that_the_file_does_not_have()
    {
        var options = Adjustment with { Header = new Dictionary<string, string> { [Fields.Decided] = "2021-02-31" } };
        var header = ReadText(Text, options).Clean().Header;
        Assert.Equal("决定 (决定日期)", PlaceOf(header, Fields.Decided));
        Assert.Equal("2021-02-31", header[Fields.Decided]!.Text);
    }

    [Fact]
    public void The_note_of_an_annotated_text_file_is_on_the_value()
    {
        var place = ReadText(Text, Adjustment).Clean().Header[Fields.Decided]!.Place;
        using var annotated = Annotated.Of(
            Encoding.UTF8.GetBytes(Text), [Problem.Error("value.not-a-date", place, "不是日期。", "It is not a date.")], "表.csv");
        Assert.Equal(["B2"], annotated.Notes("表.csv").Select(note => note.Cell));
        Assert.Equal("2021-02-30", annotated.Cell("表.csv", "B2").InnerText);
    }

    private static string PlaceOf(FieldValues header, string field) => header[field]!.Place.ToString();
}
