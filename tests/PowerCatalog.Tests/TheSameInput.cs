using System.Text;
using PowerCatalog.Exchange.Workbooks;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>
/// The command line held against the API: the same file gives the same problems in the same order, the same counts, the same preview.
/// </summary>
public sealed class TheSameInput(TwoWays ways) : IClassFixture<TwoWays>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Files => [.. Writers.Keys];

    // Each takes a path and a number of three digits, so that what one test recorded is news to another.
    private static readonly Dictionary<string, Action<string, int>> Writers = new()
    {
        ["good.xlsx"] = (path, n) => Workbooks.Write(path, Decision(n), Workbooks.Add([Workbooks.Permit($"640123000{n}", $"第{n}号测试许可")])),
        ["warned.xlsx"] = (path, n) => Workbooks.Write(
            path, Decision(n), Workbooks.Add([Workbooks.Permit($"640123001{n}", promised: "90工作日"), Workbooks.Permit($"6401230{n}")])),
        ["several-mistakes.xlsx"] = (path, n) => Workbooks.Write(
            path,
            Decision(n),
            Workbooks.Add([Workbooks.Permit($"640123002{n}", promised: "五天左右"), Workbooks.Permit("640115001000", "已有的职权")]),
            new SheetContent("减少", ["职权编码", "减少原因"], [["640199999999", "取消"], ["640115002000", "取消"], ["640115002000", "依据废止"]])),
        ["bad-particulars.xlsx"] = (path, _) => Workbooks.Write(
            path, Workbooks.Decision("不是文号", effective: "2022-02-30", decided: "昨天"),
                Workbooks.Add([Workbooks.Permit("640115001000", "已有的职权")])),
        ["without-particulars.xlsx"] = (path, n) => Workbooks.Write(
            path, Workbooks.Add([Workbooks.Permit($"640123003{n}", promised: "五天左右"), Workbooks.Permit("640115001000", "已有的职权")])),
        ["unknown-column.xlsx"] = (path, n) => Workbooks.Write(
            path, Decision(n), new SheetContent("增加", [.. Workbooks.AddHeadings, "谁也不认识"], [[.. Workbooks.Permit($"640123004{n}"), "值"]])),
        ["unknown-power.csv"] = (path, _) => File.WriteAllText(path, "调整方式,职权编码,减少原因\n减少,640199999999,取消\n减少,一,取消\n", Encoding.UTF8),
        // One fault is found when the file is read, the others when its lines are decided.
        ["read-and-decided.xlsx"] = (path, n) =>
        {
            Workbooks.Write(
                path, Decision(n), Workbooks.Add([Workbooks.Permit($"640123005{n}", "公式"), Workbooks.Permit("640115001000", "已有的职权")]),
                new SheetContent("减少", ["职权编码", "减少原因"], [["640199999999", "取消"]]));
            Workbooks.PutFormula(path, "公式", "<f>CONCATENATE(\"公\",\"式\")</f><v>公式</v>");
        },
        ["wrong-encoding.csv"] = (path, _) =>
            File.WriteAllBytes(path, [.. Encoding.UTF8.GetBytes("调整方式,职权编码\n减少,"), 0xFF, 0xFE, 0x81, 0x0A]),
        ["empty.xlsx"] = (path, _) => File.WriteAllBytes(path, []),
        ["no-workbook.xlsx"] = (path, _) => File.WriteAllText(path, "no workbook"),
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_preview_is_the_same(string file)
    {
        Writers[file](_folder[file], 911);
        AssertSame(await ways.ByCommandAsync(_folder[file], dryRun: true), await ways.ByRequestAsync(_folder[file], dryRun: true));
    }

    [Theory]
    [InlineData("good.xlsx", 921, "recorded")]
    [InlineData("warned.xlsx", 922, "recorded")]
    [InlineData("several-mistakes.xlsx", 923, "refused")]
    public async Task What_is_recorded_or_refused_is_the_same(string file, int number, string word)
    {
        Writers[file](_folder[file], number);
        var byCommand = await ways.ByCommandAsync(_folder[file], dryRun: false);
        var byRequest = await ways.ByRequestAsync(_folder[file], dryRun: false);
        Assert.Equal(word, byCommand.Word);
        AssertSame(byCommand, byRequest);
    }

    [Fact]
    public async Task What_a_sheet_is_said_to_be_is_taken_the_same()
    {
        var path = Workbooks.Write(
            _folder["sheets.xlsx"], Decision(917), new SheetContent("第一批", ["职权编码", "减少原因"], [["640199999999", "取消"]]),
            new SheetContent("草稿", ["甲", "乙"], [["1", "2"]]));
        string[] options = ["--sheet", "第一批=减少", "--sheet", "草稿=-"];
        var byRequest = await ways.ByRequestAsync(path, dryRun: true, $"&sheet={Uri.EscapeDataString("第一批=减少")}&sheet=草稿%3D-");
        Assert.Single(byRequest.Problems, problem => problem.Contains("power.unknown", StringComparison.Ordinal));
        AssertSame(await ways.ByCommandAsync(path, dryRun: true, options), byRequest);
    }

    [Fact]
    public async Task Particulars_that_are_given_beside_the_file_are_taken_the_same()
    {
        Writers["unknown-power.csv"](_folder["decision.csv"], 0);
        string[] options = ["--document-number", "吴政发〔2022〕916号", "--title", "测试", "--decided", "2022-02-15"];
        var query = $"&documentNumber={Uri.EscapeDataString("吴政发〔2022〕916号")}&title=测试&decided=2022-02-15";
        var byRequest = await ways.ByRequestAsync(_folder["decision.csv"], dryRun: true, query);
        Assert.Equal(2, byRequest.Problems.Count(problem => problem.Contains("power.unknown", StringComparison.Ordinal)));
        AssertSame(await ways.ByCommandAsync(_folder["decision.csv"], dryRun: true, options), byRequest);
    }

    [Fact]
    public async Task A_preview_names_events_as_they_are_registered()
    {
        Writers["good.xlsx"](_folder["good.xlsx"], 941);
        var preview = await ways.ByCommandAsync(_folder["good.xlsx"], dryRun: true);
        Assert.NotEmpty(preview.Changes);
        Assert.All(preview.Changes, change => Assert.Contains("kind: \"PowerAdded.v1\"", change, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_files_are_of_each_kind()
    {
        var found = new Dictionary<string, Outcome>();
        foreach (var (file, write) in Writers)
        {
            write(_folder[file], 931);
            found[file] = await ways.ByCommandAsync(_folder[file], dryRun: true);
        }

        Assert.Equal(["good.xlsx", "warned.xlsx"], found.Where(pair => pair.Value.Word == "previewed").Select(pair => pair.Key));
        Assert.Empty(found["good.xlsx"].Problems);
        Assert.NotEmpty(found["warned.xlsx"].Problems);
        Assert.True(found["several-mistakes.xlsx"].Problems.Count > 2);
        Assert.All(found.Where(pair => pair.Value.Word == "refused"), pair => Assert.NotEmpty(pair.Value.Problems));
    }

    private static SheetContent Decision(int number) => Workbooks.Decision($"吴政发〔2022〕{number}号");

    private static void AssertSame(Outcome byCommand, Outcome byRequest)
    {
        Assert.Equal(byCommand.Word, byRequest.Word);
        Assert.Equal(byCommand.Problems, byRequest.Problems);
        Assert.Equal(byCommand.Counts, byRequest.Counts);
        Assert.Equal(byCommand.Changes, byRequest.Changes);
        Assert.Equal(byCommand.Revision, byRequest.Revision);
    }
}
