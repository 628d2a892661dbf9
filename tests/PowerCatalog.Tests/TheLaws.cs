using System.Diagnostics;
using System.Text;
using System.Text.Json;
using PowerCatalog.Tests.Harness;
using TemporaryFolder = PowerCatalog.Running.TemporaryFolder;

namespace PowerCatalog.Tests;

/// <summary>Laws and documents that change, on the command line over the demonstration.</summary>
public sealed class TheLaws(Demo demo) : IClassFixture<Demo>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_amended_law_names_its_powers_and_opens_drafts_where_that_is_asked()
    {
        string[] amend = ["laws", "amend", "《中华人民共和国安全生产法》", "--article", "第四十一条", "--title", "修改决定", "--decided", "2023-07-20"];
        var preview = await demo.AskAsync([.. amend, "--dry-run"]);
        Assert.Equal("previewed", preview.GetProperty("outcome").GetString());
        var touched = preview.GetProperty("touched").EnumerateArray().ToList();
        Assert.NotEmpty(touched);
        Assert.All(touched, power => Assert.True(
            power.GetProperty("articles").GetArrayLength() == 0
                || power.GetProperty("articles").EnumerateArray().Any(article => article.GetString() == "第四十一条")));
        Assert.DoesNotContain(
            (await demo.AskAsync("laws", "entries")).GetProperty("items").EnumerateArray(),
            entry => entry.GetProperty("entry").GetString() == preview.GetProperty("entry").GetString());

        var recorded = await demo.AskAsync([.. amend, "--open-drafts"]);
        Assert.Equal(("recorded", true), (recorded.GetProperty("outcome").GetString(), recorded.GetProperty("draftsOpened").GetBoolean()));
        var entry = recorded.GetProperty("entry").GetString()!;
        var draft = recorded.GetProperty("drafts")[0];
        var shown = await demo.AskAsync("procedure", "show", draft.GetProperty("draft").GetString()!);
        var begun = shown.GetProperty("steps")[0];
        Assert.Equal(entry, begun.GetProperty("data").GetProperty("entry").GetString());
        Assert.Equal("2023-07-20", begun.GetProperty("data").GetProperty("cause").GetProperty("on").GetString());
        Assert.StartsWith("cli:", begun.GetProperty("actor").GetString(), StringComparison.Ordinal);

        var power = touched[0].GetProperty("power").GetString()!;
        (await Resident.RunAsync("laws", "unaffected", entry[..8], "--power", power, "--reason", "不涉及。", "--data", demo.Data)).Done();
        var departments = (await demo.AskAsync("laws", "entry", entry)).GetProperty("departments").EnumerateArray().ToList();
        Assert.Equal(1, departments.Sum(department => department.GetProperty("unaffected").GetInt32()));
        Assert.Equal(touched.Count - 1, departments.Sum(department => department.GetProperty("open").GetInt32()));
    }

    /// <summary>The figures of the report: 577 abolished and 362 expired, of which the city's own.</summary>
    [Fact]
    public async Task A_clean_up_of_a_thousand_documents_is_quick_and_its_figures_are_kept()
    {
        var file = _folder["文件清理.csv"];
        await File.WriteAllTextAsync(file, List(), Encoding.UTF8, TestContext.Current.CancellationToken);
        string[] command = ["laws", "clean-up", file, "--document", "吴政发〔2021〕30号", "--decided", "2021-12-20"];
        var clock = Stopwatch.StartNew();
        var preview = await demo.AskAsync([.. command, "--dry-run"]);
        // Much slower machines than the one that it is measured on do it as well.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"It took {clock.Elapsed}.");
        Assert.Equal(2_000, preview.GetProperty("documents").GetInt32());
        Assert.Contains(
            preview.GetProperty("touched").EnumerateArray(), power => power.GetProperty("document").GetString() == "《安全生产法》");

        Assert.Equal("recorded", (await demo.AskAsync(command)).GetProperty("outcome").GetString());
        Assert.Equal("alreadyRecorded", (await demo.AskAsync(command)).GetProperty("outcome").GetString());
        var figures = await demo.AskAsync("laws", "figures", "--year", "2021", "--list");
        Assert.Equal((577, 362), Counts(figures.GetProperty("total")));
        Assert.Equal(
            [("normative", (23, 11)), ("policy", (112, 105))],
            figures.GetProperty("items").EnumerateArray().Where(item => item.GetProperty("level").GetString() == "own")
                .Select(item => (item.GetProperty("class").GetString()!, Counts(item))));
        Assert.Equal(2_000, figures.GetProperty("documents").GetArrayLength());
    }

    [Fact]
    public async Task Errors_have_their_sheet_row_and_column()
    {
        var file = _folder["错误.csv"];
        await File.WriteAllTextAsync(
            file, "文件名称,清理结果,日期\n甲,废除掉,2021-11-01\n乙,废止,2021-13-01\n", Encoding.UTF8, TestContext.Current.CancellationToken);
        var run = await Resident.RunAsync(
            "laws", "clean-up", file, "--document", "吴政发〔2021〕31号", "--data", demo.Data, "--json");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["law.unknown-word 错误.csv 2 2 清理结果", "law.bad-day 错误.csv 3 3 日期"],
            JsonDocument.Parse(run.Output).RootElement.GetProperty("problems").EnumerateArray().Select(problem => string.Join(
                ' ', ((string[])["code", "sheet", "row", "column", "heading"]).Select(member => problem.GetProperty(member).ToString()))));
    }

    [Fact]
    public async Task Entries_go_along_when_the_ledger_is_moved_and_are_verified_there()
    {
        await demo.AskAsync("laws", "repeal", "道路运输条例", "--title", "关于废止的决定", "--on", "2027-01-01");
        (await Resident.RunAsync("ledger", "copy", "--from", demo.Data, "--to", _folder["copy"])).Done();
        (await Resident.RunAsync("ledger", "dump", "--data", demo.Data, "--out", _folder["dump"])).Done();
        (await Resident.RunAsync("ledger", "restore", "--from", _folder["dump"], "--to", _folder["restored"])).Done();
        var before = (await demo.AskAsync("laws", "entries")).GetProperty("items").GetRawText();
        foreach (var moved in (string[])["copy", "restored"])
        {
            Assert.Equal(
                before,
                (await Resident.RunAsync("laws", "entries", "--data", _folder[moved], "--json")).DoneJson().GetProperty("items")
                    .GetRawText());
            Assert.True((await Resident.RunAsync("ledger", "verify", "--data", _folder[moved], "--json")).DoneJson()
                .GetProperty("sound").GetBoolean());
        }

        (await Resident.RunAsync("projections", "rebuild", "--data", _folder["copy"])).Done();
        Assert.Equal(
            before,
            (await Resident.RunAsync("laws", "entries", "--data", _folder["copy"], "--json")).DoneJson().GetProperty("items").GetRawText());
    }

    private static (int Repealed, int Expired) Counts(JsonElement item) =>
        (item.GetProperty("repealed").GetInt32(), item.GetProperty("expired").GetInt32());

    // 合成示例: the names are made up, but for a law that powers of the demonstration rest on.
    private static string List()
    {
        var kinds = Rows("废止", "规范性文件", "市政府", 23).Concat(Rows("失效", "规范性文件", "市政府", 11))
            .Concat(Rows("废止", "政策性文件", "市政府", 112)).Concat(Rows("失效", "政策性文件", "市政府", 105))
            .Concat(Rows("废止", "规范性文件", "县区", 577 - 23 - 112)).Concat(Rows("失效", "规范性文件", "县区", 362 - 11 - 105))
            .Concat(Rows("继续有效", "规范性文件", "县区", 2_000 - 577 - 362));
        var rows = kinds.Select((kind, index) => $"{(index == 0 ? "《安全生产法》" : $"关于第{index}号事项管理的通知")},{kind}");
        return "文件名称,清理结果,文件类别,制定层级\n" + string.Join('\n', rows) + "\n";
    }

    private static IEnumerable<string> Rows(string result, string kind, string level, int count) =>
        Enumerable.Repeat($"{result},{kind},{level}", count);
}
