using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.ReadModels.Tests.PowerList;

public sealed class PowerFilterTextTests
{
    public static TheoryData<PowerFilter, bool, string?> Filters => new()
    {
        { new PowerFilter(), false, null },
        { new PowerFilter(), true, "asRecorded=true" },
        { new PowerFilter("市水务局", Category.Permit), false, "department=市水务局&category=permit" },
        { new PowerFilter(Family: Family.Service, Delegated: false), false, "family=service&delegated=false" },
        { new PowerFilter(Family: Family.Power, Delegated: true), false, "family=power&delegated=true" },
        { new PowerFilter(Text: "100% 水&=+电"), false, "q=100%25 水%26=%2B电" },
        { new PowerFilter(Law: "水法", Article: "第四十五条"), true, "law=水法&article=第四十五条&asRecorded=true" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void What_is_written_is_read(PowerFilter filter, bool asRecorded, string? text)
    {
        Assert.Equal(text, PowerFilterText.Write(filter, asRecorded));
        Assert.True(PowerFilterText.TryRead(text, out var read, out var recorded));
        Assert.Equal((filter, asRecorded), (read, recorded));
    }

    [Theory]
    [InlineData("colour=red")]
    [InlineData("department")]
    [InlineData("category=none")]
    [InlineData("family=both")]
    [InlineData("delegated=perhaps")]
    [InlineData("asRecorded=false")]
    public void Anything_else_is_no_filter(string text) => Assert.False(PowerFilterText.TryRead(text, out _, out _));
}
