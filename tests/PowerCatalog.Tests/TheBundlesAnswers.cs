using System.Text.Json;
using System.Text.Json.Nodes;
using PowerCatalog.Tests.Harness;
using PowerCatalog.Verifier.Results;

namespace PowerCatalog.Tests;

/// <summary>What a bundle proves is what the program answers to the same question.</summary>
public sealed class TheBundlesAnswers(BundledDemo demo) : IClassFixture<BundledDemo>
{
    // The demonstration recalls on this day; only the program shows that beforehand.
    private const string Recall = "2021-12-01";

    private static readonly string[] OfPower = ["name", "category", "department", "departmentName", "since", "suspended"];

    private static readonly string[] OfDelegation =
        ["mode", "inWhoseName", "instrument", "provincialBasis", "since", "handOver", "travelling", "scope", "documentNumber"];

    // 640215057000, which 金积镇 had without an end, was recalled from it.
    [Theory]
    [InlineData("640302100000", "2021-02-28", "7936")]
    [InlineData("640302100000", "2021-03-01", "7936", 1)]
    [InlineData("640302100000", "2021-11-30", "7936", 1)]
    [InlineData("640302100000", "2021-12-01", "7936")]
    [InlineData("640302100000", "2021-12-01", "7400")]
    [InlineData("640302100000", "2024-03-01", "7936")]
    [InlineData("640323102000", "2021-12-31", "7936")]
    public async Task A_townships_powers_are_those_that_the_program_shows(string township, string on, string known, int recalled = 0)
    {
        string[] when = ["--on", on, "--known", known];
        var proven = (await demo.ProvenAsync(["--township", township, .. when])).Answer;
        var shown = await demo.AskAsync(["township", township, .. when]);
        var items = shown.GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("code").GetString()!);
        var powers = proven["powers"]!.AsArray().ToDictionary(item => (string)item!["code"]!, item => item!.AsObject());
        Assert.Equal(items.Keys.Order(StringComparer.Ordinal), powers.Keys);
        foreach (var (code, item) in items)
        {
            Same(item, powers[code], ["name", "category", "department", "departmentName", "suspended", "legalBasis"]);
            SameDelegation(item, powers[code]);
            SameEnd(item, powers[code], recalledTerm: null);
        }

        Assert.Equal(recalled, items.Values.Count(IsRecalled));
        Same(shown.GetProperty("township"), proven, ["code"]);
        if ((bool)proven["registered"]!) Same(shown.GetProperty("township"), proven, ["name", "county", "open"]);
    }

    [Fact]
    public async Task A_recall_takes_the_power_from_the_township_on_its_day_once_it_is_known()
    {
        Assert.True(await HasAsync("2021-11-30", "7936"));
        Assert.False(await HasAsync("2021-12-01", "7936"));
        Assert.True(await HasAsync("2021-12-01", "7400"));
        return;
        async Task<bool> HasAsync(string on, string known) => (await demo.ProvenAsync(
            "--township", "640302100000", "--on", on, "--known", known)).Answer["powers"]!.AsArray()
            .Any(power => (string)power!["code"]! == "640215057000");
    }

    // Removed on 2021-01-20; transferred on 2021-08-16; its suspension annulled; corrected; an extension annulled from a day on; renamed
    // department on 2021-06-01; recalled from four townships, which had it to 2024-03-01.
    [Theory]
    [InlineData("640201026000", "2021-01-19")]
    [InlineData("640101008000", "2021-08-15")]
    [InlineData("640101008000", "2021-08-16")]
    [InlineData("640115006000", "2022-05-01", "7924")]
    [InlineData("640115006000", "2022-05-01")]
    [InlineData("640115002000", "2022-03-01", "7910")]
    [InlineData("640115002000", "2022-03-01", "7918")]
    [InlineData("640115002000", "2022-03-01")]
    [InlineData("640115009000", "2022-09-30")]
    [InlineData("640115009000", "2022-10-01")]
    [InlineData("640118005000", "2021-10-31")]
    [InlineData("640116007000", "2021-05-31", "7936", 4)]
    [InlineData("640116007000", "2021-11-30", "7936", 4)]
    [InlineData("640116007000", "2021-12-01")]
    [InlineData("640111011000", "2021-12-31")]
    public async Task A_power_is_what_the_program_shows(string code, string on, string known = "7936", int recalled = 0)
    {
        string[] when = ["--on", on, "--known", known];
        var proven = (await demo.ProvenAsync(["--power", code, .. when])).Answer;
        var shown = await demo.AskAsync(["power", code, .. when]);
        var power = shown.GetProperty("power");
        Assert.True((bool)proven["listed"]!);
        Same(power, proven, OfPower);
        Assert.True(JsonNode.DeepEquals(Node(power.GetProperty("elements")), proven["elements"]));
        var receivers = proven["receivers"]!.AsArray().ToDictionary(item => (string)item!["code"]!, item => item!.AsObject());
        var townships = shown.GetProperty("townships").EnumerateArray().ToDictionary(item => item.GetProperty("township").GetString()!);
        Assert.Empty(shown.GetProperty("otherReceivers").EnumerateArray());
        Assert.Equal(townships.Keys.Order(StringComparer.Ordinal), receivers.Keys);
        foreach (var (township, item) in townships)
        {
            Same(item, receivers[township], ["name", "mode", "inWhoseName", "since", "documentNumber"]);
            SameEnd(item, receivers[township], recalledTerm: "2024-03-01");
            // What it shows of the delegation itself, it shows with the township.
            var items = (await demo.AskAsync(["township", township, .. when])).GetProperty("items").EnumerateArray();
            SameDelegation(items.Single(held => held.GetProperty("code").GetString() == code), receivers[township]);
        }

        Assert.Equal(recalled, townships.Values.Count(IsRecalled));
    }

    [Theory]
    [InlineData("640201026000", "2021-01-20")]
    [InlineData("640201026000", "2019-12-31")]
    public async Task A_power_that_is_not_on_the_list_is_proven_not_to_be(string code, string on)
    {
        await AbsentAsync(code, on);
        var shown = await Resident.RunAsync("power", code, "--on", on, "--data", demo.Data, "--json");
        Assert.Equal(1, shown.ExitCode);
        Assert.Contains($"职权 {code} 在 {on} 不在清单上", shown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_power_that_never_was_is_proven_to_have_no_event()
    {
        var proof = await AbsentAsync("640999999000", "2021-12-31");
        Assert.Equal(0, proof.Later);
        var shown = await Resident.RunAsync("power", "640999999000", "--data", demo.Data);
        Assert.Equal(1, shown.ExitCode);
        Assert.Contains("从来没有职权 640999999000", shown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_township_that_was_not_there_yet_is_proven_to_have_nothing()
    {
        var proof = await demo.ProvenAsync("--township", "640302200000", "--on", "2019-12-31");
        Assert.Equal("""{"kind":"township","code":"640302200000","registered":false,"powers":[]}""", proof.Answer.ToJsonString());
        var shown = await Resident.RunAsync("township", "640302200000", "--on", "2019-12-31", "--data", demo.Data);
        Assert.Equal(1, shown.ExitCode);
    }

    private async Task<Proof> AbsentAsync(string code, string on)
    {
        var proof = await demo.ProvenAsync("--power", code, "--on", on);
        Assert.Equal($$"""{"kind":"power","code":"{{code}}","listed":false}""", proof.Answer.ToJsonString());
        return proof;
    }

    // A bundle has the end of the term, also where the program shows a recall of a later day as the end.
    private static void SameEnd(JsonElement shown, JsonObject proven, string? recalledTerm)
    {
        if (IsRecalled(shown)) Assert.Equal(recalledTerm, (string?)proven["until"]);
        else Same(shown, proven, ["until"]);
    }

    private static bool IsRecalled(JsonElement shown) => shown.GetProperty("until").GetString() == Recall;

    private static void SameDelegation(JsonElement shown, JsonObject proven)
    {
        Same(shown, proven, OfDelegation);
        Assert.Equal(shown.GetProperty("adjustmentTitle").GetString(), (string?)proven["title"]);
    }

    // What the program says as null, or does not say, is absent in a bundle.
    private static void Same(JsonElement shown, JsonObject proven, string[] members)
    {
        foreach (var member in members)
        {
            var node = shown.TryGetProperty(member, out var value) ? Node(value) : null;
            Assert.True(
                JsonNode.DeepEquals(node, proven[member]),
                $"{member}: {node?.ToJsonString()} is shown, {proven[member]?.ToJsonString()} proven.");
        }
    }

    private static JsonNode? Node(JsonElement value) => JsonNode.Parse(value.GetRawText());
}
