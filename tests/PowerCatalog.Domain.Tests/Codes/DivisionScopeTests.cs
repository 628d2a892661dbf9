using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Tests.Codes;

public sealed class DivisionScopeTests
{
    [Theory]
    [InlineData("64", "640300", true)]
    [InlineData("64", "650300", false)]
    [InlineData("6403、650102", "640302", true)]
    [InlineData("6403，650102", "650102", true)]
    [InlineData("6403,650102", "650103", false)]
    [InlineData("640000", "640300", false)]
    [InlineData("", "110000", true)]
    public void A_beginning_stands_for_all_below_it(string text, string division, bool isIn)
    {
        Assert.True(DivisionScope.TryParse(text, out var scope));
        Assert.Equal(isIn, scope.Includes(DivisionCode.Parse(division)));
    }

    [Theory]
    [InlineData("64, 6403,64", "64", "64")]
    [InlineData("6503,6403", "6403,6503", "6")]
    [InlineData("6405,640302", "640302,6405", "640")]
    [InlineData("11,64", "11,64", "")]
    [InlineData(" ", "", "")]
    public void It_is_written_in_one_way(string text, string written, string common)
    {
        Assert.True(DivisionScope.TryParse(text, out var scope));
        Assert.Equal((written, common), (scope.ToString(), scope.Common));
        Assert.True(DivisionScope.TryParse(written, out var again));
        Assert.Equal(scope, again);
    }

    [Theory]
    [InlineData("6")]
    [InlineData("640")]
    [InlineData("64,")]
    [InlineData("宁夏")]
    [InlineData("６４")]
    [InlineData("6403001")]
    public void Anything_else_is_none(string text) => Assert.False(DivisionScope.TryParse(text, out _));
}
