using System.IO.Compression;
using System.Text.Json;
using PowerCatalog.EventStoreDb.StandIn;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>
/// A data folder of each earlier version (<c>Released</c>), and the same events on a server, are opened by today's program: they give the
/// answers that the version gave, and take a further decision.
/// </summary>
public sealed class ReleasedVersions : IDisposable
{
    private static readonly string Released = Path.Combine(Repository.Root, "tests", "PowerCatalog.Tests", "Released");
    private static readonly string[] OfAPower =
        ["code", "name", "category", "department", "departmentName", "since", "suspended", "elements"];
    private static readonly string[] OfADelegation =
        ["code", "name", "department", "mode", "provincialBasis", "since", "until", "documentNumber"];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Versions => [.. Directory.GetDirectories(Released).Select(path => Path.GetFileName(path)!).Order()];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_folder_gives_the_same_answers_and_goes_on(string version) =>
        await HoldsAsync(version, "--data", Unpacked(version));

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Its_events_on_a_server_give_the_same_answers_and_go_on(string version)
    {
        await using var server = await StandInServer.StartNewAsync();
        (await Resident.RunAsync("ledger", "copy", "--from", Unpacked(version), "--to", server.ConnectionString)).Done();
        await HoldsAsync(version, "--data", _folder["node"], "--ledger", server.ConnectionString);
    }

    private async Task HoldsAsync(string version, params string[] place)
    {
        Assert.Equal(Recorded(version, "powers.json", OfAPower), Items(await AskAsync("powers", "--on", "2021-12-31"), OfAPower));
        Assert.Equal(
            Recorded(version, "township.json", OfADelegation),
            Items(await AskAsync("township", "640302101", "--on", "2021-12-31"), OfADelegation));
        var before = await AskAsync("ledger", "verify");
        Assert.True(before.GetProperty("sound").GetBoolean());
        Assert.Equal(0, (await AskAsync("replay", "--check", "--on", "2021-12-31")).GetProperty("total").GetInt32());

        var path = Workbooks.Write(
            _folder[$"{version}.xlsx"], Workbooks.Decision("吴政发〔2022〕1号"), Workbooks.Add([Workbooks.Permit("640123000009", "后来的许可（合成）")]));
        Assert.Equal("recorded", (await AskAsync("import", path)).GetProperty("outcome").GetString());
        Assert.Equal(4, (await AskAsync("adjustments")).GetProperty("total").GetInt32());
        Assert.Equal(4, (await AskAsync("powers", "--on", "2022-12-31")).GetProperty("total").GetInt32());
        var after = await AskAsync("ledger", "verify");
        Assert.True(after.GetProperty("sound").GetBoolean());
        Assert.True(after.GetProperty("events").GetInt64() > before.GetProperty("events").GetInt64());
        Assert.Equal(0, (await AskAsync("replay", "--check", "--on", "2022-12-31")).GetProperty("total").GetInt32());

        async Task<JsonElement> AskAsync(params string[] command) => (await Resident.RunAsync([.. command, .. place, "--json"])).DoneJson();
    }

    private string Unpacked(string version)
    {
        ZipFile.ExtractToDirectory(Path.Combine(Released, version, "folder.zip"), _folder["data"]);
        return _folder["data"];
    }

    private static List<string> Recorded(string version, string file, string[] members)
    {
        using var answer = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Released, version, file)));
        var items = Items(answer.RootElement, members);
        Assert.NotEmpty(items);
        return items;
    }

    // A value as JSON; text with every letter as it is, however the version wrote it.
    private static List<string> Items(JsonElement answer, string[] members) =>
    [
        .. answer.GetProperty("items").EnumerateArray()
            .Select(item => string.Join('|', members.Select(name => JsonSerializer.Serialize(item.GetProperty(name))))),
    ];
}
