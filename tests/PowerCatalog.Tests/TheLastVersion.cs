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

    private static List<string> Items(JsonElement list) =>
        [
            .. list.GetProperty("items").EnumerateArray()
                .Select(item => string.Join('|', Members.Select(name => Compact(item.GetProperty(name))))),
        ];

    private static string Compact(JsonElement value) => JsonSerializer.Serialize(value);
}
