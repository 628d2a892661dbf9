using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Statistics;

public sealed class StatedTotalsTests
{
    private const string Headings = "id\t文号\t声明总数\t分项(键=值,以;分隔)";
    private const string Merged = "640102002000";

    [Fact]
    public void Parts_are_read_without_what_breaks_them_down()
    {
        var read = Assert.Single(
            StatedTotalsReader.Read(
                [Headings, "T02\t大政发〔2016〕83号\t132\t取消=58;下放=26;调整管理方式=7(转为内部事项=5;暂停实施=2);承接=41;施行日=2020-07-01",
                    "T18\t\t25\t取消=6"]).Totals);
        Assert.Equal(("大政发〔2016〕83号", 132L, 132L), (read.Document, read.Total!.Value, read.Sum));
        Assert.Equal(["取消", "下放", "调整管理方式", "承接"], read.Parts.Select(part => part.Name));
    }

    [Fact]
    public void Semicolons_and_brackets_may_be_full_width()
    {
        var read = StatedTotalsReader.Read(
            [Headings, "T02\t大政发〔2016〕83号\t132\t取消=58；调整管理方式=7（转为内部事项=5；暂停实施=2）；承接=41"]);
        Assert.Equal([("取消", 58L), ("调整管理方式", 7L), ("承接", 41L)], read.Totals[0].Parts.Select(part => (part.Name, part.Stated)));
        Assert.Empty(read.LeftOut);
    }

    [Fact]
    public void What_cannot_be_read_is_quoted_in_short_and_too_much_of_it_is_refused()
    {
        string[] wrong = [.. Enumerable.Repeat($"1\t吴政发〔2021〕2号\t\t{new string('长', 1000)}", StatedTotalsReader.MostLeftOut)];
        var read = StatedTotalsReader.Read([Headings, .. wrong]);
        Assert.Equal(StatedTotalsReader.MostLeftOut, read.LeftOut.Count);
        Assert.All(read.LeftOut, message => Assert.InRange(message.Length, 200, 300));
        var refused = Assert.Throws<StatedTotalsException>(() => StatedTotalsReader.Read([Headings, .. wrong, "1\t2"]));
        Assert.Contains("第 502 行", refused.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("约380", "取消=1", "总数“约380”不是数字")]
    [InlineData("1", "取消=9223372036854775807", "不是“名称=数字”")]
    public void A_number_that_is_none_or_that_no_list_has_is_left_out_and_said(string total, string parts, string said)
    {
        var read = StatedTotalsReader.Read([Headings, $"1\t吴政发〔2021〕2号\t{total}\t{parts};下放=1"]);
        Assert.Contains(said, Assert.Single(read.LeftOut), StringComparison.Ordinal);
        Assert.InRange(read.Totals[0].Sum, 1, 2);
    }

    [Fact]
    public void More_documents_and_parts_than_a_report_has_are_refused()
    {
        const int Most = StatedTotalsReader.MostEntries;
        var full = $"1\t吴政发〔2021〕2号\t\t{string.Join(';', Enumerable.Repeat("取消=1", Most - 1))}";
        Assert.Equal(Most - 1, StatedTotalsReader.Read([Headings, full]).Totals[0].Parts.Count);
        const string Document = "2\t吴政发〔2021〕3号\t1\t";
        Assert.Throws<StatedTotalsException>(() => StatedTotalsReader.Read([Headings, full, Document]));
        Assert.Throws<StatedTotalsException>(() => StatedTotalsReader.Read([Headings, .. Enumerable.Repeat(Document, Most + 1)]));
    }

    [Fact]
    public void A_table_without_its_headings_is_refused() => Assert.Throws<StatedTotalsException>(() => StatedTotalsReader.Read(["a\tb"]));

    [Fact]
    public async Task Each_part_is_counted_and_a_difference_explained_by_the_rule_that_gives_it()
    {
        await using var catalog = await Catalog();
        var parts = await Reconcile(catalog, "减少=2;合并前=2;合并后=1;取消=1;新增=1;变更=1;变更处数=1;乱写=3");
        Assert.Equal(["减少", "合并前", "合并后", "新增"], parts.Values.Where(part => part.Agrees).Select(part => part.Part));
        Assert.Contains("合并按合并后计", parts["取消"].Zh, StringComparison.Ordinal);
        Assert.Contains("含公共服务", parts["变更"].Zh, StringComparison.Ordinal);
        Assert.Contains("不含只改文字的", parts["变更处数"].Zh, StringComparison.Ordinal);
        Assert.Null(parts["乱写"].Counted);
    }

    [Fact]
    public async Task What_no_rule_explains_is_said_to_be_so()
    {
        await using var catalog = await Catalog();
        Assert.Contains("都不能解释", (await Reconcile(catalog, "收回=9"))["收回"].Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_counts_for_the_adjustment_that_is_corrected()
    {
        await using var catalog = await Catalog();
        using (var view = catalog.View())
        {
            var removal = AuditHistory.HistoryQueries.History(view, Domain.Codes.PowerCode.Parse(Given.Seizure))
                .Single(entry => entry.Type == EventNames.PowerRemoved).Revision;
            await catalog.Record(Given.Adjustment(3, "2021-05-01").Correct(removal, "整条", null, null));
        }

        Assert.Equal(1, (await Reconcile(catalog, "减少=1"))["减少"].Counted);
    }

    [Fact]
    public async Task Nobody_waits_so_no_part_is_counted()
    {
        await using var catalog = await Catalog();
        using var view = catalog.View();
        var stated = StatedTotalsReader.Read([Headings, "1\t吴政发〔2021〕2号\t\t减少=2"]).Totals;
        Assert.Throws<OperationCanceledException>(() => view.Reconcile(stated, new CancellationToken(canceled: true)));
    }

    // Two powers merged into one, a service and a power changed, the latter in its wording too.
    private static Task<TestCatalog> Catalog() => TestCatalog.Open(
        Given.List(),
        Given.Adjustment(2, "2021-04-01").Remove(Given.SchoolBus, "合并", (Fields.SupersededBy, Merged))
            .Remove(Given.Seizure, "合并", (Fields.SupersededBy, Merged))
            .Add(Merged, "校车管理", "行政许可", "市教育局", (Fields.Supersedes, Given.SchoolBus)).Change(Given.Records, "咨询电话", null, "1"),
        Given.Adjustment(20, "2021-04-02").Change(Merged, "咨询电话", null, "1").Change(Merged, "监督电话", null, "2", (Fields.Editorial, "是")));

    private static Task<Dictionary<string, ReconciledTotal>> Reconcile(TestCatalog catalog, string parts)
    {
        using var view = catalog.View();
        var (found, unknown) = view.Reconcile(
            StatedTotalsReader.Read(
                [Headings, $"1\t吴政发〔2021〕2号\t\t{parts}", $"2\t吴政发〔2021〕20号\t\t{parts}", "3\t京政发〔2020〕9号\t1\t取消=1"]).Totals,
            TestContext.Current.CancellationToken);
        Assert.Equal(["京政发〔2020〕9号"], unknown);
        var second = found.Where(part => part.Document.Contains("20号", StringComparison.Ordinal)).ToDictionary(part => part.Part);
        return Task.FromResult(found.Where(part => part.Document.Contains("〕2号", StringComparison.Ordinal))
            .ToDictionary(part => part.Part, part => part.Part.StartsWith("变更处", StringComparison.Ordinal) ? second[part.Part] : part));
    }
}
