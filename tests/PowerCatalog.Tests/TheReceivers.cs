using PowerCatalog.Exchange.Workbooks;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>
/// Powers are handed down to counties and zones on top of a ledger that the last version recorded, so that it holds delegations of both
/// versions.
/// </summary>
public sealed class TheReceivers : IDisposable
{
    // Entrusted to the township 640302199000 in version 1, until 2023-03-14.
    private const string Power = "640102006000";

    private readonly TemporaryFolder _folder = new();
    private readonly string _data;

    public TheReceivers()
    {
        _data = Directory.CreateDirectory(_folder["data"]).FullName;
        File.Copy(
            Path.Combine(Repository.Root, "tests", "PowerCatalog.Ledger.Tests", "Versions", "v1", "ledger.db"),
            Path.Combine(_data, "ledger.db"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_the_last_version_gave_is_taken_back_and_given_to_a_county_and_a_zone()
    {
        var file = Workbooks.Write(
            _folder["下放.xlsx"], Workbooks.Decision("吴政发〔2022〕8号"),
            new SheetContent("收回", ["职权编码", "乡镇（街道）", "收回原因"], [[Power, "640302199000", "改由县区行使"]]),
            new SheetContent(
                "下放", ["职权编码", "承接单位", "下放方式", "适用区域", "起始日期"],
                [[Power, "利通区、太阳山开发区管委会", "归还", "规划区范围", "2022-03-02"]]));
        var recorded = (await Executable.RunAsync("import", file, "--data", _data, "--division", "640300", "--json")).DoneJson();
        Assert.Equal("recorded", recorded.GetProperty("outcome").GetString());

        var power = (await AskAsync("power", Power, "--on", "2022-03-02")).DoneJson();
        Assert.Empty(power.GetProperty("townships").EnumerateArray());
        Assert.Equal(
            ["利通区 returned receiver 规划区范围", "太阳山开发区 returned receiver 规划区范围"],
            power.GetProperty("otherReceivers").EnumerateArray().Select(
                receiver => string.Join(
                    ' ', ((string[])["name", "mode", "inWhoseName", "scope"]).Select(member => receiver.GetProperty(member).GetString()))));
        var before = (await AskAsync("power", Power, "--on", "2022-02-28")).DoneJson();
        Assert.Equal(
            "640302199000", Assert.Single(before.GetProperty("townships").EnumerateArray()).GetProperty("township").GetString());
        var list = (await AskAsync("powers", "--receiver", "太阳山开发区", "--on", "2022-03-02")).DoneJson();
        Assert.Equal(Power, Assert.Single(list.GetProperty("items").EnumerateArray()).GetProperty("code").GetString());
        var zone = (await AskAsync("receiver", "太阳山开发区管委会", "--on", "2022-03-02")).DoneJson();
        Assert.Equal("太阳山开发区", zone.GetProperty("receiver").GetProperty("name").GetString());
        Assert.Equal(Power, Assert.Single(zone.GetProperty("items").EnumerateArray()).GetProperty("code").GetString());
        var changed = (await AskAsync("receiver", "太阳山开发区", "--on", "2022-03-02", "--changes-since", "2022-02-28")).DoneJson();
        Assert.Single(changed.GetProperty("changes").GetProperty("granted").EnumerateArray());
        var receivers = (await AskAsync("receivers", "--on", "2022-03-02")).DoneJson();
        Assert.Equal(
            ["利通区", "太阳山开发区"],
            receivers.GetProperty("items").EnumerateArray().Select(receiver => receiver.GetProperty("name").GetString()));
        Assert.Single((await AskAsync("trail", "receiver", "太阳山开发区")).DoneJson().GetProperty("items").EnumerateArray()
            .Select(entry => entry.GetProperty("revision").GetInt64()).Distinct());
        var other = await Executable.RunAsync("township", "太阳山开发区", "--data", _data);
        Assert.Contains("“太阳山开发区”不是乡镇（街道），请用 receiver 太阳山开发区。", other.Error, StringComparison.Ordinal);
        var unknown = await Executable.RunAsync("powers", "--receiver", "太阳山开发局", "--data", _data);
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("--receiver：没有名称或代码为“太阳山开发局”的承接单位。您是不是指“太阳山开发区”？", unknown.Error, StringComparison.Ordinal);
        var types = (await AskAsync("history", Power)).DoneJson().GetProperty("items").EnumerateArray()
            .Select(entry => entry.GetProperty("type").GetString()).Where(type => type!.Contains("elegat", StringComparison.Ordinal));
        Assert.Equal(["PowerDelegated.v2", "DelegationRecalled.v2", "PowerDelegated.v2"], types);

        await HoldsUpAsync();
    }

    [Fact]
    public async Task What_was_given_to_a_territory_by_its_words_is_taken_back_by_them_however_they_are_written()
    {
        var given = Workbooks.Write(
            _folder["下放.xlsx"], Workbooks.Decision("吴政发〔2022〕8号"),
            new SheetContent("下放", ["职权编码", "承接单位", "下放方式", "适用区域"], [[Power, "特定区域", "下放", "中心城区(一期)"]]));
        (await Executable.RunAsync("import", given, "--data", _data, "--division", "640300", "--json")).DoneJson();
        var taken = Workbooks.Write(
            _folder["收回.xlsx"], Workbooks.Decision("吴政发〔2022〕9号"),
            new SheetContent("收回", ["职权编码", "承接单位", "适用区域", "收回原因"], [[Power, "特定区域", "中心城区（一期）", "承接不了"]]));
        var recorded = (await Executable.RunAsync("import", taken, "--data", _data, "--division", "640300", "--json")).DoneJson();
        Assert.DoesNotContain("column.not-used", recorded.ToString(), StringComparison.Ordinal);
        Assert.Empty(
            (await AskAsync("power", Power, "--on", "2023-12-31")).DoneJson().GetProperty("otherReceivers").EnumerateArray());
        await HoldsUpAsync();
    }

    [Fact]
    public async Task A_township_is_told_of_in_the_same_words_as_every_receiver()
    {
        const string township = "640302199000";
        var (told, asReceiver) = (await TellAsync("township", township), await TellAsync("receiver", township));
        Assert.Equal(told, asReceiver);
        Assert.Matches($@"（{township}） · 乡镇（街道）：共 1 项。1 power\.", told);
        Assert.Equal(
            await TellAsync("township", township, "--changes-since", "2021-06-30"),
            await TellAsync("receiver", township, "--changes-since", "2021-06-30"));

        async Task<string> TellAsync(params string[] arguments)
        {
            var run = await Executable.RunAsync([.. arguments, "--on", "2022-02-28", "--data", _data]);
            Assert.Equal(0, run.ExitCode);
            return run.Error + run.Output;
        }
    }

    [Theory]
    [InlineData("What changed is not filtered", "--changes-since", "2021-06-30", "--category", "行政许可")]
    [InlineData("What changed is not filtered", "--changes-since", "2021-06-30", "--q", "许可", "--net")]
    [InlineData("--net goes with --changes-since only", "--net")]
    public async Task An_option_that_would_do_nothing_is_refused(string why, params string[] options)
    {
        var run = await Executable.RunAsync(["township", "640302199000", .. options, "--on", "2022-02-28", "--data", _data]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }

    // The ledger is sound, agrees with the read models on both sides of the new decision, and moves as it is.
    private async Task HoldsUpAsync()
    {
        Assert.Equal(0, (await AskAsync("ledger", "verify")).ExitCode);
        foreach (var day in (string[])["2021-12-31", "2022-03-01", "2022-03-02"])
            Assert.Equal(0, (await AskAsync("replay", "--check", "--on", day)).ExitCode);
        var copied = Directory.CreateDirectory(_folder["copy"]).FullName;
        Assert.Equal(0, (await Executable.RunAsync("ledger", "copy", "--from", _data, "--to", copied, "--json")).ExitCode);
        Assert.Equal(0, (await Executable.RunAsync("replay", "--check", "--on", "2022-03-02", "--data", copied, "--json")).ExitCode);
    }

    private Task<ProgramRun> AskAsync(params string[] arguments) => Executable.RunAsync([.. arguments, "--data", _data, "--json"]);
}
