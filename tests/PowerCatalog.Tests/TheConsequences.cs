using System.Text;
using System.Text.Json;
using PowerCatalog.Tests.Harness;
using TemporaryFolder = PowerCatalog.Running.TemporaryFolder;

namespace PowerCatalog.Tests;

/// <summary>What follows from a decision is proposed on the command line, and recorded only where it is accepted.</summary>
public sealed class TheConsequences(Demo demo) : IClassFixture<Demo>, IDisposable
{
    private const string Township = "640302100000", Other = "640302102000";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_township_that_is_closed_gives_back_what_it_exercises_where_that_is_accepted()
    {
        var file = await WriteAsync("乡镇.csv", 41, "调整方式,处理,乡镇代码,乡镇名称", $"乡镇,撤销,{Township},金积镇");
        var proposed = Assert.Single(Consequences(await demo.AskAsync("import", file, "--dry-run")));
        Assert.Equal(
            ("closedTownshipRecalled", "undecided"), (proposed.GetProperty("kind").GetString(), proposed.GetProperty("state").GetString()));
        Assert.Equal(await ExercisedAsync(Township, "2026-11-20"), proposed.GetProperty("proposed").GetArrayLength());
        var shown = await Resident.RunAsync("import", file, "--dry-run", "--data", demo.Data);
        Assert.Contains("--accept", shown.Done().Output, StringComparison.Ordinal);

        var recorded = await demo.AskAsync("import", file, "--accept", proposed.GetProperty("row").GetString()!);
        Assert.Equal(proposed.GetProperty("proposed").GetArrayLength(), recorded.GetProperty("counts").GetProperty("recalled").GetInt32());
        Assert.Equal(0, await ExercisedAsync(Township, "2026-11-21"));
        (await Resident.RunAsync("ledger", "verify", "--data", demo.Data)).Done();
    }

    [Fact]
    public async Task Declined_with_a_reason_nothing_is_taken_back_and_the_reason_is_kept()
    {
        var file = await WriteAsync("高闸镇.csv", 42, "调整方式,处理,乡镇代码,乡镇名称", $"乡镇,撤销,{Other},高闸镇");
        Assert.Equal(
            2, (await Resident.RunAsync("import", file, "--decline", "高闸镇.csv!6", "--data", demo.Data)).ExitCode);
        Assert.Equal(1, (await Resident.RunAsync("import", file, "--accept", "高闸镇.csv!7", "--data", demo.Data)).ExitCode);
        var recorded = await demo.AskAsync("import", file, "--decline", "高闸镇.csv!6=过渡期内由镇办结");
        Assert.Equal(0, recorded.GetProperty("counts").GetProperty("recalled").GetInt32());
        Assert.Equal("过渡期内由镇办结", Assert.Single(Consequences(recorded)).GetProperty("reason").GetString());
        Assert.NotEqual(0, await ExercisedAsync(Other, "2026-11-21"));
    }

    [Fact]
    public async Task A_department_that_is_closed_hands_its_powers_on_where_that_is_accepted()
    {
        var file = await WriteAsync("部门.csv", 43, "调整方式,处理,实施部门,并入部门", "部门,撤销,市水务局,市自然资源局");
        Assert.Equal(1, (await Resident.RunAsync("import", file, "--dry-run", "--data", demo.Data)).ExitCode);
        var previewed = await demo.AskAsync("import", file, "--dry-run", "--accept", "all");
        var moved = previewed.GetProperty("counts").GetProperty("transferred").GetInt32();
        Assert.InRange(moved, 1, int.MaxValue);
        Assert.Equal(moved, Assert.Single(Consequences(previewed)).GetProperty("proposed").GetArrayLength());
    }

    private static List<JsonElement> Consequences(JsonElement answer) => [.. answer.GetProperty("consequences").EnumerateArray()];

    private async Task<int> ExercisedAsync(string township, string on) =>
        (await demo.AskAsync("townships", "--on", on)).GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("code").GetString() == township).Sum(item => item.GetProperty("powers").GetInt32());

    private async Task<string> WriteAsync(string name, int number, string headings, string row)
    {
        await File.WriteAllTextAsync(
            _folder[name],
            $"#文号,吴政发〔2026〕{number}号\n#标题,关于撤销的决定\n#决定日期,2026-11-20\n#生效日期,2026-11-21\n{headings}\n{row}\n",
            Encoding.UTF8, TestContext.Current.CancellationToken);
        return _folder[name];
    }
}
