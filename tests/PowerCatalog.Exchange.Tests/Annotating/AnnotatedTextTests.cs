using System.Text;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Annotating;

public class AnnotatedTextTests
{
    private const string Text = "编码,事项名称,职权类型,实施部门\n0001,\"甲\n乙\",许可,\n\n'=1,\"\"\"丙\"\"\",,丁\n";

    public static TheoryData<string> Encodings => ["utf-8", "gb18030", "utf-16"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_file_becomes_a_workbook_of_its_rows_and_columns_whatever_its_encoding(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] file = [.. encoding.Preamble, .. encoding.GetBytes(Text)];
        using var annotated = Annotated.Of(file, [Error(new("表.csv", 2, "4")), Error(new("表.csv", 5)), Error(new("表.csv"))], "表.csv");

        Assert.Equal("表-问题.xlsx", annotated.Name);
        Assert.Equal(["表.csv", "问题"], annotated.Sheets);
        Assert.Equal([["编码", "事项名称", "职权类型", "实施部门"], ["0001", "甲\n乙", "许可", ""]], annotated.Rows("表.csv").Take(2));
        Assert.Equal(("=1", "丁"), (annotated.Cell("表.csv", "A5").InnerText, annotated.Cell("表.csv", "D5").InnerText));
        Assert.Equal(["A1", "D2", "A5"], annotated.Notes("表.csv").Select(note => note.Cell));
        Assert.Equal(["D2", "第5行"], annotated.Rows("问题").Skip(1).Take(2).Select(row => row[2]));
        Assert.Equal(49u, annotated.Format("表.csv", "A2").NumberFormatId!.Value);
        Assert.Empty(annotated.Invalid);
    }

    [Fact]
    public void The_problems_of_a_text_file_stand_where_the_reader_found_them()
    {
        var file = Encoding.UTF8.GetBytes("编码\t事项名称\t职权类型\t实施部门\t未知\n1\ta\t许可\tc\tx\n2\tb\t处罚\td\ty\n");
        using var annotated = Annotated.AsRead(file, List, "清单.tsv");

        Assert.Equal(["E1"], annotated.Notes("清单.tsv").Select(note => note.Cell));
        Read(annotated.Bytes, List, annotated.Name).RefusedFor("column.unmapped 清单.tsv!E1 (未知)");
    }

    [Theory]
    [InlineData("a/b:c[1]?*.csv", "b_c_1___.csv")]
    [InlineData("'甲'", "_甲_")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十𠮷.csv", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十")]
    [InlineData("问题", "问题")]
    [InlineData("a\u0001.csv", "a_.csv")]
    public void The_sheet_is_named_after_the_file_as_far_as_a_spreadsheet_allows(string name, string sheet)
    {
        using var annotated = Annotated.Of(Encoding.UTF8.GetBytes(Text), [Error(new(name[(name.LastIndexOf('/') + 1)..], 2, "1"))], name);

        Assert.Equal([sheet, sheet == "问题" ? "问题2" : "问题"], annotated.Sheets);
        Assert.Equal(["A2"], annotated.Notes(sheet).Select(note => note.Cell));
    }

    [Fact]
    public void Columns_beyond_those_that_are_read_are_kept()
    {
        var wide = "编码,事项名称" + string.Concat(Enumerable.Range(3, 498).Select(i => $",列{i}")) + "\n";
        using var annotated = Annotated.Of(Encoding.UTF8.GetBytes(wide), [Error(new("表.csv", 1, "300"))], "表.csv");

        Assert.Equal(500, annotated.Rows("表.csv")[0].Length);
        Assert.Equal(["KN1"], annotated.Notes("表.csv").Select(note => note.Cell));
    }

    [Fact]
    public void Rows_that_compress_well_are_no_bomb()
    {
        var text = "编码,事项名称\n" + string.Concat(Enumerable.Repeat(string.Join(',', Enumerable.Repeat("甲", 250)) + "\n", 2_000));
        using var annotated = Annotated.Of(Encoding.UTF8.GetBytes(text), [Error(new("表.csv", 2_001, "250"))], "表.csv");

        Assert.Equal(["IP2001"], annotated.Notes("表.csv").Select(note => note.Cell));
    }

    private static Problem Error(Place? place) => Problem.Error("a.b", place, "错了。", "Wrong.");
}
