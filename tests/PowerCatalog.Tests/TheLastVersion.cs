using System.Text.Json;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>A ledger that the last version recorded gives the list that the last version gave.</summary>
public sealed class TheLastVersion : IDisposable
{
    private static readonly string Recorded = Path.Combine(Repository.Root, "tests", "PowerCatalog.Ledger.Tests", "Versions", "v1");
    private static readonly string[] Members =
    [
        "code", "name", "category", "department", "departmentName", "since", "suspended", "elements",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("replay-latest.json")]
    [InlineData("replay-81.json", "--to", "81")]
    public async Task The_list_is_replayed_as_before(string answer, params string[] to)
    {
        var (data, ledger) = (Directory.CreateDirectory(_folder["data"]).FullName, Path.Combine(Recorded, "ledger.db"));
        File.Copy(ledger, Path.Combine(data, "ledger.db"));
        var replayed = (await Executable.RunAsync(["replay", "--data", data, "--on", "2021-12-31", "--json", .. to])).DoneJson();
        using var before = JsonDocument.Parse(
            await File.ReadAllBytesAsync(Path.Combine(Recorded, answer), TestContext.Current.CancellationToken));
        var expected = Items(before.RootElement);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Items(replayed));
    }

    [Fact]
    public async Task Its_delegations_are_the_townships_still()
    {
        var data = Directory.CreateDirectory(_folder["data"]).FullName;
        File.Copy(Path.Combine(Recorded, "ledger.db"), Path.Combine(data, "ledger.db"));
        await Executable.RunAsync(["replay", "--check", "--data", data, "--on", "2021-03-31"]);
        var empowered = Assert.Single(await PowersOf("640302198000"));
        Assert.Equal(("640102007000", "empowered", "receiver"), Terms(empowered));
        Assert.Equal("2021-03-15", empowered.GetProperty("since").GetString());
        var entrusted = Assert.Single(await PowersOf("640302199000"));
        Assert.Equal(("640102006000", "entrusted", "department"), Terms(entrusted));
        Assert.Equal("吴公委〔2021〕1号", entrusted.GetProperty("instrument").GetString());
        Assert.Empty(await PowersOf("640302198000", "2021-05-15"));

        async Task<List<JsonElement>> PowersOf(string township, string on = "2021-03-31") =>
        [
            .. (await Executable.RunAsync(["township", township, "--on", on, "--data", data, "--json"])).DoneJson().GetProperty("items")
                .EnumerateArray(),
        ];

        static (string?, string?, string?) Terms(JsonElement power) => (
            power.GetProperty("code").GetString(), power.GetProperty("mode").GetString(), power.GetProperty("inWhoseName").GetString());
    }

    private static List<string> Items(JsonElement list) =>
        [
            .. list.GetProperty("items").EnumerateArray()
                .Select(item => string.Join('|', Members.Select(name => Compact(item.GetProperty(name))))),
        ];

    private static string Compact(JsonElement value) => JsonSerializer.Serialize(value);
}
