using System.Text.Json;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>The year 2021 of 吴忠市, recorded by the program's own import and asked through its own commands.</summary>
public class TheDemonstration(Demo demo) : IClassFixture<Demo>
{
    [Fact]
    public void Reproduces_every_figure_of_the_report()
    {
        Assert.True(demo.Answer.GetProperty("reconciled").GetBoolean());
        (string Key, decimal Value)[] report =
        [
            ("departments", 31), ("added", 1078), ("removed", 473), ("powersChanged", 1009), ("elementChanges", 1829),
                ("delegatedPowers", 83), ("townshipServiceItems", 123),
            ("crossProvinceItems", 132), ("commitmentProofItems", 35), ("commitmentDepartments", 7), ("limitReductionPercent", 62.04m),
                ("stepReductionPercent", 21.29m),
        ];
        var figures = demo.Answer.GetProperty("figures");
        Assert.Equal(report, report.Select(figure => (figure.Key, figures.GetProperty(figure.Key).GetDecimal())));
        Assert.Equal(report.Length, figures.EnumerateObject().Count());
    }

    [Fact]
    public async Task Holds_at_least_ten_adjustments_one_of_them_over_twenty_departments()
    {
        var items = (await demo.AskAsync("adjustments")).GetProperty("items").EnumerateArray().ToList();
        Assert.True(items.Count >= 11);
        Assert.Contains(
            items,
            item => !item.GetProperty("opening").GetBoolean() && item.GetProperty("counts").GetProperty("departments").GetInt32() >= 20);
        Assert.All(items, item => Assert.Contains("合成", item.GetProperty("title").GetString()!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_what_a_township_may_exercise_with_basis_mode_name_and_since_when()
    {
        var answer = await demo.AskAsync("township", "640302101", "--on", "2021-12-31");
        Assert.Equal("金银滩镇", answer.GetProperty("township").GetProperty("name").GetString());
        var items = answer.GetProperty("items").EnumerateArray().ToList();
        Assert.True(items.Count >= 20);
        Assert.All(items, item =>
        {
            Assert.NotEmpty(item.GetProperty("legalBasis").GetString()!);
            Assert.Contains(item.GetProperty("mode").GetString(), (string[])["empowered", "entrusted", "handedDown", "stationed"]);
            Assert.Contains(item.GetProperty("inWhoseName").GetString(), (string[])["receiver", "department"]);
            Assert.StartsWith("2021-", item.GetProperty("since").GetString()!, StringComparison.Ordinal);
        });
        Assert.True(items.Select(item => item.GetProperty("mode").GetString()).Distinct().Count() > 1);
    }

    [Fact]
    public async Task Tells_a_powers_history_element_by_element_with_adjustment_and_both_clocks()
    {
        var changed = (await demo.AskAsync("adjustments")).GetProperty("items").EnumerateArray()
            .First(item =>
                !item.GetProperty("opening").GetBoolean() && item.GetProperty("counts").GetProperty("elementChanges").GetInt32() > 0);
        var lines = (await demo.AskAsync("adjustments", changed.GetProperty("documentNumber").GetString()!)).GetProperty("items")
            .EnumerateArray();
        var change = lines.First(line => line.GetProperty("type").GetString() == "PowerElementsChanged.v1");

        var history = (await demo.AskAsync("history", change.GetProperty("power").GetString()!)).GetProperty("items").EnumerateArray()
            .ToList();

        var entry = history.Single(item => item.GetProperty("revision").GetInt64() == change.GetProperty("revision").GetInt64()
            && item.GetProperty("element").GetString() == change.GetProperty("element").GetString());
        Assert.Equal(changed.GetProperty("documentNumber").GetString(), entry.GetProperty("documentNumber").GetString());
        Assert.NotEqual(entry.GetProperty("before").GetString(), entry.GetProperty("after").GetString());
        Assert.StartsWith("2021-", entry.GetProperty("effective").GetString()!, StringComparison.Ordinal);
        Assert.EndsWith("+08:00", entry.GetProperty("recorded").GetString()!, StringComparison.Ordinal);
        Assert.Contains(history, item => item.GetProperty("type").GetString() == "PowerAdded.v1");
    }

    [Theory]
    [InlineData("department")]
    [InlineData("category")]
    [InlineData("month")]
    [InlineData("adjustment")]
    public async Task Statistics_add_up_to_the_totals(string by)
    {
        var answer = await demo.AskAsync("statistics", "--from", "2021-01-01", "--to", "2021-12-31", "--by", by);
        var sum = answer.GetProperty("sum");
        (string, long)[] report = [("added", 1078), ("removed", 473), ("powersChanged", 1009), ("elementChanges", 1829)];
        foreach (var (count, stated) in report)
        {
            Assert.Equal(stated, sum.GetProperty(count).GetInt64());
            Assert.Equal(stated, answer.GetProperty("items").EnumerateArray().Sum(item => item.GetProperty(count).GetInt64()));
        }
    }

    [Fact]
    public async Task Replay_equals_the_read_model_at_every_revision_that_ends_an_adjustment()
    {
        var revisions = (await demo.AskAsync("adjustments")).GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("revision").GetInt64()).ToList();
        Assert.NotEmpty(revisions);
        foreach (var revision in revisions)
        {
            var replayed = await demo.AskAsync("replay", "--to", $"{revision}", "--on", "2021-08-15");
            var asked = await demo.AskAsync("powers", "--known", $"{revision}", "--on", "2021-08-15");
            Assert.Equal(revision, asked.GetProperty("lens").GetProperty("known").GetInt64());
            Assert.True(asked.GetProperty("total").GetInt32() > 3000);
            Assert.True(
                JsonElement.DeepEquals(replayed.GetProperty("items"), asked.GetProperty("items")), $"They differ at revision {revision}.");
        }
    }

    [Fact]
    public async Task Run_again_changes_nothing()
    {
        var before = await demo.AskAsync("ledger", "info");
        var again = (await Executable.RunAsync("demo", "--no-serve", "--json", "--data", demo.Data)).DoneJson();
        Assert.True(JsonElement.DeepEquals(demo.Answer, again));
        Assert.True(JsonElement.DeepEquals(before, await demo.AskAsync("ledger", "info")));
    }

    [Fact]
    public async Task Its_ledger_is_whole() => Assert.True((await demo.AskAsync("ledger", "verify")).GetProperty("sound").GetBoolean());

    [Fact]
    public async Task Shows_a_late_and_a_future_adjustment_corrections_and_annulments_each_by_its_command()
    {
        var late = (await demo.AskAsync("compare", "--on", "2022-02-15", "--from-known", "吴政办发〔2022〕5号", "--to-known", "吴政办发〔2022〕2号"))
            .GetProperty("comparison").GetProperty("changed").EnumerateArray().ToList();
        Assert.Equal("640115004000", Assert.Single(late).GetProperty("code").GetString());
        Assert.Equal(1, (await demo.AskAsync("powers", "--q", "640115010000", "--on", "2030-12-31")).GetProperty("total").GetInt32());
        Assert.Equal(0, (await demo.AskAsync("powers", "--q", "640115010000", "--on", "2031-01-01")).GetProperty("total").GetInt32());
        Assert.Equal(["5工作日", "6工作日", "1工作日", "1工作日"], [
            await LimitAsync("640115002000", "2022-12-31"), await LimitAsync("640115002000", "2022-12-31", "--known", "吴审改〔2022〕1号"),
            await LimitAsync("640115002000", "2022-12-31", "--known", "吴政办发〔2022〕5号"),
                await LimitAsync("640115002000", "2022-12-31", "--as-recorded")]);
        Assert.False(
            (await demo.AskAsync("power", "640115006000", "--on", "2022-05-15")).GetProperty("power").GetProperty("suspended")
                .GetBoolean());
        Assert.True(
            (await demo.AskAsync("power", "640115006000", "--on", "2022-05-15", "--known", "吴政办发〔2022〕7号")).GetProperty("power")
                .GetProperty("suspended").GetBoolean());
        Assert.Equal(("25工作日", "21工作日"), (await LimitAsync("640115009000", "2022-09-30"), await LimitAsync("640115009000", "2022-10-01")));
        foreach (var day in (string[])["2021-12-31", "2022-09-30", "2022-10-01"])
            Assert.Equal(0, (await demo.AskAsync("replay", "--check", "--on", day)).GetProperty("total").GetInt32());
    }

    private async Task<string?> LimitAsync(string code, string day, params string[] more) =>
        (await demo.AskAsync(["power", code, "--on", day, .. more])).GetProperty("power").GetProperty("elements")
            .GetProperty("promisedLimit").GetString();

    [Fact]
    public async Task A_real_table_of_stated_totals_is_read_whole()
    {
        var file = Repository.SharedData("stated-totals.tsv");
        var rows = File.ReadLines(file).Skip(1).Where(line => line.Trim().Length > 0).ToList();
        var checkedTotals = (await Executable.RunAsync("report", "2021", "--stated", file, "--data", demo.Data, "--json")).Json();
        var leftOut = checkedTotals.GetProperty("leftOut").EnumerateArray().Select(item => item.GetString()!).ToList();
        // None of these documents is in the demonstration's catalog: each row is named as unknown or left out with its line.
        Assert.Equal(
            rows.Count,
            checkedTotals.GetProperty("unknown")
                .GetArrayLength()
                    + leftOut.Count(
                        text => text.Contains("没有文号", StringComparison.Ordinal) || text.Contains("列数不够", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_was_known_in_july_differs_from_today_in_exactly_the_rows_recorded_later_and_compare_lists_them()
    {
        const string known = "2021-07-15T00:00:00+08:00";
        var then = await RowsAsync("powers", "--on", "2021-06-30", "--known", known);
        var now = await RowsAsync("powers", "--on", "2021-06-30");
        var differing = then.Keys.Union(now.Keys).Where(code => then.GetValueOrDefault(code) != now.GetValueOrDefault(code))
            .Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(differing);

        var comparison = (await demo.AskAsync("compare", "--on", "2021-06-30", "--from-known", known)).GetProperty("comparison");
        var listed = ((string[])["added", "removed", "moved", "changed", "editorial"])
            .SelectMany(part => (IEnumerable<JsonElement>)comparison.GetProperty(part).EnumerateArray())
            .Select(item => item.GetProperty("code").GetString()!).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(differing, listed);

        var mid = DateTimeOffset.Parse(known);
        foreach (var code in differing)
        {
            var history = (await demo.AskAsync("history", code)).GetProperty("items").EnumerateArray();
            Assert.Contains(
                history, item =>
                    item.GetProperty("recorded").GetDateTimeOffset() > mid
                        && DateOnly.Parse(item.GetProperty("effective").GetString()!) <= new DateOnly(2021, 6, 30));
        }
    }

    // What held on the day; until when it holds is not of the day.
    private async Task<Dictionary<string, string>> RowsAsync(params string[] question) =>
        (await demo.AskAsync(question)).GetProperty("items").EnumerateArray().ToDictionary(
            item => item.GetProperty("code").GetString()!,
            item =>
                string.Join(
                    '\n',
                    item.EnumerateObject().Where(member => member.Name is not ("validFrom" or "validTo"))
                        .Select(member => $"{member.Name}={member.Value.GetRawText()}")));
}
