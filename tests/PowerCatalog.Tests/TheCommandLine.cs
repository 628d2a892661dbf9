using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>The program's manners: help, exit codes, wrong usage, previews.</summary>
public class TheCommandLine
{
    private static readonly string[] Commands =
        ["demo", "serve", "import", "template", "powers", "power", "township", "history", "adjustments", "source", "statistics", "report",
            "replay", "export", "projections", "ledger", "evidence", "witness", "openapi"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_command_has_help()
    {
        var root = await Executable.RunAsync("--help");
        Assert.Equal(0, root.ExitCode);
        foreach (var command in Commands)
        {
            Assert.Contains($"  {command}", root.Output, StringComparison.Ordinal);
            Assert.Equal(0, (await Executable.RunAsync(command, "--help")).ExitCode);
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("powers", "--unknown")]
    [InlineData("powers", "--on", "2021-02-30")]
    [InlineData("powers", "--page", "0")]
    [InlineData("powers", "--page", "2000000000", "--page-size", "10000")]
    [InlineData("import")]
    [InlineData("serve", "--address", "0.0.0.0")]
    [InlineData("serve", "--address", "nowhere")]
    public async Task Wrong_usage_exits_with_2_and_says_why(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var ran = await Executable.RunAsync([.. arguments, .. arguments[0] == "nonsense" ? [] : (string[])["--data", folder.Path]]);
        Assert.Equal(2, ran.ExitCode);
        Assert.NotEmpty(ran.Error);
        Assert.Empty(ran.Output);
    }

    [Fact]
    public async Task A_folder_without_a_ledger_is_refused_and_not_made()
    {
        using var folder = new TemporaryFolder();
        var ran = await Executable.RunAsync("powers", "--data", folder["none"]);
        Assert.Equal(1, ran.ExitCode);
        Assert.False(Directory.Exists(folder["none"]));
    }

    [Fact]
    public async Task A_dry_run_shows_each_change_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        var path = Workbooks.Write(
            folder["list.xlsx"],
                new Exchange.Workbooks.SheetContent(
                    "清单", Workbooks.AddHeadings, [Workbooks.Permit("640123000001"), Workbooks.Permit("640123000002", "药品经营许可")]));
        var ran =
            (await Executable.RunAsync(
                "import", path, "--kind", "list", "--division", "640300", "--dry-run", "--json", "--data", folder["data"])).DoneJson();
        Assert.Equal("previewed", ran.GetProperty("outcome").GetString());
        Assert.Equal(2, ran.GetProperty("opened").GetInt32());
        Assert.Equal(0, ran.GetProperty("counts").GetProperty("added").GetInt32());
        Assert.Equal(
            ["市市场监督管理局", "食品经营许可", "药品经营许可"],
            ran.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("name").GetString()));
        Assert.False(Directory.Exists(folder["data"]));
    }

    [Fact]
    public async Task The_file_of_a_decision_comes_back_as_it_was_sent_and_not_where_it_was_changed()
    {
        using var folder = new TemporaryFolder();
        var path = Workbooks.Write(
            folder["list.xlsx"], new Exchange.Workbooks.SheetContent("清单", Workbooks.AddHeadings, [Workbooks.Permit("640123000001")]));
        var imported = await Executable.RunAsync("import", path, "--kind", "list", "--division", "640300", "--data", folder["data"]);
        Assert.True(imported.ExitCode == 0, imported.Error);
        var listed = (await Executable.RunAsync("adjustments", "--json", "--data", folder["data"])).DoneJson();
        var id = listed.GetProperty("items")[0].GetProperty("id").GetString()!;
        Task<ProgramRun> SourceAsync(string target) =>
            Executable.RunAsync("source", id, "--out", folder[target], "--data", folder["data"]);
        var ran = await SourceAsync("back.xlsx");
        Assert.True(ran.ExitCode == 0, ran.Error);
        Assert.Equal(await File.ReadAllBytesAsync(path, Cancellation), await File.ReadAllBytesAsync(folder["back.xlsx"], Cancellation));
        var backup = await Executable.RunAsync("ledger", "backup", "--to", folder["backup.db"], "--data", folder["data"]);
        Assert.Contains(Path.Combine(folder["data"], "files"), backup.Error, StringComparison.Ordinal);
        var kept = Assert.Single(Directory.GetFiles(Path.Combine(folder["data"], "files")));
        await File.AppendAllTextAsync(kept, "#", Cancellation);
        Assert.Equal(1, (await SourceAsync("changed.xlsx")).ExitCode);
        File.Delete(kept);
        var missing = await SourceAsync("missing.xlsx");
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("list.xlsx", missing.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["changed.xlsx"]) || File.Exists(folder["missing.xlsx"]));
    }

    [Fact]
    public async Task A_government_is_named_by_code_or_name_and_a_slip_is_asked_about()
    {
        using var folder = new TemporaryFolder();
        var path = Workbooks.Write(
            folder["list.xlsx"], new Exchange.Workbooks.SheetContent("清单", Workbooks.AddHeadings, [Workbooks.Permit("640302000001")]));
        Task<ProgramRun> ImportAsync(params string[] more) =>
            Executable.RunAsync([.. (string[])["import", path, "--kind", "list", "--data", folder["data"]], .. more]);
        var slip = await ImportAsync("--division", "640301");
        Assert.Equal(1, slip.ExitCode);
        Assert.Contains("640302 宁夏回族自治区吴忠市利通区", slip.Output + slip.Error, StringComparison.Ordinal);
        var several = await ImportAsync("--division", "鼓楼区");
        Assert.Equal(2, several.ExitCode);
        Assert.Contains("江苏省南京市鼓楼区", several.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await ImportAsync("--division", "吴忠市利通区")).ExitCode);
        Assert.Equal(0, (await ImportAsync("--division", "640301", "--new-division")).ExitCode);
        var powers = (await Executable.RunAsync("powers", "--division", "利通区", "--json", "--data", folder["data"])).DoneJson();
        Assert.Equal(1, powers.GetProperty("total").GetInt32());
        var status = (await Executable.RunAsync("projections", "status", "--json", "--data", folder["data"])).DoneJson();
        Assert.Equal(
            ["", "宁夏回族自治区吴忠市"],
            status.GetProperty("catalogs").EnumerateArray().Select(catalog => catalog.GetProperty("belonging").GetString()));
    }

    [Fact]
    public async Task The_template_is_written_once_and_never_over_a_file()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await Executable.RunAsync("template", "adjustment", "--out", folder["t.xlsx"])).ExitCode);
        Assert.True(new FileInfo(folder["t.xlsx"]).Length > 1000);
        Assert.Equal(2, (await Executable.RunAsync("template", "adjustment", "--out", folder["t.xlsx"])).ExitCode);
    }

    [Fact]
    public async Task A_change_with_a_date_to_come_shows_from_that_date_on()
    {
        using var folder = new TemporaryFolder();
        var list =
            Workbooks.Write(
                folder["list.xlsx"], new Exchange.Workbooks.SheetContent("清单", Workbooks.AddHeadings, [Workbooks.Permit("640123000001")]));
        string[] data = ["--data", folder["data"], "--division", "640300", "--json"];
        (await Executable.RunAsync(
            ["import", list, "--kind", "list", "--decided", "2020-01-01", "--document-number", "吴政发〔2020〕1号", "--title", "清单", .. data]))
                .DoneJson();
        var change = Workbooks.Write(
            folder["change.xlsx"],
            Workbooks.Decision("吴政发〔2030〕2号", effective: "2031-01-01", decided: "2030-12-01"),
            new("变更", ["职权编码", "变更要素", "变更前", "变更后"], [["640123000001", "承诺时限", "5工作日", "3工作日"]]));
        (await Executable.RunAsync(["import", change, .. data])).DoneJson();

        foreach (var (day, limit) in ((string, string)[])[("2030-12-31", "5工作日"), ("2031-01-01", "3工作日")])
        {
            var power = (await Executable.RunAsync(["power", "640123000001", "--on", day, .. data])).DoneJson();
            Assert.Equal(limit, power.GetProperty("power").GetProperty("elements").GetProperty("promisedLimit").GetString());
        }
    }

    [Fact]
    public async Task A_list_with_a_known_document_number_and_other_lines_is_compared_and_not_recorded()
    {
        using var folder = new TemporaryFolder();
        string[] options =
            ["--kind", "list", "--data", folder["data"], "--division", "640300", "--json", "--document-number", "吴政发〔2020〕1号", "--title",
                "清单", "--decided", "2020-01-01"];
        var one =
            Workbooks.Write(
                folder["one.xlsx"], new Exchange.Workbooks.SheetContent("清单", Workbooks.AddHeadings, [Workbooks.Permit("640123000001")]));
        var other =
            Workbooks.Write(
                folder["other.xlsx"], new Exchange.Workbooks.SheetContent("清单", Workbooks.AddHeadings, [Workbooks.Permit("640123000002")]));
        (await Executable.RunAsync(["import", one, .. options])).DoneJson();
        var compared = (await Executable.RunAsync(["import", other, .. options])).DoneJson();
        Assert.Equal("compared", compared.GetProperty("outcome").GetString());
        Assert.Contains("文号“吴政发〔2020〕1号”的决定已经记录", compared.GetProperty("notes").ToString(), StringComparison.Ordinal);
        var recorded = (await Executable.RunAsync("adjustments", "--data", folder["data"], "--json")).DoneJson();
        Assert.Equal(1, recorded.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_running_log_gives_a_report_for_each_decision_and_ends_at_the_first_that_is_refused()
    {
        using var folder = new TemporaryFolder();
        var list = Workbooks.Write(
            folder["list.xlsx"],
            new Exchange.Workbooks.SheetContent(
                "清单", Workbooks.AddHeadings, [.. Enumerable.Range(1, 3).Select(i => Workbooks.Permit($"64012300000{i}", $"许可{i}"))]));
        string[] data = ["--data", folder["data"], "--division", "640300"];
        (await Executable.RunAsync(["import", list, "--kind", "list", "--decided", "2020-01-01", .. data, "--json"])).DoneJson();
        string Log(string second) => Workbooks.Write(
            folder[$"{second}.xlsx"],
            new Exchange.Workbooks.SheetContent(
                "台账", ["文号", "决定日期", "标题", "操作", "职权编码", "原因"],
                [
                    ["吴政发〔2021〕1号", "2021-03-01", "关于一", "取消", "640123000001", "依据废止"],
                    ["吴政发〔2021〕2号", "2021-03-02", "关于二", "取消", second, "依据废止"],
                    ["吴政发〔2021〕3号", "2021-03-03", "关于三", "取消", "640123000003", "依据废止"],
                ]));

        var refused = await Executable.RunAsync(["import", Log("640123000009"), .. data]);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("640123000009.xlsx 吴政发〔2021〕1号：已记录", refused.Output, StringComparison.Ordinal);
        Assert.Contains("640123000009.xlsx 吴政发〔2021〕2号：未记录，有 1 处错误", refused.Output, StringComparison.Ordinal);
        Assert.Contains("前面的 1 件决定已记录", refused.Error, StringComparison.Ordinal);
        Assert.Contains("其后的 1 件决定没有处理", refused.Error, StringComparison.Ordinal);

        var mended = (await Executable.RunAsync(["import", Log("640123000002"), .. data, "--json"])).DoneJson();
        Assert.Equal(
            [("吴政发〔2021〕1号", "alreadyRecorded"), ("吴政发〔2021〕2号", "recorded"), ("吴政发〔2021〕3号", "recorded")],
            mended.EnumerateArray().Select(decision => (
                decision.GetProperty("documentNumber").GetString()!, decision.GetProperty("outcome").GetString()!)));
    }

    [Fact]
    public async Task The_department_of_a_list_without_a_column_for_it_may_be_named_and_the_problems_of_a_compared_list_are_a_table()
    {
        using var folder = new TemporaryFolder();
        string[] headings = ["职权编码", "事项名称", "职权类型", "设定依据", "承诺时限"];
        string[] power = ["640123000001", "许可一", "行政许可", "《中华人民共和国食品安全法》第三十五条", "5工作日"];
        string List(string file, params string[] row) =>
            Workbooks.Write(folder[file], new Exchange.Workbooks.SheetContent("清单", headings, [row]));
        string[] options = ["--kind", "list", "--division", "640300", "--data", folder["data"], "--json", "--department", "市水务局"];
        var opened = (await Executable.RunAsync(["import", List("list.xlsx", power), .. options, "--decided", "2020-01-01"])).DoneJson();
        Assert.Equal(("recorded", 1), (opened.GetProperty("outcome").GetString(), opened.GetProperty("opened").GetInt32()));
        var held = (await Executable.RunAsync("power", "640123000001", "--data", folder["data"], "--json")).DoneJson();
        Assert.Equal("市水务局", held.GetProperty("power").GetProperty("departmentName").GetString());

        var wrong = List("wrong.xlsx", [.. power[..4], "很快"]);
        var compared = await Executable.RunAsync(["import", wrong, .. options, "--problems", folder["problems.csv"]]);
        Assert.Equal((1, "compared"), (compared.ExitCode, compared.Json().GetProperty("outcome").GetString()));
        var rows = await File.ReadAllLinesAsync(folder["problems.csv"], TestContext.Current.CancellationToken);
        Assert.Equal(2, rows.Length);
        Assert.StartsWith("错误,清单,E2,承诺时限,", rows[1], StringComparison.Ordinal);
        Assert.EndsWith(",element.bad-value", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_that_holds_powers_is_not_closed_under_its_name_without_that_of_the_city()
    {
        using var folder = new TemporaryFolder();
        var list = Workbooks.Write(
            folder["list.xlsx"],
            new Exchange.Workbooks.SheetContent(
                "清单", ["职权编码", "事项名称", "职权类型", "实施部门"], [["640123000001", "校车检查", "行政检查", "市教育局"]]));
        string[] data = ["--division", "640300", "--data", folder["data"], "--json"];
        (await Executable.RunAsync(["import", list, "--kind", "list", "--decided", "2020-01-01", .. data])).DoneJson();
        var close = Workbooks.Write(
            folder["close.xlsx"], Workbooks.Decision("吴政发〔2022〕2号"), new("部门", ["操作", "部门名称"], [["撤销", "教育局"]]));
        var refused = await Executable.RunAsync(["import", close, .. data]);
        Assert.Equal(1, refused.ExitCode);
        Assert.Equal(
            ["department.holds-powers"],
            refused.Json().GetProperty("problems").EnumerateArray()
                .Where(problem => problem.GetProperty("severity").GetString() == "error")
                .Select(problem => problem.GetProperty("code").GetString()));
    }
}
