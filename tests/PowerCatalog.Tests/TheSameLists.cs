using System.Text.Json;
using System.Text.Json.Nodes;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>The command line held against the API: the same question gives the same list, as JSON, as a file and on the terminal.</summary>
public sealed class TheSameLists(TwoWays ways) : IClassFixture<TwoWays>, IDisposable
{
    private const string Power = "640115002000";
    private const string Delegated = "640111011000";
    private const string Merged = "640101012000";
    private const string Day = "2022-12-31";
    private const string Counts = "from to by rule items total sum";

    private readonly TemporaryFolder _folder = new();

    /// <summary>A question to both, and the members of the two answers that hold the list.</summary>
    public static TheoryData<string, string, string> Answers => new()
    {
        { $"powers --on {Day} --page 2 --page-size 100", $"/powers?on={Day}&page=2&pageSize=100", "items total" },
        { $"powers --on {Day} --page-size 3", $"/powers?on={Day}&pageSize=3", "items total" },
        { $"powers --on {Day} --page 2", $"/powers?on={Day}&page=2", "items total" },
        { $"powers --on {Day} --department 市市场监督管理局 --category permit", $"/powers?on={Day}&department=市市场监督管理局&category=permit", "total" },
        { $"power {Delegated} --on {Day}", $"/powers/{Delegated}?on={Day}", "power townships whoActs whoActsText" },
        { $"search 水 --on {Day}", $"/search?q=水&on={Day}", "found" },
        { $"search 乱扔垃圾 --on {Day}", $"/search?q=乱扔垃圾&on={Day}", "found" },
        { $"powers --facets --mode empowered --on {Day}", $"/powers/facets?mode=empowered&on={Day}", "items" },
        { $"powers --missing-basis true --on {Day}", $"/powers?missingBasis=true&pageSize=500&on={Day}", "total" },
        {
            $"township 640302101 --q 处罚 --mode empowered --on {Day}",
            $"/townships/640302101/powers?q=处罚&mode=empowered&on={Day}", "items total"
        },
        { $"power {Power} --on {Day} --as-recorded", $"/powers/{Power}?on={Day}&asRecorded=true", "power" },
        { $"trail power {Power}", $"/powers/{Power}/history", "items" },
        { $"trail power {Power} --order recorded", $"/powers/{Power}/history?order=recorded", "items" },
        { $"trail township 640302101000", "/townships/640302101000/history", "items" },
        { $"trail receiver 640302101000", "/receivers/640302101000/history", "items" },
        { $"receiver 640302101 --on {Day}", $"/receivers/640302101/powers?on={Day}", "receiver items total" },
        { $"blame {Power} --on {Day}", $"/powers/{Power}/blame?on={Day}", "items" },
        { $"lineage {Merged}", $"/powers/{Merged}/lineage", "items" },
        { "adjustments", "/adjustments?pageSize=500", "items" },
        { "changes --since 2022-01-01 --on 2022-12-31", "/changes?since=2022-01-01&on=2022-12-31&pageSize=500", "items total last next" },
        {
            "changes --since 2021-11-01 --on 2021-12-31 --receiver 金银滩镇",
            "/changes?since=2021-11-01&on=2021-12-31&receiver=金银滩镇&pageSize=500", "items total last"
        },
        {
            "coming --days 3660 --on 2022-04-15 --department 市水务局", "/coming?days=3660&on=2022-04-15&department=市水务局&pageSize=500",
            "items total next"
        },
        { $"township 640302101 --on {Day}", $"/townships/640302101/powers?on={Day}", "township items" },
        { $"laws --on {Day}", $"/legal-bases?on={Day}&pageSize=500", "items" },
        { $"laws --missing --on {Day}", $"/legal-bases?missing=true&on={Day}&pageSize=500", "items" },
        { "statistics --by department", "/statistics?by=department", Counts },
        { "statistics --by category --from 2021-01-01 --to 2021-12-31", "/statistics?by=category&from=2021-01-01&to=2021-12-31", Counts },
        { "report 2021", "/reports/2021", "items total year" },
        { "compare --from-on 2022-09-30 --to-on 2022-10-01", "/compare?fromOn=2022-09-30&toOn=2022-10-01", "comparison" },
        { "replay --on 2021-12-31", "/replay?on=2021-12-31", "total" },
    };

    /// <summary>A question to both whose answer is a table.</summary>
    public static TheoryData<string, string> Tables => new()
    {
        { $"trail power {Power}", $"/powers/{Power}/history.csv" },
        { "adjustments", "/adjustments.csv" },
        { "adjustments 7336", "/adjustments/7336.csv" },
        { "trail adjustment 6510", "/adjustments/6510/history.csv" },
        { $"township 640302101 --on {Day}", $"/townships/640302101/powers.csv?on={Day}" },
        { $"township 640302101 --on {Day} --changes-since 2021-06-30", $"/townships/640302101/changes.csv?on={Day}&since=2021-06-30" },
        {
            $"township 640302101 --on {Day} --changes-since 2021-06-30 --net",
            $"/townships/640302101/changes.csv?on={Day}&since=2021-06-30&net=true"
        },
        { "changes --since 2022-01-01 --on 2022-12-31", "/changes.csv?since=2022-01-01&on=2022-12-31" },
        { "coming --days 3660 --on 2022-04-15", "/coming.csv?days=3660&on=2022-04-15" },
        { $"receiver 640302101 --on {Day}", $"/receivers/640302101/powers.csv?on={Day}" },
        { $"laws --missing --on {Day}", $"/legal-bases.csv?missing=true&on={Day}" },
        { "statistics --by department", "/statistics.csv?by=department" },
        { "statistics --by category", "/statistics.csv?by=category" },
        { "report 2021", "/reports/2021.csv" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_for_programs_is_the_same(string command, string address, string members)
    {
        var (byCommand, byRequest) = (await ways.AskAsync(command.Split(' ')), await ways.GetAsync(address));
        foreach (var member in members.Split(' ')) AssertSame(byCommand.GetProperty(member), byRequest.GetProperty(member), member);
    }

    [Fact]
    public async Task The_changes_of_a_township_are_the_same()
    {
        var byCommand = await ways.AskAsync("township", "640302101", "--on", Day, "--changes-since", "2021-06-30");
        var byRequest = await ways.GetAsync($"/townships/640302101/changes?on={Day}&since=2021-06-30");
        var changes = byCommand.GetProperty("changes");
        foreach (var member in changes.EnumerateObject()) AssertSame(member.Value, byRequest.GetProperty(member.Name), member.Name);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("--department 市市场监督管理局 --category permit", "&department=市市场监督管理局&category=permit")]
    [InlineData("--known 7000", "&known=7000")]
    public async Task The_exported_list_is_the_file_of_the_api_byte_for_byte(string options, string query)
    {
        var path = _folder["list.csv"];
        string[] more = options.Length == 0 ? [] : options.Split(' ');
        await ways.ShowAsync(["export", "--on", Day, "--out", path, .. more]);
        var exported = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(await ways.FileAsync($"/powers.csv?on={Day}{query}"), exported);
        Assert.True(TextTables.Csv(exported).Rows.Count > 10);
    }

    [Fact]
    public async Task The_exported_list_can_be_imported_as_it_is()
    {
        var path = _folder["list.csv"];
        await File.WriteAllBytesAsync(path, await ways.FileAsync($"/powers.csv?on={Day}"), TestContext.Current.CancellationToken);
        var run = await Executable.RunAsync(
            "import", path, "--kind", "list", "--division", "640300", "--decided", Day, "--data", _folder["empty"], "--dry-run", "--json");
        var answer = run.Json();
        Assert.Equal("previewed", answer.GetProperty("outcome").GetString());
        Assert.Equal(TextTables.Csv(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)).Rows.Count,
            answer.GetProperty("changes").EnumerateArray().Count(change => change.GetProperty("kind").GetString() == "PowerAdded.v1"));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task What_the_terminal_shows_is_what_the_file_holds(string command, string address)
    {
        var drawn = TextTables.Drawn(await ways.ShowAsync(command.Split(' ')));
        var file = TextTables.Csv(await ways.FileAsync(address));
        Assert.NotEmpty(drawn.Rows);
        Assert.Equal(file.Of(drawn.Headings).Lines, drawn.Lines);
    }

    [Fact]
    public async Task A_comparison_on_the_terminal_is_the_file_of_the_page()
    {
        var drawn = TextTables.Drawn(await ways.ShowAsync("compare", "--from-on", "2022-09-30", "--to-on", "2022-10-01"));
        var file = TextTables.Csv(await ways.PageFileAsync("/audit/compare.csv?fromOn=2022-09-30&toOn=2022-10-01"));
        Assert.NotEmpty(drawn.Rows);
        Assert.Equal(file.Of(drawn.Headings).Lines, drawn.Lines);
    }

    private static void AssertSame(JsonElement byCommand, JsonElement byRequest, string member)
    {
        // Two lists that are both empty say nothing. No township's terms change in the demonstration, and nothing comes for this one.
        if (byCommand.ValueKind == JsonValueKind.Array && member is not ("termsChanged" or "coming"))
            Assert.NotEqual(0, byCommand.GetArrayLength());
        var (first, second) = (JsonNode.Parse(byCommand.GetRawText()), JsonNode.Parse(byRequest.GetRawText()));
        Assert.True(JsonNode.DeepEquals(first, second), $"{member}\n{first}\n{second}");
    }
}
