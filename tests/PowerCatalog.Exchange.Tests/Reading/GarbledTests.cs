using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Reading;

/// <summary>Garbled text is a problem at its cell, in a workbook and in a text file.</summary>
public class GarbledTests
{
    [Theory]
    [InlineData("取水锟斤拷许可")]
    [InlineData("受理条件\uFFFD\uFFFD")]
    [InlineData("受理烫烫烫")]
    [InlineData("屯屯屯屯")]
    [InlineData("甲_xD83D_乙")]
    [InlineData("ȡˮÉêÇë")]
    public void What_is_certainly_garbled_is_an_error(string text) =>
        Read(BrokenWorkbook.List(BrokenWorkbook.Row(2, BrokenWorkbook.Text("E2", text))), List).With("cell.garbled 清单!E2 (办理流程)");

    [Theory]
    [InlineData("涓浗姘村埄", "水利")]
    [InlineData("æ°´å©", "水")]
    [InlineData("æ°´å\u0088©", "水利")]
    [InlineData("????", "????")]
    [InlineData("受理???决定", "像是乱码。")]
    public void What_reads_as_Chinese_in_another_encoding_is_a_warning(string text, string likely)
    {
        var result = Read(BrokenWorkbook.List(BrokenWorkbook.Row(2, BrokenWorkbook.Text("E2", text))), List);

        result.With("cell.garbled-perhaps 清单!E2 (办理流程)");
        Assert.Equal(Severity.Warning, result.Problems[0].Severity);
        Assert.Contains(likely, result.Problems[0].Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("𠮷林省㐀村")]
    [InlineData("面积≥100㎡，误差±0.5％，5×3÷2，20℃，“§12”—…")]
    [InlineData("Ångström、café、naïve、αβγ、Ⅻ、½")]
    [InlineData("涓流、锟斤、浠水县、鍙、姘")]
    [InlineData("东风-5号Б型")]
    [InlineData("是否受理？？怎么办??")]
    public void Rare_characters_are_no_garble(string text) =>
        Read(BrokenWorkbook.List(BrokenWorkbook.Row(2, BrokenWorkbook.Text("E2", text))), List).Clean();

    [Fact]
    public void A_text_file_names_the_cell_too() =>
        ReadText("编码,事项名称,职权类型,实施部门,办理流程\n1,a,许可,c,ȡˮÉêÇë\n", List).With("cell.garbled 表.csv 第2行 第5列 (办理流程)");

    [Fact]
    public void Particulars_are_looked_at_as_well() =>
        ReadText("#文号,锟斤拷\n调整方式,编码,原因\n减少,1,a\n", Adjustment).With("cell.garbled 表.csv 第1行 第2列 (文号)");
}
