using PowerCatalog.Domain.Text;
using PowerCatalog.Papers.Announcements;
using PowerCatalog.Papers.Annexes;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.Running;

namespace PowerCatalog.Papers.Tests;

/// <summary>Announcements and annexes of the demonstration's decisions, held against what the ledger counts.</summary>
public sealed class AnnouncementTests(RecordedDemo demo) : IClassFixture<RecordedDemo>
{
    private const string Largest = "吴政发〔2021〕18号";
    private const string ToTownships = "吴政发〔2021〕27号";
    private const string Transfers = "吴政办发〔2021〕40号";
    private const string Absent =
        "LibreOffice is missing, so no document was opened in it (Debian: apt-get install libreoffice-writer-nogui; or "
        + "POWERCATALOG_SOFFICE).";

    [Fact]
    public void Every_decisions_annexes_have_the_rows_that_the_ledger_counts()
    {
        using var view = demo.View();
        var decisions = view.Adjustments().Where(decision => !decision.Opening).ToList();
        Assert.True(decisions.Count > 20);
        foreach (var each in decisions)
        {
            var (opened, decision) = demo.Open(each.Id);
            using (opened)
            {
                var rows = DecisionAnnexes.Of(opened, decision, RecordedDemo.Words).ToDictionary(annex => annex.Sheet);
                var counts = decision.Counts;
                Assert.Equal(counts.Added + counts.ServicesAdded, Rows("增加"));
                Assert.Equal(counts.Removed + counts.ServicesRemoved, Rows("减少"));
                Assert.True(Rows("变更要素") >= counts.ElementChanges);
                Assert.Equal(counts.PowersChanged + counts.ServicesChanged, Codes("变更要素"));
                Assert.Equal(counts.Transferred, Rows("划转"));
                Assert.Equal(counts.Delegated, Codes("赋权"));
                Assert.Equal(counts.Recalled, Codes("收回"));

                long Rows(string sheet) => rows.TryGetValue(sheet, out var annex) ? annex.Rows : 0;

                long Codes(string sheet)
                {
                    if (!rows.TryGetValue(sheet, out var annex)) return 0;
                    var column = annex.Table.Columns.Select((each, at) => (each, at)).Single(pair => pair.each.Heading == "职权编码").at;
                    return annex.Table.Rows.Select(row => row[column]).Distinct().Count();
                }
            }
        }
    }

    [Theory]
    [InlineData(Largest)]
    [InlineData(ToTownships)]
    [InlineData(Transfers)]
    public void An_announcement_says_the_decision_and_its_figures(string number)
    {
        var (view, decision) = demo.Open(number);
        using (view)
        {
            var document = Announcement.Make(view, decision, RecordedDemo.Words, []);
            Assert.Empty(Opened.Faults(document));
            var lines = Opened.Lines(document);
            Assert.Equal([decision.Authority, number, decision.Title, "各有关单位："], lines.Take(4));
            var counts = decision.Counts;
            Assert.Contains(lines, line => Has(line, $"增加行政职权{ChineseNumerals.InText(counts.Added)}项"));
            Assert.Contains(lines, line => Has(line, $"减少行政职权{ChineseNumerals.InText(counts.Removed)}项"));
            Assert.Contains(
                lines, line => Has(
                    line,
                    $"变更行政职权要素{ChineseNumerals.InText(counts.PowersChanged)}项{ChineseNumerals.InText(counts.ElementChanges)}处"));
            Assert.Contains(lines, line => line.Contains("合成示例", StringComparison.Ordinal));
            Assert.Contains($"{decision.Decided.Year}年{decision.Decided.Month}月{decision.Decided.Day}日", lines);
            Assert.DoesNotContain(lines, line => line.Contains("{{", StringComparison.Ordinal));

            var annexes = DecisionAnnexes.Of(view, decision, RecordedDemo.Words);
            var tables = Opened.Tables(document);
            Assert.Equal(annexes.Select(annex => annex.Rows + 1), tables.Select(table => table.Count));
            Assert.Equal(
                annexes.SelectMany(annex => annex.Table.Rows).Select(row => string.Join('|', row)),
                tables.SelectMany(table => table.Skip(1)).Select(row => string.Join('|', row)));
            Assert.All(annexes, annex => Assert.Contains(annex.Title, lines));
        }
    }

    [Fact]
    public void A_removed_power_is_named_as_it_was_and_a_delegation_by_receiver()
    {
        var (view, decision) = demo.Open(ToTownships);
        using (view)
        {
            var annexes = DecisionAnnexes.Of(view, decision, RecordedDemo.Words);
            var removed = annexes.Single(annex => annex.Sheet == "减少").Table;
            Assert.All(removed.Rows, row => Assert.NotEqual(row[1], row[2]));
            Assert.All(removed.Rows, row => Assert.False(string.IsNullOrEmpty(row[4])));
            var delegated = annexes.Single(annex => annex.Sheet == "赋权").Table.Rows.ToList();
            Assert.Equal(delegated.Count, delegated.Select(row => (row[1], row[2])).Distinct().Count());
            Assert.Contains(delegated, row => row[1]!.EndsWith('镇'));
            Assert.Equal(Enumerable.Range(1, delegated.Count).Select(number => $"{number}"), delegated.Select(row => row[0]));
        }
    }

    [Fact]
    public void The_issuer_stands_on_one_line_and_days_are_not_torn()
    {
        // Of the text, and of a day in an annex: 156 mm, and ten digits and signs of 5号.
        const double line = 442, day = 10 * 0.5 * 10.5;
        var (view, decision) = demo.Open(Largest);
        using (view)
        {
            foreach (var authority in (string[])["吴忠市人民政府", "中共吴忠市委机构编制委员会办公室"])
            {
                var document = Announcement.Make(view, decision with { Authority = authority }, RecordedDemo.Words, []);
                Assert.True(Opened.FirstSize(document, 36) * authority.Length <= line);
                var widths = Opened.WidthsOf(document, "生效日期");
                Assert.NotEmpty(widths);
                Assert.All(widths, width => Assert.True(width >= day + 10.8, $"{width}"));
            }
        }
    }

    [Theory]
    [InlineData("吴审改〔2022〕1号", "更正一条记录（见附件）。")]
    [InlineData("吴政发〔2022〕8号", "撤销一项（见附件）。")]
    public void What_changes_no_power_is_said_and_listed_too(string number, string point)
    {
        var (view, decision) = demo.Open(number);
        using (view)
        {
            var document = Announcement.Make(view, decision, RecordedDemo.Words, []);
            Assert.Contains(point, Opened.Lines(document));
            var table = Assert.Single(Opened.Tables(document));
            Assert.True(table.Count > 1);
            // What it is about is named: a power, or the decision that is annulled.
            Assert.All(table.Skip(1), row => Assert.True(row[1].Contains('（') || row[1].Contains('〔'), row[1]));
        }
    }

    [Fact]
    public void The_opening_list_is_no_adjustment()
    {
        using var now = demo.View();
        var (view, decision) = demo.Open(now.Adjustments()[0].Id);
        using (view)
        {
            var annexes = DecisionAnnexes.Of(view, decision, RecordedDemo.Words);
            Assert.Equal(["增加", "其他事项"], annexes.Select(annex => annex.Sheet));
            Assert.Equal("乡镇登记四十七项、部门登记三十一项", annexes[1].Summary);
            var annex = annexes[0];
            Assert.Equal("行政职权和公共服务事项目录", annex.Title);
            Assert.Equal(
                $"共有行政职权{ChineseNumerals.InText(decision.Counts.Added)}项、公共服务事项"
                    + $"{ChineseNumerals.InText(decision.Counts.ServicesAdded)}项", annex.Summary);
            Assert.Equal(decision.Counts.Added + decision.Counts.ServicesAdded, annex.Rows);
        }
    }

    [Fact]
    public void Days_of_their_own_are_spoken_of_only_where_there_are_some()
    {
        using var now = demo.View();
        var seen = (With: 0, Without: 0);
        foreach (var each in now.Adjustments().Where(decision => !decision.Opening))
        {
            var (view, decision) = demo.Open(each.Id);
            using (view)
            {
                var others = view.StreamOfLines(decision.Revision).Concat(view.BodyLinesOf(decision.Revision))
                    .Any(entry => entry.Effective != decision.Effective);
                if (others) seen.With++;
                else seen.Without++;
                var annexes = DecisionAnnexes.Of(view, decision, RecordedDemo.Words);
                Assert.Equal(others, annexes.Any(annex => annex.HasOtherDays));
            }
        }

        Assert.True(seen is { With: > 0, Without: > 0 }, seen.ToString());
    }

    [Fact]
    public async Task LibreOffice_opens_it_and_makes_pages_of_it()
    {
        if (LibreOffice.Found is null && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(Absent);
        Assert.SkipWhen(LibreOffice.Found is null, Absent);
        using var folder = new Running.TemporaryFolder();
        var (view, decision) = demo.Open(Transfers);
        using (view)
            await File.WriteAllBytesAsync(
                folder["a.docx"], Announcement.Make(view, decision, RecordedDemo.Words, []), TestContext.Current.CancellationToken);
        var said = await LibreOffice.RunAsync(folder["profile"], "--convert-to", "pdf", "--outdir", folder.Path, folder["a.docx"]);
        Assert.True(File.Exists(folder["a.pdf"]), said);
        var pdf = await File.ReadAllTextAsync(folder["a.pdf"], System.Text.Encoding.Latin1, TestContext.Current.CancellationToken);
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        // A portrait page of A4 and a landscape one.
        Assert.Matches(@"/MediaBox\s*\[\s*0 0 595\.\d+ 841\.\d+", pdf);
        Assert.Matches(@"/MediaBox\s*\[\s*0 0 841\.\d+ 595\.\d+", pdf);
    }

    private static bool Has(string line, string said) => line.Contains(said, StringComparison.Ordinal);
}
