using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Figures;
using PowerCatalog.Domain.Laws.Folding;
using PowerCatalog.Papers.Reports;
using PowerCatalog.ReadModels.Statistics;

namespace PowerCatalog.Papers.Tests;

/// <summary>The year's paragraph and tables, with the figures of the published report of 2021.</summary>
public sealed class YearReportTests(RecordedDemo demo) : IClassFixture<RecordedDemo>
{
    private static readonly YearFigures None = YearFigures.Of(2021, []);

    [Fact]
    public void The_paragraph_has_the_figures_of_the_published_report()
    {
        using var view = demo.View();
        var document = YearReport.Make(view, 2021, RecordedDemo.Words, None);
        Assert.Empty(Opened.Faults(document));
        Assert.Contains(
            "2021年，吴忠市调整31个部门的行政职权，增加1078项、减少473项、变更要素1009项1829处；赋予乡镇（街道）行政职权83项；年末乡镇（街道）政务服务事项123项；"
            + "跨省通办事项132项；7个部门的35项证明事项实行告知承诺；承诺时限较法定时限压减62.04%；办理环节较上年末压减21.29%。",
            Opened.Lines(document));
    }

    [Fact]
    public void Its_tables_are_those_of_the_figures()
    {
        using var view = demo.View();
        var tables = Opened.Tables(YearReport.Make(view, 2021, RecordedDemo.Words, None));
        Assert.Equal(view.FiguresOf(2021).Count + 1, tables[0].Count);
        Assert.Equal("1078", tables[1][^1][1]);
        Assert.Equal(["合计", "1078", "473", "1009", "1829"], tables[2][^1]);
    }

    [Fact]
    public void What_became_of_documents_in_the_year_has_its_own_paragraph_and_table()
    {
        LawChange Of(int line, LawResult result) => new(
            line, $"第{line}号文件", null, result, new DateOnly(2021, 11, 1), [], DocumentClass.Normative, DocumentLevel.Own, null, null,
            null, null, null, null);
        LawChange[] changes = [Of(1, LawResult.Repealed), Of(2, LawResult.Repealed), Of(3, LawResult.Expired)];
        var recorded = new LawChangesRecorded(

            LawEntryId.Of(new byte[16]), DivisionCode.Parse("640300"), new LawDecision("吴政发〔2021〕30号", null, null, null), 1, 3, "",
            null, 1);
        var figures = YearFigures.Of(2021, [new LawEntry(recorded, default, "reform-office:p-1", changes)]);
        using var view = demo.View();
        var document = YearReport.Make(view, 2021, RecordedDemo.Words, figures);
        Assert.Empty(Opened.Faults(document));
        Assert.Contains("2021年清理法规、规章和文件，废止2件、宣布失效1件。", Opened.Lines(document));
        Assert.Equal(["规范性文件", "本级政府", "2", "1", "0", "0"], Opened.Tables(document)[3][1]);
    }

    [Fact]
    public void A_year_that_has_not_begun_is_not_reported()
    {
        using var view = demo.View();
        Assert.True(YearReport.HasBegun(view, view.Lens.On.Year));
        Assert.False(YearReport.HasBegun(view, view.Lens.On.Year + 1));
    }

    [Fact]
    public void A_year_in_which_nothing_happened_says_so_in_noughts()
    {
        using var view = demo.View();
        Assert.StartsWith(
            "2019年，吴忠市调整0个部门的行政职权，增加0项、减少0项、变更要素0项0处",
            YearParagraph.Of("吴忠市", 2019, view.FiguresOf(2019)), StringComparison.Ordinal);
    }
}
