using System.Text;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Tests.Support;

/// <summary>Short ways to make files and read them.</summary>
internal static class Reading
{
    public static readonly DivisionCode Wuzhong = DivisionCode.Parse("640300");

    public static readonly ReadOptions List = new(Wuzhong, DraftKind.List);

    public static readonly ReadOptions Adjustment = new(Wuzhong, DraftKind.Adjustment);

    public static readonly SheetContent Decision = new("决定", [], [["文号", "吴政发〔2021〕5号"], ["标题", "关于调整行政职权的决定"]]);

    public static ReadResult Read(byte[] file, ReadOptions options, string name = "表.xlsx")
    {
        using var stream = new MemoryStream(file);
        return DraftReader.Read(stream, name, options, Repository.Reference, TestContext.Current.CancellationToken);
    }

    public static ReadResult ReadText(string text, ReadOptions options, Encoding? encoding = null, string name = "表.csv")
    {
        encoding ??= new UTF8Encoding(false);
        return Read([.. encoding.Preamble, .. encoding.GetBytes(text)], options, name);
    }

    public static ReadResult ReadSheets(ReadOptions options, params SheetContent[] sheets) => Read(Bytes(sheets), options);

    public static byte[] Bytes(params SheetContent[] sheets)
    {
        using var stream = new MemoryStream();
        WorkbookWriter.Write(stream, sheets);
        return stream.ToArray();
    }

    public static SheetContent Sheet(string name, string headings, params string[] rows) =>
        new(name, headings.Split('|'), [.. rows.Select(row => (IReadOnlyList<string?>)row.Split('|'))]);

    /// <summary>The draft of a file that has no problem at all.</summary>
    public static AdjustmentDraft Clean(this ReadResult result)
    {
        Assert.Empty(Shown(result));
        return Assert.IsType<AdjustmentDraft>(result.Draft);
    }

    /// <summary>The draft of a file whose only problems are these.</summary>
    public static AdjustmentDraft With(this ReadResult result, params string[] problems)
    {
        Assert.Equal(problems, Shown(result));
        return Assert.IsType<AdjustmentDraft>(result.Draft);
    }

    /// <summary>Says that a file is refused for these problems.</summary>
    public static void RefusedFor(this ReadResult result, params string[] problems)
    {
        Assert.Equal(problems, Shown(result));
        Assert.True(result.Refused);
    }

    /// <summary>Says that a file is refused as a whole for these problems, and that nothing of it was read.</summary>
    public static void RefusedAsAWholeFor(this ReadResult result, params string[] problems)
    {
        result.RefusedFor(problems);
        Assert.Null(result.Draft);
    }

    /// <summary>A field of a line.</summary>
    public static string? Text(this DraftLine line, string field) => line.Fields[field]?.Text;

    private static List<string> Shown(ReadResult result) =>
        [.. result.Problems.Select(problem => $"{problem.Code} {problem.Place}".TrimEnd())];
}
