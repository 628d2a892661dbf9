using System.Text.Json;
using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Tests.Codes;

/// <summary>Codes are ordered as their texts are, and are texts in JSON.</summary>
public sealed class CodeOrderTests
{
    [Theory]
    [InlineData("A1", "A2", true, true)]
    [InlineData("A2", "A2", false, true)]
    [InlineData("A2", "A1", false, false)]
    public void Codes_of_departments_and_powers_compare_as_texts(string left, string right, bool less, bool lessOrEqual)
    {
        var (a, b) = (DepartmentCode.Parse(left), DepartmentCode.Parse(right));
        Assert.Equal((less, lessOrEqual, !lessOrEqual, !less), (a < b, a <= b, a > b, a >= b));
        var (c, d) = (PowerCode.Parse(left), PowerCode.Parse(right));
        Assert.Equal((less, lessOrEqual, !lessOrEqual, !less), (c < d, c <= d, c > d, c >= d));
    }

    [Theory]
    [InlineData("640302", "640303", true, true)]
    [InlineData("640303", "640303", false, true)]
    [InlineData("640303", "640302", false, false)]
    public void Codes_of_divisions_and_townships_compare_as_texts(string left, string right, bool less, bool lessOrEqual)
    {
        var (a, b) = (DivisionCode.Parse(left), DivisionCode.Parse(right));
        Assert.Equal((less, lessOrEqual, !lessOrEqual, !less), (a < b, a <= b, a > b, a >= b));
        var (c, d) = (TownshipCode.Parse(left + "100"), TownshipCode.Parse(right + "100"));
        Assert.Equal((less, lessOrEqual, !lessOrEqual, !less), (c < d, c <= d, c > d, c >= d));
    }

    [Fact]
    public void A_text_that_is_no_code_leaves_none()
    {
        Assert.False(DepartmentCode.TryParse("a b", out var department));
        Assert.False(DivisionCode.TryParse("x", out var division));
        Assert.False(PowerCode.TryParse("a b", out var power));
        Assert.Equal((default, default, default), (department, division, power));
    }

    [Fact]
    public void A_text_that_is_no_code_of_its_type_is_refused_in_JSON() =>
        Assert.Equal(
            "'64' is not a DivisionCode.",
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DivisionCode>("\"64\"")).Message);

    [Theory]
    [InlineData('0', false)]
    [InlineData('1', true)]
    [InlineData('6', true)]
    [InlineData('7', false)]
    public void An_implementation_codes_nineteenth_character_is_1_to_6(char kind, bool standard) =>
        Assert.Equal(standard, CodeShapes.IsStandard($"11440000006939756B{kind}440101007000"));
}
