using System.Text.Json;
using System.Text.RegularExpressions;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>A list that was exported, edited and sent back.</summary>
public sealed partial class TheDifferences(Demo demo) : IClassFixture<Demo>
{
    private const string Water = "市水务局";
    private const string Number = "吴政发〔2023〕90号";

    private static readonly string[] Decision =
    [
        "--document-number", Number, "--title", "关于调整市水务局权责清单的决定（测试）", "--authority", "吴忠市人民政府", "--decided", "2023-05-20",
        "--effective", "2023-06-01",
    ];

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("csv", "--department", Water)]
    [InlineData("xlsx", "--department", Water)]
    [InlineData("csv", "--category", "行政许可")]
    [InlineData("xlsx", "--category", "行政许可", "--department", Water)]
    [InlineData("csv", "--q", "水 审批", "--on", "2021-08-01")]
    [InlineData("xlsx", "--q", "水", "--on", "2021-08-01", "--as-recorded")]
    [InlineData("csv", "--law", "水法", "--family", "power", "--delegated", "false")]
    [InlineData("csv", "--receiver", "金银滩镇", "--on", "2021-12-31")]
    [InlineData("csv", "--on", "2049-10-01")]
    public async Task An_export_sent_back_is_no_difference(string form, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var file = folder[$"清单.{form}"];
        var export = await Resident.RunAsync(["export", "--data", demo.Data, "--out", file, .. options]);
        Assert.Equal(0, export.ExitCode);
        var compared = await CompareAsync(demo.Data, file);
        Assert.False(compared.GetProperty("different").GetBoolean());
        Assert.Equal(0, compared.GetProperty("errors").GetInt32());
        Assert.Empty(compared.GetProperty("changes").EnumerateArray());
        Assert.StartsWith("640300/", compared.GetProperty("from").GetString(), StringComparison.Ordinal);
        Assert.Contains("没有差异。", compared.GetProperty("notes").EnumerateArray().Select(note => note.GetString()));
    }

    [Fact]
    public async Task Of_a_part_of_the_list_of_a_past_day_only_that_part_is_told_to_have_grown()
    {
        using var folder = new TemporaryFolder();
        string[] permits = ["--category", "行政许可"], past = ["--on", "2021-06-30"];
        var file = folder["清单.csv"];
        Assert.Equal(0, (await Resident.RunAsync(["export", "--data", demo.Data, "--out", file, .. permits, .. past])).ExitCode);
        var (then, now) = (await CodesAsync(past), await CodesAsync(permits));
        var added = now.Except(then).Count();
        Assert.InRange(added, 1, now.Count - 1);
        var notes = (await CompareAsync(demo.Data, file)).GetProperty("notes").EnumerateArray().Select(note => note.GetString());
        Assert.Contains($"有 {added} 项是那份清单之后增加或划入的，保留不动。", notes);

        async Task<HashSet<string?>> CodesAsync(string[] options)
        {
            var list = folder["清单.json"];
            Assert.Equal(0, (await Resident.RunAsync(["export", "--data", demo.Data, "--out", list, "--force", .. options])).ExitCode);
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(list, TestContext.Current.CancellationToken));
            return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString())];
        }
    }

    [Fact]
    public async Task What_is_wrong_in_a_row_that_may_be_a_renaming_is_said_with_its_cell_and_what_to_do()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            folder["清单.csv"], $"职权编码,事项名称,职权类型,实施部门,承诺时限\n,占用农业灌溉水源灌排工程设施审查批准,行政许可,{Water},很快\n",
            TestContext.Current.CancellationToken);
        var compared = await Resident.RunAsync(
            "import", folder["清单.csv"], "--kind", "list", "--division", "640300", "--data", demo.Data, "--dry-run");
        var said = Regex.Replace(compared.Output + compared.Error, @"\s+", "");
        Assert.Contains("清单.csv第2行第5列(承诺时限)", said, StringComparison.Ordinal);
        Assert.Contains("是改名，还是一减一增", said, StringComparison.Ordinal);
        Assert.Contains("有1处错误，请在清单中改正，再比较一次。", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_edits_are_ten_lines_which_are_recorded_and_sent_again_are_no_difference()
    {
        using var own = await DemoFolder.CreateAsync();
        using var folder = new TemporaryFolder();
        var list = await ExportAsync(own.Data, folder);
        list.Edit("640115001000", ",2工作日,", ",1工作日,");
        list.Edit("640115002000", ",占用农业灌溉水源灌排工程设施审批,", ",占用农业灌溉水源、灌排工程设施审批,");
        list.Edit("640115002000", ",5工作日,", ",4 个工作日,");
        list.Edit("640115003000", "第四十五条", "第四十八条");
        list.Edit("640115004000", ",行政许可,", ",行政确认,");
        list.Edit("640115006000", $",{Water},D15,", ",市农业农村局,,");
        list.Delete("640115024000");
        list.Delete("640215001000");
        list.Append("河道采砂监督检查（测试）", "行政检查");
        list.Append("水库大坝巡查（测试）", "行政检查");
        var file = list.Write(folder["改.csv"]);

        var draft = folder["草稿.xlsx"];
        var compared = await CompareAsync(own.Data, file, "--out", draft);
        Assert.Equal(
            [
                "640115001000 承诺时限", "640115002000 事项名称", "640115002000 承诺时限", "640115003000 设定依据", "640115004000 职权类型",
                "640115006000 实施部门", "640115024000 ", "640215001000 ", "P640300-00001 ", "P640300-00002 ",
            ],
            compared.GetProperty("changes").EnumerateArray().Select(Place).Order(StringComparer.Ordinal));
        Assert.Equal(10, compared.GetProperty("changes").GetArrayLength());

        var recorded = (await Resident.RunAsync(["import", draft, "--data", own.Data, "--json", .. Decision])).DoneJson();
        Assert.Equal("recorded", recorded.GetProperty("outcome").GetString());
        var counts = recorded.GetProperty("counts");
        Assert.Equal(
            (2, 2, 4, 5, 1), (Count("added"), Count("removed"), Count("powersChanged"), Count("elementChanges"), Count("transferred")));
        var again = await CompareAsync(own.Data, file);
        Assert.False(again.GetProperty("different").GetBoolean());

        int Count(string name) => counts.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task What_others_recorded_since_the_export_is_a_conflict_or_stays()
    {
        using var own = await DemoFolder.CreateAsync();
        using var folder = new TemporaryFolder();
        var list = await ExportAsync(own.Data, folder);
        await File.WriteAllTextAsync(folder["别人.csv"], """
            调整方式,职权编码,事项名称,职权类型,实施部门,变更要素,变更前,变更后,划出部门,划入部门,原因
            变更,640115001000,,,,承诺时限,2工作日,3工作日,,,
            减少,640115024000,,,,,,,,,取消
            增加,640115990000,引水工程检查（测试）,行政检查,市水务局,,,,,,
            划转,640115006000,,,,,,,市水务局,市农业农村局,
            """, TestContext.Current.CancellationToken);
        (await Resident.RunAsync(["import", folder["别人.csv"], "--data", own.Data, "--json", .. Decision])).DoneJson();
        list.Edit("640115001000", ",2工作日,", ",1工作日,");
        list.Edit("640115002000", ",5工作日,", ",4工作日,");

        var compared = await CompareAsync(own.Data, list.Write(folder["改.csv"]));
        Assert.Equal("640115002000 承诺时限", Place(Assert.Single(compared.GetProperty("changes").EnumerateArray())));
        var conflict = Assert.Single(compared.GetProperty("conflicts").EnumerateArray());
        Assert.Equal(
            ("640115001000", "promisedLimit", "2工作日", "3工作日", "1工作日"),
            (Text("code"), Text("element"), Text("was"), Text("is"), Text("sent")));

        string? Text(string name) => conflict.GetProperty(name).GetString();
    }

    [Fact]
    public async Task The_list_of_a_department_that_was_renamed_since_is_still_its_list()
    {
        using var own = await DemoFolder.CreateAsync();
        using var folder = new TemporaryFolder();
        var list = await ExportAsync(own.Data, folder);
        await File.WriteAllTextAsync(
            folder["更名.csv"], "调整方式,操作,实施部门,新名称\n部门,更名,市水务局,市水利局\n", TestContext.Current.CancellationToken);
        (await Resident.RunAsync(["import", folder["更名.csv"], "--data", own.Data, "--json", .. Decision])).DoneJson();
        await File.WriteAllTextAsync(
            folder["新增.csv"], "调整方式,事项名称,职权类型,实施部门\n增加,引水工程检查（测试）,行政检查,市水利局\n", TestContext.Current.CancellationToken);
        string[] later = [.. Decision.Select(text => text == Number ? "吴政发〔2023〕91号" : text)];
        (await Resident.RunAsync(["import", folder["新增.csv"], "--data", own.Data, "--json", .. later])).DoneJson();
        list.Edit("640115001000", ",2工作日,", ",1工作日,");

        var compared = await CompareAsync(own.Data, list.Write(folder["改.csv"]));
        Assert.Equal("640115001000 承诺时限", Place(Assert.Single(compared.GetProperty("changes").EnumerateArray())));
        Assert.Contains(
            "有 1 项是那份清单之后增加或划入的，保留不动。", compared.GetProperty("notes").EnumerateArray().Select(note => note.GetString()));
        Assert.Equal(
            "department.former-name", Assert.Single(compared.GetProperty("problems").EnumerateArray()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_department_that_the_catalog_does_not_have_is_registered_by_the_draft()
    {
        using var own = await DemoFolder.CreateAsync();
        using var folder = new TemporaryFolder();
        var list = await ExportAsync(own.Data, folder);
        list.Append("数据资源登记（测试）", "行政确认", "市数据局（测试）");
        list.Append("数据资源检查（测试）", "行政检查", "市数据局（测试）");
        var near = list.Write(folder["近.csv"], row => row.Replace(",市数据局（测试）", ",市水物局", StringComparison.Ordinal));
        var asked = await Resident.RunAsync(Compare(own.Data, near));
        Assert.Equal(1, asked.ExitCode);
        Assert.Equal(
            "department.near", Assert.Single(asked.Json().GetProperty("problems").EnumerateArray()).GetProperty("code").GetString());
        Assert.Empty(asked.Json().GetProperty("changes").EnumerateArray());

        var (file, draft) = (list.Write(folder["改.csv"]), folder["草稿.xlsx"]);
        var compared = await CompareAsync(own.Data, file, "--out", draft);
        var changes = compared.GetProperty("changes").EnumerateArray().ToList();
        Assert.Equal(
            ["DepartmentRegistered.v1 市数据局（测试） 2 项", "PowerAdded.v1 数据资源登记（测试） 市数据局（测试）", "PowerAdded.v1 数据资源检查（测试） 市数据局（测试）"],
            changes.Select(change => string.Join(
                ' ', new[] { "kind", "name", "after" }.Select(member => change.GetProperty(member).GetString()))));
        Assert.Contains(
            compared.GetProperty("notes").EnumerateArray(),
            note => note.GetString()!.StartsWith("新部门：“市数据局（测试）”（2 项）清单上没有，", StringComparison.Ordinal));

        var recorded = (await Resident.RunAsync(["import", draft, "--data", own.Data, "--json", .. Decision])).DoneJson();
        Assert.Equal("recorded", recorded.GetProperty("outcome").GetString());
        Assert.False((await CompareAsync(own.Data, file)).GetProperty("different").GetBoolean());
    }

    [Theory]
    [InlineData("640400/2023-01-01/100", "list.other-catalog")]
    [InlineData("640300/2023-01-01/999999", "list.version-unknown")]
    [InlineData("640300/2023-01-01/100/00112233445566778899aabbccddeeff", "list.other-ledger")]
    [InlineData("640300/2023-01-01/100?colour=red", "list.version-unreadable")]
    [InlineData("昨天的", "list.version-unreadable")]
    public async Task A_list_of_another_state_is_not_compared(string version, string code)
    {
        using var folder = new TemporaryFolder();
        var list = await ExportAsync(demo.Data, folder);
        var run = await Resident.RunAsync(Compare(demo.Data, list.Write(folder["改.csv"], row => Version().Replace(row, "," + version))));
        Assert.Equal(1, run.ExitCode);
        var problem = Assert.Single(run.Json().GetProperty("problems").EnumerateArray());
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Empty(run.Json().GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task Rows_of_two_exports_are_not_compared_as_one()
    {
        using var folder = new TemporaryFolder();
        var list = await ExportAsync(demo.Data, folder);
        list.Edit("640115002000", "?部门=", "?类型=行政许可&部门=");
        var run = await Resident.RunAsync(Compare(demo.Data, list.Write(folder["改.csv"])));
        var problem = Assert.Single(run.Json().GetProperty("problems").EnumerateArray());
        Assert.Equal("list.versions-differ", problem.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Lists_of_several_files_are_opened_or_compared_each()
    {
        using var own = await DemoFolder.CreateAsync();
        using var folder = new TemporaryFolder();
        var list = await ExportAsync(own.Data, folder);
        list.Edit("640115001000", ",2工作日,", ",1工作日,");
        await File.WriteAllTextAsync(
            folder["新部门.csv"], "事项名称,职权类型,实施部门\n数据资源登记（测试）,行政确认,市数据局（测试）\n", TestContext.Current.CancellationToken);
        string[] files = [folder["新部门.csv"], list.Write(folder["改.csv"])];
        var reports = (await Resident.RunAsync(["import", .. files, .. Options(own.Data)])).DoneJson().EnumerateArray().ToList();
        Assert.Equal(["recorded", "compared"], reports.Select(report => report.GetProperty("outcome").GetString()));
        Assert.Equal(1, reports[0].GetProperty("opened").GetInt32());
        Assert.Single(reports[1].GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task A_department_without_items_beside_others_in_one_file_is_opened_and_the_rest_compared()
    {
        using var own = await DemoFolder.CreateAsync();
        using var folder = new TemporaryFolder();
        const string file = "事项名称,职权类型,实施部门,办理地点\n取水许可,行政许可,市水务局,一楼\n数据资源登记（测试）,行政确认,市数据局（测试）,二楼\n";
        await File.WriteAllTextAsync(folder["两部门.csv"], file, TestContext.Current.CancellationToken);

        var dry = (await Resident.RunAsync(["import", folder["两部门.csv"], "--dry-run", .. Options(own.Data)])).DoneJson().EnumerateArray();
        Assert.Equal(["previewed", "compared"], dry.Select(report => report.GetProperty("outcome").GetString()));
        var reports = (await Resident.RunAsync(Compare(own.Data, folder["两部门.csv"]))).DoneJson().EnumerateArray().ToList();
        Assert.Equal(["recorded", "compared"], reports.Select(report => report.GetProperty("outcome").GetString()));
        Assert.Equal(
            (1, 0),
            (reports[0].GetProperty("opened").GetInt32(), reports[1].GetProperty("counts").GetProperty("added").GetInt32()));

        var again = (await Resident.RunAsync(Compare(own.Data, folder["两部门.csv"]))).DoneJson();
        Assert.Equal("compared", again.GetProperty("outcome").GetString());
        Assert.Equal(0, again.GetProperty("counts").GetProperty("added").GetInt32());
    }

    /// <summary>One after the other: what opens comes first, and each file follows those before it.</summary>
    [Fact]
    public async Task A_dry_run_gives_the_provisional_codes_that_recording_gives()
    {
        using var own = await DemoFolder.CreateAsync();
        using var folder = new TemporaryFolder();
        const string heads = "事项名称,职权类型,实施部门\n";
        var mixed = Write("两部门.csv", "智慧水务接入确认（测试）,行政确认,市水务局\n数据资源登记（测试）,行政确认,市数据局（测试）\n数据资源检查（测试）,行政检查,市数据局（测试）\n");
        string[] files = [Write("档案.csv", "档案登记（测试）,行政确认,市档案局（测试）\n"), mixed];

        var tried = await CodesAsync(files, "--dry-run");
        Assert.Equal(
            [
                "PowerAdded.v1 P640300-00001 True", "PowerAdded.v1 P640300-00002 True", "PowerAdded.v1 P640300-00003 True",
                "PowerAdded.v1 P640300-00004 False",
            ],
            tried.Where(line => line.Contains("P640300", StringComparison.Ordinal)));
        Assert.Equal(tried, await CodesAsync(files));

        string Write(string name, string rows)
        {
            File.WriteAllText(folder[name], heads + rows);
            return folder[name];
        }

        // What the second part removes is left out.
        async Task<List<string>> CodesAsync(string[] lists, params string[] more) =>
            [
                .. (await Resident.RunAsync(["import", .. lists, .. Options(own.Data), .. more])).DoneJson().EnumerateArray()
                    .SelectMany(report => report.GetProperty("changes").EnumerateArray())
                    .Where(change => change.GetProperty("kind").GetString() != "PowerRemoved.v1")
                    .Select(change => $"{change.GetProperty("kind")} {change.GetProperty("subject")} {change.GetProperty("opening")}"),
            ];
    }

    [Fact]
    public async Task Lists_that_open_a_catalog_in_parts_are_tried_as_they_are_recorded()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["一.csv"], "事项名称,职权类型,实施部门\n数据资源登记（测试）,行政确认,市数据局（测试）\n");
        File.WriteAllText(folder["二.csv"], "事项名称,职权类型,实施部门\n档案登记（测试）,行政确认,市档案局（测试）\n");
        string[] import = ["import", folder["一.csv"], folder["二.csv"], .. Options(folder["data"])];
        string[] codes = ["D001", "P640300-00001", "D002", "P640300-00002"];
        Assert.Equal(codes, await SubjectsAsync([.. import, "--dry-run"]));
        Assert.Equal(codes, await SubjectsAsync(import));

        var shown = await Resident.RunAsync(
            ["import", folder["一.csv"], "--kind", "list", "--division", "640300", "--dry-run", "--data", folder["other"]]);
        Assert.Matches(@"\| 建立清单 +\| P640300-00001 +\| 数据资源登记（测试）", shown.Output);
        Assert.DoesNotContain("| 增加", shown.Output, StringComparison.Ordinal);

        static async Task<IEnumerable<string?>> SubjectsAsync(string[] run) => (await Resident.RunAsync(run)).DoneJson().EnumerateArray()
            .SelectMany(report => report.GetProperty("changes").EnumerateArray())
            .Select(change => change.GetProperty("subject").GetString());
    }

    private static string Place(JsonElement change) =>
        $"{change.GetProperty("subject").GetString()} {(change.TryGetProperty("element", out var element) ? element.GetString() : "")}";

    private static async Task<EditedList> ExportAsync(string data, TemporaryFolder folder)
    {
        var file = folder["清单.csv"];
        Assert.Equal(0, (await Resident.RunAsync(["export", "--data", data, "--out", file, "--department", Water])).ExitCode);
        return new EditedList(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    private static async Task<JsonElement> CompareAsync(string data, string file, params string[] more) =>
        (await Resident.RunAsync([.. Compare(data, file), .. more])).DoneJson();

    private static string[] Compare(string data, string file) => ["import", file, .. Options(data)];

    private static string[] Options(string data) => ["--kind", "list", "--division", "640300", "--json", "--data", data];

    [GeneratedRegex(",640300/[^,\r\n]+(?=\r?\n?$)")]
    private static partial Regex Version();

    /// <summary>An export as text; a row begins with its code.</summary>
    private sealed partial class EditedList(string text)
    {
        private readonly List<string> _rows = [.. Row().Split(text)];

        public void Edit(string code, string old, string now)
        {
            var at = At(code);
            Assert.Contains(old, _rows[at], StringComparison.Ordinal);
            var first = _rows[at].IndexOf(old, StringComparison.Ordinal);
            _rows[at] = string.Concat(_rows[at].AsSpan(0, first), now, _rows[at].AsSpan(first + old.Length));
        }

        public void Delete(string code) => _rows.RemoveAt(At(code));

        public void Append(string name, string category, string department = Water) => _rows.Add($",{name},{category},{department}\r\n");

        public string Write(string path, Func<string, string>? change = null)
        {
            File.WriteAllText(path, string.Concat(change is null ? _rows : [_rows[0], .. _rows.Skip(1).Select(change)]));
            return path;
        }

        private int At(string code) => _rows.FindIndex(row => row.StartsWith(code, StringComparison.Ordinal));

        [GeneratedRegex("(?<=\n)(?=[0-9]{12},)")]
        private static partial Regex Row();
    }
}
