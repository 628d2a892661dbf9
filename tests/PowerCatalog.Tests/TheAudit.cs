using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>Corrections and annulments from a workbook and from the command line, and the questions of an auditor.</summary>
public sealed class TheAudit : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private string[] Data => ["--data", _folder["data"], "--division", "640300", "--json"];

    public async ValueTask InitializeAsync()
    {
        var list =
            Workbooks.Write(
                _folder["list.xlsx"], new Exchange.Workbooks.SheetContent("清单", Workbooks.AddHeadings, [Workbooks.Permit("640123000001")]));
        (await Resident.RunAsync(
            ["import", list, "--kind", "list", "--decided", "2020-01-01", "--document-number", "吴政发〔2020〕1号", "--title", "清单", .. Data]))
                .DoneJson();
        var change = Workbooks.Write(
            _folder["change.xlsx"], Workbooks.Decision("吴政发〔2021〕2号", effective: "2021-02-01", decided: "2021-02-01"),
            new("变更", ["职权编码", "变更要素", "变更前", "变更后"], [["640123000001", "承诺时限", "5工作日", "3工作日"]]));
        (await Resident.RunAsync(["import", change, .. Data])).DoneJson();
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_fact_is_corrected_from_a_workbook_and_its_correction_from_the_command_line()
    {
        var revision = await ChangeRevision();
        var correction = Workbooks.Write(
            _folder["correct.xlsx"], Workbooks.Decision("吴审改〔2021〕3号", effective: "2021-03-01", decided: "2021-03-01"),
            new("更正", ["更正版本", "更正项", "误作", "应为", "原因"], [[$"{revision}", "承诺时限", "3工作日", "2工作日", "录入有误"]]));
        var recorded = (await Resident.RunAsync(["import", correction, .. Data])).DoneJson();
        Assert.Equal("2工作日", await Limit("2021-02-01"));

        string[] decision = ["--document-number", "吴审改〔2021〕4号", "--title", "再更正", "--decided", "2021-04-01", "--reason", "仍有误"];
        var refused =
            await Resident.RunAsync(["correct", $"{revision}", "--item", "承诺时限", "--from", "3工作日", "--to", "4工作日", .. decision, .. Data]);
        Assert.Equal(1, refused.ExitCode);
        (await Resident.RunAsync(
            ["correct", $"{recorded.GetProperty("revision").GetInt64() - 1}", "--item", "承诺时限", "--from", "2工作日", "--to", "4工作日",
                .. decision, .. Data])).DoneJson();
        Assert.Equal("4工作日", await Limit("2021-02-01"));
        Assert.Equal("3工作日", await Limit("2021-02-01", "--as-recorded"));
    }

    [Fact]
    public async Task An_adjustment_is_annulled_and_replay_step_compare_and_trail_tell_of_it()
    {
        (await Resident.RunAsync(
            ["annul", "吴政发〔2021〕2号", "--from", "2021-06-01", "--document-number", "吴政发〔2021〕9号", "--title", "撤销", "--decided",
                "2021-05-01", "--reason", "违法", .. Data])).DoneJson();
        Assert.Equal(("3工作日", "5工作日"), (await Limit("2021-05-31"), await Limit("2021-06-01")));
        Assert.Equal(
            0, (await Resident.RunAsync(["replay", "--check", "--on", "2021-06-01", .. Data])).DoneJson().GetProperty("total")
                .GetInt32());
        Assert.Equal(3, (await Resident.RunAsync(["replay", "--step", .. Data])).DoneJson().GetProperty("total").GetInt32());
        var compared = (await Resident.RunAsync(["compare", "--from-on", "2021-05-31", "--to-on", "2021-06-01", .. Data])).DoneJson()
            .GetProperty("comparison");
        Assert.Equal(
            "annulled",
            Assert.Single(compared.GetProperty("reconciliation").GetProperty("reasons").EnumerateArray().ToList()).GetProperty("code")
                .GetString());
        var trail = (await Resident.RunAsync(["trail", "adjustment", "吴政发〔2021〕2号", .. Data])).DoneJson();
        Assert.Equal("吴政发〔2021〕9号", trail.GetProperty("items")[0].GetProperty("annulledBy").GetString());
    }

    [Theory]
    [InlineData("effective", "PowerElementsChanged.v1", "PowerAdded.v1")]
    [InlineData("recorded", "PowerAdded.v1", "PowerElementsChanged.v1")]
    public async Task The_trail_of_an_adjustment_goes_by_either_clock(string order, params string[] types)
    {
        var two = Workbooks.Write(
            _folder["two.xlsx"], Workbooks.Decision("吴政发〔2021〕5号", effective: "2021-05-01", decided: "2021-05-01"),
            new("增加", [.. Workbooks.AddHeadings, "生效日期"], [[.. Workbooks.Permit("640123000002", "药品经营许可"), "2021-07-01"]]),
            new("变更", ["职权编码", "变更要素", "变更前", "变更后"], [["640123000001", "承诺时限", "3工作日", "2工作日"]]));
        (await Resident.RunAsync(["import", two, .. Data])).DoneJson();
        var trail = (await Resident.RunAsync(["trail", "adjustment", "吴政发〔2021〕5号", "--order", order, .. Data])).DoneJson();
        Assert.Equal(
            types, trail.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("type").GetString()).Distinct());
    }

    [Theory]
    [InlineData("effective")]
    [InlineData("recorded")]
    public async Task The_trail_of_an_actor_is_those_of_the_adjustments_and_counts_every_entry(string order)
    {
        var first = (await Resident.RunAsync(["adjustments", .. Data])).DoneJson().GetProperty("items")[0];
        var trail = (await TrailAsync("actor", first.GetProperty("actor").GetString()!)).GetProperty("items").EnumerateArray();
        var parts = new List<string>();
        foreach (var number in (string[])["吴政发〔2020〕1号", "吴政发〔2021〕2号"])
        {
            var part = await TrailAsync("adjustment", number);
            parts.AddRange(part.GetProperty("items").EnumerateArray().Select(entry => entry.GetRawText()));
            var lines = (await Resident.RunAsync(["adjustments", number, .. Data])).DoneJson().GetProperty("items");
            Assert.NotEqual(0, lines.GetArrayLength());
        }

        Assert.Equal(parts, trail.Select(entry => entry.GetRawText()));

        async Task<System.Text.Json.JsonElement> TrailAsync(string what, string which)
        {
            var answer = (await Resident.RunAsync(["trail", what, which, "--order", order, .. Data])).DoneJson();
            Assert.Equal(answer.GetProperty("items").GetArrayLength(), answer.GetProperty("total").GetInt32());
            return answer;
        }
    }

    private async Task<long> ChangeRevision() =>
        (await Resident.RunAsync(["history", "640123000001", "--element", "承诺时限", .. Data])).DoneJson()
        .GetProperty("items").EnumerateArray().Last().GetProperty("revision").GetInt64();

    private async Task<string?> Limit(string day, params string[] more) =>
        (await Resident.RunAsync(["power", "640123000001", "--on", day, .. more, .. Data])).DoneJson()
        .GetProperty("power").GetProperty("elements").GetProperty("promisedLimit").GetString();
}
