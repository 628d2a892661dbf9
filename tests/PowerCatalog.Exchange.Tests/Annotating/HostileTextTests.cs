using CsCheck;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Annotating;

public class HostileTextTests
{
    private static readonly byte[] Good = Bytes(Sheet("清单", "编码|事项名称|职权类型|实施部门", "1|a|许可|c"));

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("@SUM(1)")]
    [InlineData("-1")]
    [InlineData("<script>&amp;]]></t>")]
    [InlineData("_x0041_")]
    [InlineData("a\u0000\u0001\u001F\uFFFE\tb\r\nc")]
    public void Whatever_a_problem_says_is_text(string hostile)
    {
        using var annotated = Annotated.Of(Good, [new Problem(hostile, Severity.Error, new("清单", 2, "C", hostile), hostile, hostile)]);

        Assert.Equal(["错误", "清单", "C2", hostile, hostile, hostile], annotated.Rows("问题")[1]);
        Assert.Equal([("C2", $"{hostile} [{hostile}]")], annotated.Notes("清单"));
        Assert.All(
            annotated.Part("问题").Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>(),
            cell => Assert.Equal("inlineStr", cell.DataType!.InnerText));
        Assert.Empty(annotated.Part("问题").Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>());
        Assert.Empty(annotated.Invalid);
    }

    [Fact]
    public void A_long_sentence_is_cut_in_the_note_and_whole_in_the_list()
    {
        var text = new string('长', 10_000);
        using var annotated = Annotated.Of(Good, [Problem.Error("a.b", new("清单", 2, "C"), text, text)]);

        Assert.Equal(text[..1_999] + "… [a.b]", annotated.Notes("清单")[0].Text);
        Assert.Equal(text, annotated.Rows("问题")[1][3]);
    }

    [Fact]
    public void Many_problems_of_one_cell_fill_its_note_no_further_than_a_spreadsheet_keeps()
    {
        var problem = Problem.Error("a.b", new("清单"), new string('长', 1_000), "");
        using var annotated = Annotated.Of(Good, [.. Enumerable.Repeat(problem, 500)]);

        Assert.Equal(30_000, annotated.SignedNotes("清单").Single().Text.Length);
        Assert.Equal(501, annotated.Rows("问题").Count);
    }

    [Fact]
    public void A_lone_half_of_a_character_breaks_nothing()
    {
        using var annotated = Annotated.Of(Good, [Problem.Error("a.b", new("清单", 2, "C"), "甲\uD842", "")]);

        Assert.Equal([("C2", "甲\uFFFD [a.b]")], annotated.Notes("清单"));
    }

    [Fact]
    public void Any_text_comes_back_as_it_was() =>
        Gen.OneOf("=", "\t", "\r", "\n", "_x000D_", "_", "x", "\u0001", "\uFFFE", " ", "<", "&", "]]>", "𠮷", "'").List[1, 12]
            .Select(string.Concat).Sample(text =>
        {
            using var annotated = Annotated.Of(Good, [Problem.Error("a.b", new("清单", 2, "C"), text, text)]);
            return annotated.Notes("清单")[0].Text == $"{text} [a.b]" && annotated.Rows("问题")[1][3] == text;
        }, iter: 50);
}
