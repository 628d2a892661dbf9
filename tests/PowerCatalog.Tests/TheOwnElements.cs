using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>An office's own columns on the command line: kept, changed, searched, exported, and read back.</summary>
public sealed class TheOwnElements : IDisposable
{
    private const string Head = "#文号,吴政发〔2021〕5号\n#标题,关于调整的决定\n#发文机关,吴忠市人民政府\n#决定日期,2021-05-01\n#生效日期,2021-05-01\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_list_with_columns_of_its_own_is_whole_and_comes_back_without_a_difference()
    {
        var list = Write("list.csv", "职权编码,事项名称,职权类型,实施部门,备注（内部）,承办人\n"
            + "640115001000,取水确认,行政确认,市水务局,甲,张三\n640115002000,采砂确认,行政确认,市水务局,,李四\n");
        string[] opening = ["--kind", "list", "--division", "640300", "--decided", "2021-01-01", "--effective", "2021-01-01"];
        var refused = await RunAsync(["import", list, .. opening, "--json"]);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("--keep 备注（内部）", refused.Output, StringComparison.Ordinal);
        (await RunAsync(["import", list, .. opening, "--keep", "备注（内部）", "--keep", "承办人", "--json"])).DoneJson();

        var change = Write("change.csv", Head + "调整方式,职权编码,变更要素,变更前,变更后\n"
            + "变更,640115001000,备注(内部),甲,乙\n变更,640115002000,联络员,,赵六\n");
        Assert.Equal(1, (await RunAsync("import", change, "--json")).ExitCode);
        (await RunAsync("import", change, "--keep", "联络员", "--json")).DoneJson();
        Assert.Equal("alreadyRecorded", (await RunAsync("import", change, "--json")).DoneJson().GetProperty("outcome").GetString());

        var power = (await RunAsync("power", "640115002000", "--json")).DoneJson().GetProperty("power").GetProperty("elements");
        Assert.Equal("李四 赵六", $"{power.GetProperty("own:承办人")} {power.GetProperty("own:联络员")}");
        Assert.Equal(1, (await RunAsync("powers", "--q", "赵六", "--json")).DoneJson().GetProperty("total").GetInt32());
        var trail = (await RunAsync("history", "640115001000", "--element", "备注（内部）", "--json")).DoneJson();
        Assert.Equal("乙", trail.GetProperty("items")[1].GetProperty("after").GetString());

        foreach (var name in (string[])["all.csv", "all.xlsx"])
        {
            var exported = _folder[name];
            Assert.Equal(0, (await RunAsync("export", "--out", exported)).ExitCode);
            var back = (await RunAsync("import", exported, "--kind", "list", "--division", "640300", "--json")).DoneJson();
            Assert.Equal("compared", back.GetProperty("outcome").GetString());
            Assert.Equal(0, back.GetProperty("changes").GetArrayLength());
        }

        var lines = TextTables.Csv(await File.ReadAllBytesAsync(_folder["all.csv"], TestContext.Current.CancellationToken));
        Assert.Equal(["备注（内部）", "承办人", "联络员", "清单版本"], lines.Headings.TakeLast(4));
    }

    [Fact]
    public async Task A_list_with_a_further_column_becomes_a_draft_that_keeps_it()
    {
        const string power = "640115001000,取水确认,行政确认,市水务局,张三";
        var list = Write("list.csv", $"职权编码,事项名称,职权类型,实施部门,承办人\n{power}\n");
        string[] opening = ["--kind", "list", "--division", "640300", "--json"];
        (await RunAsync(["import", list, .. opening, "--decided", "2021-01-01", "--effective", "2021-01-01", "--keep", "承办人"])).DoneJson();

        var longer = Write("longer.csv", $"职权编码,事项名称,职权类型,实施部门,承办人,联络员\n{power}丰,赵六\n");
        (await RunAsync(["import", longer, .. opening, "--keep", "联络员", "--out", _folder["draft.xlsx"]])).DoneJson();
        (await RunAsync(
            "import", _folder["draft.xlsx"], "--document-number", "吴政发〔2021〕5号", "--title", "决定", "--decided", "2021-05-01", "--effective",
            "2021-05-01", "--json")).DoneJson();

        var elements = (await RunAsync("power", "640115001000", "--json")).DoneJson().GetProperty("power").GetProperty("elements");
        Assert.Equal("张三丰 赵六", $"{elements.GetProperty("own:承办人")} {elements.GetProperty("own:联络员")}");
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return _folder[name];
    }

    private Task<ProgramRun> RunAsync(params string[] arguments) => Executable.RunAsync([.. arguments, "--data", _folder["data"]]);
}
