using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Tests.Codes;

public sealed class TownshipCodeTests
{
    [Theory]
    [InlineData("640302001000")]
    [InlineData("640302100000")]
    [InlineData("640302201000")]
    [InlineData("640302399000")]
    public void A_third_segment_from_001_to_399_is_a_street_town_or_township(string code) =>
        Assert.True(TownshipCode.Parse(code).IsTownship);

    [Theory]
    [InlineData("640302000000")]
    [InlineData("640302400000")]
    [InlineData("640302401000")]
    [InlineData("640381401000")]
    [InlineData("640302599000")]
    [InlineData("640302999000")]
    public void A_zone_a_park_a_farm_or_a_whole_county_is_no_township(string code) => Assert.False(TownshipCode.Parse(code).IsTownship);

    [Fact]
    public void Nine_digits_are_the_same_code_as_the_twelve() =>
        Assert.Equal(TownshipCode.Parse("640302100000"), TownshipCode.Parse("640302100"));

    [Fact]
    public void The_first_six_digits_are_the_county() => Assert.Equal("640302", TownshipCode.Parse("640302100").County.Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("64030210")]
    [InlineData("6403021000000")]
    [InlineData("64030210000X")]
    [InlineData("６４０３０２１００")]
    public void Other_texts_are_no_township_code(string? text) => Assert.False(TownshipCode.TryParse(text, out _));
}
