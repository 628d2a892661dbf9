using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Differences;

namespace PowerCatalog.Domain.Tests.Differences;

/// <summary>Where an exported list comes from.</summary>
public sealed class ListVersionTests
{
    private static readonly DivisionCode Wuzhong = DivisionCode.Parse("640300");

    public static TheoryData<string, ListVersion> Versions => new()
    {
        { "640300/2026-11-28/8021", new ListVersion(Wuzhong, new DateOnly(2026, 11, 28), 8021, null) },
        {
            "640300/2026-11-28/8021/00112233445566778899aabbccddeeff?部门=市水务局",
            new ListVersion(Wuzhong, new DateOnly(2026, 11, 28), 8021, "部门=市水务局") { Log = "00112233445566778899aabbccddeeff" }
        },
        {
            "640300/2021-08-01/17?部门=市水务局&类型=行政许可",
            new ListVersion(Wuzhong, new DateOnly(2021, 8, 1), 17, "部门=市水务局&类型=行政许可")
        },
    };

    [Theory]
    [MemberData(nameof(Versions))]
    public void It_is_written_and_read(string text, ListVersion version)
    {
        Assert.Equal(text, version.ToString());
        Assert.True(ListVersion.TryParse(text, out var read));
        Assert.Equal(version, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("640300")]
    [InlineData("640300/2026-02-30/8021")]
    [InlineData("640300/2026-11-28/")]
    [InlineData("640300/2026-11-28/8021?")]
    [InlineData("640300/2026-11-28/8021/")]
    [InlineData("640300/2026-11-28/8021/00112233445566778899AABBCCDDEEFF")]
    [InlineData("640300/2026-11-28/8021/0011223344556677")]
    [InlineData("640300/2026-11-28/8021 ")]
    [InlineData("64030/2026-11-28/8021")]
    [InlineData("640300/2026-11-28/9999999999999999999")]
    public void Anything_else_is_none(string text) => Assert.False(ListVersion.TryParse(text, out _));
}
