using System.Text.Json;
using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels;
using PowerCatalog.ReadModels.Finding;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Testing;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>What people type, and what the demonstration answers.</summary>
public class TheFinding(Demo demo) : IClassFixture<Demo>
{
    private static readonly string[][] Expected =
    [
        .. File.ReadAllLines(Path.Combine(Repository.Root, "tests", "PowerCatalog.Tests", "plain-words.tsv")).Skip(1)
            .Select(line => line.Split('\t')),
    ];

    [Fact]
    public void Every_plain_word_finds_the_power_that_it_means()
    {
        var words = TestReference.Data.PlainWords;
        Assert.Equal(words.Situations.SelectMany(situation => situation.Words).Order(), Expected.Select(line => line[0]).Order());
        using var view = new CatalogViews(ReadModelSet.FilesIn(demo.Data), TimeProvider.System)
            .Open(DivisionCode.Parse("640300"), LensRequest.Today, TestContext.Current.CancellationToken)!;
        Assert.All(Expected, line =>
        {
            var found = view.Find(line[0], words, 500);
            Assert.NotEmpty(Assert.Single(found.Words).Means);
            Assert.Contains((line[1], line[2]), found.Powers.Items.Select(power => (power.DepartmentName, power.Name)));
            Assert.Contains(
                found.Words[0].Means.Append(line[0]),
                text => found.Powers.Items[0].Name.Contains(text, StringComparison.OrdinalIgnoreCase));
        });
    }

    [Fact]
    public void Every_short_form_of_a_law_finds_powers_that_rest_on_it()
    {
        using var view = new CatalogViews(ReadModelSet.FilesIn(demo.Data), TimeProvider.System)
            .Open(DivisionCode.Parse("640300"), LensRequest.Today, TestContext.Current.CancellationToken)!;
        Assert.All(TestReference.Data.PlainWords.Laws, law => Assert.All(law.Words, word => Assert.Contains(
            view.Find(word, TestReference.Data.PlainWords, 20).Laws, found => found.Law == law.Law && found.Powers > 0)));
    }

    [Theory]
    [InlineData("取水👍", "👍")]
    [InlineData("取水*", "*")]
    [InlineData("取水 ％", "％")]
    [InlineData("取水（许可）", null)]
    [InlineData("“取水、许可”", null)]
    public async Task What_a_search_leaves_out_is_said(string text, string? leftOut)
    {
        var found = (await demo.AskAsync("search", text)).GetProperty("found");
        Assert.NotEmpty(found.GetProperty("powers").GetProperty("items").EnumerateArray());
        string?[] said = leftOut is null ? [] : [leftOut];
        Assert.Equal(said, Texts(found.GetProperty("notSearched")));
    }

    [Fact]
    public async Task The_command_line_says_what_a_word_was_led_to()
    {
        var found = (await demo.AskAsync("search", "乱扔垃圾")).GetProperty("found");
        Assert.Contains("乱扔果皮纸屑", Texts(found.GetProperty("words")[0].GetProperty("means")));
        var first = found.GetProperty("powers").GetProperty("items")[0];
        Assert.Equal("市城市管理局", first.GetProperty("departmentName").GetString());
    }

    [Fact]
    public async Task A_removed_power_a_former_name_and_a_former_department_are_found_and_marked()
    {
        var removed = (await demo.AskAsync("adjustments")).GetProperty("items").EnumerateArray()
            .First(item => !item.GetProperty("opening").GetBoolean() && item.GetProperty("counts").GetProperty("removed").GetInt32() > 0);
        var line = (await demo.AskAsync("adjustments", removed.GetProperty("documentNumber").GetString()!)).GetProperty("items")
            .EnumerateArray().First(item => item.GetProperty("type").GetString() == "PowerRemoved.v1");
        var code = line.GetProperty("power").GetString()!;
        var past = (await demo.AskAsync("search", code)).GetProperty("found").GetProperty("past").GetProperty("items")[0];
        Assert.Equal((code, "removed"), (past.GetProperty("code").GetString(), past.GetProperty("kind").GetString()));

        var department = (await demo.AskAsync("search", "扶贫开发办")).GetProperty("found").GetProperty("departments")[0];
        Assert.Equal("市扶贫开发办公室", department.GetProperty("formerName").GetString());
    }

    [Fact]
    public async Task A_trail_takes_the_name_of_a_power()
    {
        var byName = await demo.AskAsync("trail", "power", "对乱扔果皮纸屑和烟头等废弃物的处罚");
        var code = byName.GetProperty("items")[0].GetProperty("power").GetString()!;
        Assert.Equal((await demo.AskAsync("trail", "power", code)).GetRawText(), byName.GetRawText());
        var unclear = await Resident.RunAsync(["trail", "power", "处罚", "--data", demo.Data]);
        Assert.NotEqual(0, unclear.ExitCode);
        Assert.Contains("不止一项职权", unclear.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_acts_where_is_said_for_a_power_that_townships_exercise()
    {
        var items = (await demo.AskAsync("township", "640302101", "--on", "2021-12-31")).GetProperty("items").EnumerateArray();
        var power = await demo.AskAsync("power", items.First().GetProperty("code").GetString()!, "--on", "2021-12-31");
        var said = power.GetProperty("whoActsText").GetProperty("zh").GetString()!;
        Assert.Contains("利通区", said, StringComparison.Ordinal);
        Assert.Contains("名义实施", said, StringComparison.Ordinal);
        Assert.EndsWith("。", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facet_leaves_as_many_as_it_says()
    {
        var facets = (await demo.AskAsync("powers", "--facets", "--department", "市城市管理局")).GetProperty("items").EnumerateArray().ToList();
        foreach (var (word, option) in ((string, string)[])[("level", "--level"), ("mode", "--mode"), ("law", "--law"),
            ("receiver", "--receiver"), ("missingBasis", "--missing-basis")])
        {
            var facet = facets.Single(facet => facet.GetProperty("word").GetString() == word);
            var value = facet.GetProperty("values")[0];
            var left = await demo.AskAsync(
                "powers", "--department", "市城市管理局", option, value.GetProperty("value").GetString()!, "--page-size", "1");
            Assert.Equal(value.GetProperty("count").GetInt64(), left.GetProperty("total").GetInt64());
        }
    }

    private static IEnumerable<string> Texts(JsonElement array) => array.EnumerateArray().Select(text => text.GetString()!);
}
