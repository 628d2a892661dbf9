using System.Text.Json;
using System.Text.RegularExpressions;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>
/// Inputs as offices send them, each with what the table beside them says that it must give. The inputs are no part of the repository:
/// where they are absent, the tests are skipped and say so.
/// </summary>
public sealed partial class TheCases(Demo demo) : IClassFixture<Demo>
{
    // What each row of the table must give: the outcome, what it counts, and its problems as "severity code sheet!cell": all its errors,
    // and the warnings where the row speaks of them. A list is one that opens a catalog, but for 02, which is compared with the
    // demonstration.
    private static readonly Case[] Cases =
    [
        new("01", "refused", "", "e power.other-name 减少!B2", "e power.other-name 变更!B2", "e power.other-name 划转!B2",
            "e power.other-name 赋权!B2", "e power.other-name 收回!B2", "e power.other-name 暂停!C2"),
        new("02", "compared", "added 2, removed 3, powersChanged 5, elementChanges 5") { List = "640300", IsOpen = true },
        new("03", "previewed", "added 1, powersChanged 1, elementChanges 1"),
        new("04", "previewed", "powersChanged 1, elementChanges 1"),
        new("05", "previewed", "added 1, removed 1"),
        new("06", "previewed", "opened 2") { List = "640300" },
        new("07", "previewed", "opened 2", "w row.stages 清单!3") { List = "640300" },
        new("08", "previewed", "opened 2", "w row.group-title 清单!3", "w row.group-title 清单!5", "w row.total 清单!7", "w row.note 清单!8",
            "w row.signature 清单!9") { List = "640300" },
        new("09a", "previewed", "opened 1") { List = "640300" },
        new("09b", "previewed", "opened 1") { List = "640300" },
        new("10", "previewed", "opened 3") { List = "440000" },
        new("11", "previewed", "吴政发〔2026〕90号: removed 1; 吴政发〔2026〕91号: removed 1", "w decision.title-taken 调整台账!B2",
            "w decision.title-taken 调整台账!B3"),
        new("12", "previewed", "removed 1"),
        new("13", "previewed", "added 2", "w power.same-name 增加!B2", "w power.same-name 增加!B3"),
        new("14", "refused", "delegated 9", "e township.not-all-named 赋权!C11"),
        new("15", "refused", "added 1, removed 1", "e power.duplicate 增加!A2", "e department.unknown 增加!D3", "e line.contradicts 减少!A3",
            "e power.unknown 减少!A4", "e line.contradicts 变更!A2", "e change.other-before 变更!D2", "e line.contradicts 变更!A3",
            "e change.nothing 变更!E3", "e change.other-before 变更!D4"),
        new("20", "previewed", "added 3", "w cell.date-seconds-off 增加!I2"),
        new("21", "refused", "added 6", "e cell.format-unread 增加!H6", "e value.not-a-date 增加!I4"),
        new("22", "previewed", "added 4"),
        new("23", "previewed", "added 1"),
        new("24", "previewed", "added 1"),
        new("25", "previewed", "added 1"),
        new("26", "previewed", "added 5"),
        new("27", "refused", "added 4", "e cell.garbled 增加!B2", "e cell.garbled 增加!E2", "e cell.garbled 增加!B3", "e cell.garbled 增加!E4",
            "w cell.garbled-perhaps 增加!B5", "w cell.garbled-perhaps 增加!E5"),
        new("28", "refused", "added 2", "e cell.code-exponent 28-scientific-codes.csv!27",
            "e cell.code-exponent 28-scientific-codes.csv!28"),
        new("29", "previewed", "added 1"),
        new("30", "previewed", "added 1"),
    ];

    public static TheoryData<string> Numbers => [.. Cases.Select(expected => expected.Number)];

    [Fact]
    public async Task Every_row_of_the_table_is_tried()
    {
        var table = await File.ReadAllLinesAsync(Repository.SharedCase("README.md"), TestContext.Current.CancellationToken);
        var rows = table.Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => line.Split('|')[1])
            .SelectMany(cell => Numbered().Matches(cell).Select(match => match.Value));
        Assert.Equal(rows.Order(), Cases.Select(expected => expected.Number).Order());
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task An_input_gives_what_the_table_says(string number)
    {
        using var folder = new TemporaryFolder();
        await HoldAsync(number, OnTheDemonstration.Contains(number) ? demo.Data : folder["data"]);
    }

    /// <summary>The inputs that the demonstration's catalog is asked about.</summary>
    internal static IReadOnlyList<string> OnTheDemonstration { get; } =
        [.. Cases.Where(expected => expected.List is null || expected.IsOpen).Select(expected => expected.Number)];

    /// <summary>Holds what a data folder's catalog says of an input against the table.</summary>
    internal static async Task HoldAsync(string number, string data)
    {
        var expected = Cases.Single(other => other.Number == number);
        string[] list = expected.List is null ? [] : ["--kind", "list"];
        var answer = (await Resident.RunAsync(
            ["import", FileOf(number), "--data", data, "--division", expected.List ?? "640300", "--dry-run", "--json", .. list])).Json();
        // A running log has an answer for each decision.
        List<JsonElement> answers = answer.ValueKind == JsonValueKind.Array ? [.. answer.EnumerateArray()] : [answer];

        Assert.All(answers, decision => Assert.Equal(expected.Outcome, decision.GetProperty("outcome").GetString()));
        if (expected.Outcome != "refused" || expected.Counts.Length > 0)
            Assert.Equal(expected.Counts, string.Join("; ", answers.Select(CountsOf)));
        var problems = answers.SelectMany(decision => decision.GetProperty("problems").EnumerateArray()).Select(Told).ToList();
        Assert.All(expected.Problems, problem => Assert.Contains(problem, problems));
        Assert.Equal(expected.Problems.Where(IsError).Order(), problems.Where(IsError).Order());
        Assert.Equal(expected.Problems.Count(IsError), answers.Sum(decision => decision.GetProperty("errors").GetInt32()));
    }

    [Fact]
    public async Task The_parts_of_a_list_open_the_catalog_together_or_one_after_the_other()
    {
        using var folder = new TemporaryFolder();
        string[] list = ["--kind", "list", "--division", "640300", "--json", "--data"];
        var together = (await Resident.RunAsync(["import", FileOf("09a"), FileOf("09b"), .. list, folder["together"]])).DoneJson();
        Assert.Equal(["opened 1", "opened 1"], together.EnumerateArray().Select(CountsOf));
        foreach (var part in (string[])["09a", "09b"])
            Assert.Equal("opened 1", CountsOf((await Resident.RunAsync(["import", FileOf(part), .. list, folder["parts"]])).DoneJson()));
        Assert.Equal(
            "alreadyRecorded",
            (await Resident.RunAsync(["import", FileOf("09b"), .. list, folder["parts"]])).DoneJson().GetProperty("outcome").GetString());
    }

    private static string FileOf(string number) =>
        Directory.GetFiles(Path.GetDirectoryName(Repository.SharedCase("README.md"))!, number + "-*").Single();

    private static bool IsError(string problem) => problem.StartsWith('e');

    private static string CountsOf(JsonElement answer)
    {
        var counts = answer.GetProperty("counts").EnumerateObject().Where(count => count.Value.GetInt32() > 0)
            .Select(count => $"{count.Name} {count.Value}");
        var told = string.Join(", ", answer.TryGetProperty("opened", out var opened) && opened.ValueKind == JsonValueKind.Number
            && opened.GetInt32() > 0 ? counts.Prepend($"opened {opened}") : counts);
        return answer.TryGetProperty("documentNumber", out var number) && number.GetString() is { } decision ? $"{decision}: {told}" : told;
    }

    private static string Told(JsonElement problem) =>
        $"{problem.GetProperty("severity").GetString()![0]} {problem.GetProperty("code").GetString()} {problem.GetProperty("sheet")}!"
            + $"{problem.GetProperty("column")}{problem.GetProperty("row")}";

    [GeneratedRegex(@"\b[0-9]{2}[ab]?(?=-)")]
    private static partial Regex Numbered();

    /// <summary>What one input must give.</summary>
    private sealed record Case(string Number, string Outcome, string Counts, params string[] Problems)
    {
        /// <summary>The division of a list; null for an adjustment.</summary>
        public string? List { get; init; }

        /// <summary>Whether the list is one of the demonstration's catalog.</summary>
        public bool IsOpen { get; init; }
    }
}
