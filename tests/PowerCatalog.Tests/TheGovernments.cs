using System.Text.Json;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>Two governments that stand on one installation: the demonstration, and a district's list as it was published.</summary>
public sealed class TheGovernments
{
    private const string District = "511602";

    [Fact]
    public async Task Are_compared_power_by_power_with_the_same_answer_everywhere()
    {
        using var demo = await DemoFolder.CreateAsync();
        var data = demo.Copy();
        (await Executable.RunAsync(
            "import", Repository.SharedData("guangan-district-items-2025.tsv"), "--kind", "list", "--division", District, "--data", data,
            "--json")).DoneJson();
        var compared =
            (await Executable.RunAsync("compare", "--division", "640300", "--with", District, "--data", data, "--json")).DoneJson();
        var items = compared.GetProperty("items").EnumerateArray().ToList();
        var here = Codes(await ListAsync("640300", data));
        var there = Codes(await ListAsync(District, data));
        Assert.Equal(here, Codes(items, "first"));
        Assert.Equal(there, Codes(items, "second"));
        var counts = compared.GetProperty("counts").EnumerateObject().ToDictionary(count => count.Name, count => count.Value.GetInt32());
        Assert.Equal(items.Count, counts.Values.Sum());
        var both = items.Where(item => item.TryGetProperty("by", out var by) && by.ValueKind == JsonValueKind.String).ToList();
        Assert.NotEmpty(both);
        foreach (var item in both.Where(item => item.GetProperty("by").GetString() == "name"))
            Assert.Equal(Name(item, "first"), Name(item, "second"));

        var name = compared.GetProperty("with").GetProperty("name").GetString()!;
        var byName = (await Executable.RunAsync("compare", "--division", "640300", "--with", name, "--data", data, "--json")).DoneJson();
        Assert.Equal(counts["different"], byName.GetProperty("counts").GetProperty("different").GetInt32());

        await using var server = await Server.StartAsync(data);
        using var http = new HttpClient { BaseAddress = server.Address };
        var served = JsonDocument.Parse(await http.GetStringAsync(
            new Uri(
                $"/api/v1/catalogs/640300/governments/compare?with={Uri.EscapeDataString(name)}&pageSize=500&kind=different",
                UriKind.Relative),
            TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(counts.GetValueOrDefault("different"), served.GetProperty("total").GetInt32());
        var csv = await http.GetByteArrayAsync(
            new Uri($"/640300/compare.csv?with={District}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(items.Count, TextTables.Csv(csv).Rows.Count);
        var page = await http.GetStringAsync(
            new Uri($"/640300/compare?with={District}&kind=onlySecond", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains($"/{District}/powers/", page, StringComparison.Ordinal);
        Assert.True(page.Length < 300 * 1024);

        var wrong = await Executable.RunAsync("compare", "--division", "640300", "--with", "999999", "--data", data);
        Assert.NotEqual(0, wrong.ExitCode);
    }

    private static async Task<JsonElement> ListAsync(string division, string data) =>
        (await Executable.RunAsync("powers", "--division", division, "--json", "--data", data)).DoneJson();

    private static IEnumerable<string> Codes(JsonElement list) =>
        list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()!).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Codes(IEnumerable<JsonElement> items, string side) => items
        .Where(item => item.TryGetProperty(side, out var held) && held.ValueKind == JsonValueKind.Object)
        .Select(item => item.GetProperty(side).GetProperty("code").GetString()!).Order(StringComparer.Ordinal);

    private static string? Name(JsonElement item, string side) => item.GetProperty(side).GetProperty("name").GetString();
}
