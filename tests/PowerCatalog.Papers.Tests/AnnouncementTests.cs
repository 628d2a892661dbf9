using PowerCatalog.Papers.Announcements;
using PowerCatalog.Papers.Annexes;
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
                var rows = DecisionAnnexes.Of(opened, decision.Revision, RecordedDemo.Words).ToDictionary(annex => annex.Sheet);
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
            Assert.Contains(lines, line => line.Contains($"增加行政职权{decision.Counts.Added}项", StringComparison.Ordinal));
            Assert.Contains(lines, line => line.Contains($"减少行政职权{decision.Counts.Removed}项", StringComparison.Ordinal));
            Assert.Contains(
                lines, line => line.Contains(
                    $"变更行政职权要素{decision.Counts.PowersChanged}项{decision.Counts.ElementChanges}处", StringComparison.Ordinal));
            Assert.Contains(lines, line => line.Contains("合成示例", StringComparison.Ordinal));
            Assert.Contains($"{decision.Decided.Year}年{decision.Decided.Month}月{decision.Decided.Day}日", lines);
            Assert.DoesNotContain(lines, line => line.Contains("{{", StringComparison.Ordinal));

            var annexes = DecisionAnnexes.Of(view, decision.Revision, RecordedDemo.Words);
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
            var annexes = DecisionAnnexes.Of(view, decision.Revision, RecordedDemo.Words);
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
}
