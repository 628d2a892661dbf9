using System.Text;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Tests.Events;

/// <summary>
/// What an earlier release recorded is read for ever: the golden file of the earlier version, through its upcaster, is the current event.
/// What an upcaster cannot read it refuses.
/// </summary>
public sealed class EarlierVersionTests
{
    private static readonly Receiver Jinji = TownshipCode.Parse("640302100000");
    private static readonly AdjustmentId Adjustment = AdjustmentId.Of(DivisionCode.Parse("640300"), "吴政发〔2021〕5号");
    private static readonly PowerCode Power = PowerCode.Parse("640102001000");

    // The events of the golden files, as this release has them. Written by hand, as nothing else knows what version 1 said.
    private static readonly Dictionary<string, CatalogEvent> AsRead = new()
    {
        ["PowerDelegated.v1"] = new PowerDelegated(
            Adjustment, 9, new DateOnly(2021, 5, 6), Power, [Jinji],
            new DelegationTerms(
                DelegationMode.Entrusted, ActingName.Department, "吴公委〔2021〕1号", "宁政发〔2020〕7号", new DateOnly(2021, 5, 6),
                new DateOnly(2022, 5, 1), new DateOnly(2021, 5, 21), "检查权", null)),
        ["DelegationRecalled.v1"] =
            new DelegationRecalled(Adjustment, 10, new DateOnly(2021, 5, 7), Power, [Jinji], "承接不了", "吴评〔2021〕2号"),
    };

    private static readonly string[] Drafted = ["AdjustmentDrafted.v1", "AdjustmentDrafted.v2"];

    public static TheoryData<string> Names => [.. AsRead.Keys];

    [Fact]
    public void Every_earlier_version_has_its_event() =>
        Assert.Equal(AsRead.Keys.Concat(Drafted).Order(StringComparer.Ordinal), EventRegistry.Earlier.Order(StringComparer.Ordinal));

    [Fact]
    public void A_draft_of_version_1_was_begun_by_a_person_and_none_of_version_2_by_a_request()
    {
        var now = (AdjustmentDrafted)ProcedureSamples.Steps[0];
        Read(Drafted[0], now with { Entry = null, Recall = null }, "\"entry\":\"" + LawSamples.Entry + "\"", "\"recall\":null");
        Read(Drafted[1], now with { Recall = null }, "\"recall\":null");

        static void Read(string version, AdjustmentDrafted expected, params string[] unknown)
        {
            Assert.Equal(expected, EventRegistry.ReadAdjustment(version, Golden(version)));
            var golden = Encoding.UTF8.GetString(Golden(version));
            foreach (var damaged in (string[])[.. unknown.Append("\"surprise\":1").Select(member => $"{{{member}," + golden[1..]), "{}",
                "null"])
                Assert.Throws<UnknownEventException>(() => EventRegistry.ReadAdjustment(version, Encoding.UTF8.GetBytes(damaged)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_golden_file_of_an_earlier_version_is_read_as_the_current_event(string name)
    {
        var read = EventRegistry.Read(name, Golden(name));
        Assert.Equivalent(AsRead[name], read, strict: true);
        Assert.Equal(AsRead[name].GetType(), read.GetType());
        Assert.Equal(EventRegistry.Write(AsRead[name]), EventRegistry.Write(read));
        Assert.NotEqual(name, EventRegistry.NameOf(read));
    }

    [Fact]
    public void The_townships_own_name_is_the_receivers()
    {
        var golden = Encoding.UTF8.GetString(Golden("PowerDelegated.v1"));
        var empowered = golden.Replace("\"department\"", "\"township\"", StringComparison.Ordinal);
        var read = (PowerDelegated)EventRegistry.Read("PowerDelegated.v1", Encoding.UTF8.GetBytes(empowered));
        Assert.Equal(ActingName.Receiver, read.Terms.InWhoseName);
    }

    [Fact]
    public void An_earlier_version_is_not_written() =>
        Assert.Empty(EventRegistry.Earlier.Intersect(EventRegistry.All.Select(entry => entry.Name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_an_earlier_version_never_said_is_refused(string name)
    {
        var golden = Encoding.UTF8.GetString(Golden(name));
        Refused(name, "{\"surprise\":1," + golden[1..]);
        Refused(name, "{\"receivers\":[]," + golden[1..]);
        Refused(name, "{\"townships\":[]," + golden[1..]);
        Refused(name, golden.Replace("\"townships\":[\"640302100000\"],", "", StringComparison.Ordinal));
        Refused(name, golden.Replace("[\"640302100000\"]", "\"640302100000\"", StringComparison.Ordinal));
        Refused(name, golden.Replace("[\"640302100000\"]", "[640302100000]", StringComparison.Ordinal));
        Refused(name, golden.Replace("[\"640302100000\"]", "[null]", StringComparison.Ordinal));
        Refused(name, golden.Replace("640302100000", "640302", StringComparison.Ordinal));
        Refused(name, golden[..^5]);
        Refused(name, "null");
        Refused(name, "{}");
    }

    [Fact]
    public void Terms_that_version_1_did_not_have_are_refused()
    {
        var golden = Encoding.UTF8.GetString(Golden("PowerDelegated.v1"));
        Refused("PowerDelegated.v1", golden.Replace("\"travelling\"", "\"scope\":\"全域\",\"travelling\"", StringComparison.Ordinal));
        Refused("PowerDelegated.v1", golden.Replace("\"department\"", "\"receiver\"", StringComparison.Ordinal));
        Refused("PowerDelegated.v1", golden.Replace("\"department\"", "1", StringComparison.Ordinal));
        Refused("PowerDelegated.v1", golden.Replace("\"inWhoseName\":\"department\",", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"kind\":\"township\",\"code\":\"640302100000\"}", "{\"kind\":\"township\",\"code\":\"640302100\"}")]
    [InlineData("{\"kind\":\"township\",\"code\":\"640302100000\"}", "{\"kind\":\"township\",\"name\":\"金积镇\"}")]
    [InlineData("{\"kind\":\"township\",\"code\":\"640302100000\"}", "\"640302100000\"")]
    [InlineData("{\"kind\":\"county\",\"code\":\"640302\",\"name\":\"利通区\"}", "{\"kind\":\"county\",\"code\":\"640302\"}")]
    [InlineData("{\"kind\":\"zone\",\"name\":\"太阳山开发区\"}", "{\"kind\":\"zone\",\"name\":\"\"}")]
    [InlineData("{\"kind\":\"zone\",\"name\":\"太阳山开发区\"}", "{\"kind\":\"zone\",\"name\":\"太阳山开发区\",\"name\":\"太阳山开发区\"}")]
    [InlineData("{\"kind\":\"zone\",\"name\":\"太阳山开发区\"}", "{\"kind\":\"zone\",\"name\":\"太阳山开发区\",\"of\":\"利通区\"}")]
    [InlineData("{\"kind\":\"department\",\"name\":\"教育局\",\"of\":\"利通区\"}", "{\"kind\":\"department\",\"name\":\"教育局\"}")]
    [InlineData("{\"kind\":\"area\",\"name\":\"特定区域\"}", "{\"kind\":\"area\",\"name\":null}")]
    [InlineData("{\"kind\":\"area\",\"name\":\"特定区域\"}", "{\"kind\":\"province\",\"name\":\"特定区域\"}")]
    public void A_receiver_has_the_members_of_its_kind_and_no_others(string written, string damaged)
    {
        foreach (var name in (string[])["PowerDelegated.v2", "DelegationRecalled.v2"])
        {
            var golden = Encoding.UTF8.GetString(Golden(name));
            Assert.Contains(written, golden, StringComparison.Ordinal);
            Refused(name, golden.Replace(written, damaged, StringComparison.Ordinal));
        }
    }

    private static byte[] Golden(string name) =>
        Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", name + ".json")).TrimEnd('\n'));

    private static void Refused(string name, string json) =>
        Assert.Throws<UnknownEventException>(() => EventRegistry.Read(name, Encoding.UTF8.GetBytes(json)));
}
