using System.Text.Json;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>The demonstration, served: its people have a link each, and an adjustment waits at every stage.</summary>
public sealed class TheDemonstrationsPeople
{
    [Fact]
    public async Task Each_has_a_link_and_something_waits_at_every_stage()
    {
        using var folder = new TemporaryFolder();
        string[] place = ["--data", folder["data"]];
        var printed = await ServeAsync(folder["data"]);

        Assert.Equal(8, printed.Count(line => line.Contains("/links/pcl_", StringComparison.Ordinal)));
        var board = (await Executable.RunAsync(["procedure", "board", "--json", .. place])).Done().Output;
        using var json = JsonDocument.Parse(board);
        var stages = json.RootElement.GetProperty("stages").EnumerateArray().Where(stage => stage.GetProperty("count").GetInt32() > 0)
            .ToDictionary(stage => stage.GetProperty("stage").GetString()!, stage => stage.GetProperty("adjustments"));
        Assert.Equal(
            ["approval", "drafting", "legality", "promulgated", "published", "ready", "returned", "review"],
            stages.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("overdue", Assert.Single(stages["review"].EnumerateArray()).GetProperty("due").GetString());
        // A request is called by township and power; what is synthetic of it is its reason.
        Assert.All(
            stages.Values.SelectMany(adjustments => adjustments.EnumerateArray())
                .Select(adjustment => adjustment.GetProperty("name").GetString()!)
                .Where(name => !name.StartsWith("金银滩镇申请收回", StringComparison.Ordinal)),
            name => Assert.Contains("合成示例", name, StringComparison.Ordinal));
        using var requests = JsonDocument.Parse((await Executable.RunAsync(["procedure", "recalls", "--json", .. place])).Done().Output);
        var request = Assert.Single(requests.RootElement.EnumerateArray());
        Assert.Equal("640215056000", request.GetProperty("power").GetString());
        Assert.Equal("asked", request.GetProperty("stage").GetString());
        Assert.Contains("合成示例", request.GetProperty("reason").GetString(), StringComparison.Ordinal);
        var table = (await Executable.RunAsync(["procedure", "recalls", "--division", "640300", .. place])).Done().Output;
        Assert.Contains("金银滩镇", table, StringComparison.Ordinal);
        // What its file leaves to the day is filled in everywhere.
        var township = (await Executable.RunAsync(["township", "金银滩镇", "--json", .. place])).Done().Output;
        Assert.Contains("〕9号（合成示例）", township, StringComparison.Ordinal);
        Assert.DoesNotContain("{year}", township + board, StringComparison.Ordinal);
        (await Executable.RunAsync(["ledger", "verify", .. place])).Done();
    }

    [Fact]
    public async Task What_its_people_promulgated_changes_nothing_that_the_cases_ask_about()
    {
        // Skipped where the cases are absent, before anything is recorded.
        _ = Repository.SharedCase("README.md");
        using var folder = new TemporaryFolder();
        await ServeAsync(folder["data"]);
        // One row of 14 gives a township what the demonstration has given it for a term by then.
        foreach (var number in TheCases.OnTheDemonstration.Where(number => number != "14"))
            await TheCases.HoldAsync(number, folder["data"]);
    }

    // Serves the demonstration until it says that it does; gives what it printed.
    private static async Task<IReadOnlyList<string>> ServeAsync(string data)
    {
        await using var server = await DemonstrationServer.StartAsync(data);
        return server.Printed;
    }
}
