using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.PowerList;

public sealed class PowerFilterTextTests
{
    private static readonly PowerFilterText Texts = new(TestReference.Data);

    public static TheoryData<PowerFilter, bool, string?> Filters => new()
    {
        { new PowerFilter(), false, null },
        { new PowerFilter(), true, "不计更正=是" },
        { new PowerFilter("市水务局", Category.Permit), false, "部门=市水务局&类型=行政许可" },
        { new PowerFilter(Family: Family.Service, Delegated: false), false, "种类=公共服务&由乡镇行使=否" },
        { new PowerFilter(Family: Family.Power, Delegated: true), false, "种类=行政权力&由乡镇行使=是" },
        { new PowerFilter(Text: "100% 水&=+电"), false, "检索词=100%25 水%26=%2B电" },
        { new PowerFilter(Delegated: true, Receiver: "太阳山开发区"), false, "由乡镇行使=是&承接单位=太阳山开发区" },
        {
            new PowerFilter { Level = "市级", Mode = DelegationMode.HandedDown, InWhoseName = ActingName.Receiver }, false,
            "行使层级=市级&方式=下放&名义=乡镇（街道）名义"
        },
        {
            new PowerFilter { Coming = true, ChangedThisYear = false, MissingBasis = true }, false, "将有变化=是&本年有变动=否&无依据=是"
        },
        { new PowerFilter(Law: "水法", Article: "第四十五条"), true, "依据=水法&条=第四十五条&不计更正=是" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void What_is_written_is_read(PowerFilter filter, bool asRecorded, string? text)
    {
        Assert.Equal(text, Texts.Write(filter, asRecorded));
        Assert.True(Texts.TryRead(text, out var read, out var recorded));
        Assert.Equal((filter, asRecorded), (read, recorded));
    }

    [Theory]
    [InlineData("colour=red")]
    [InlineData("部门")]
    [InlineData("类型=没有")]
    [InlineData("种类=两种")]
    [InlineData("由乡镇行使=也许")]
    [InlineData("不计更正=否")]
    public void Anything_else_is_no_filter(string text) => Assert.False(Texts.TryRead(text, out _, out _));
}
