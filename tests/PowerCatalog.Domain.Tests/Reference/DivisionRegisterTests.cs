using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Reference;

/// <summary>The register of the country's divisions, as it ships.</summary>
public sealed class DivisionRegisterTests
{
    private static DivisionRegister Register => TestReference.Data.Divisions;

    private static DivisionCode Code(string text) => DivisionCode.Parse(text);

    [Fact]
    public void It_has_the_governments_of_the_country_and_townships_of_nearly_every_county()
    {
        Assert.Equal(31, Register.All.Count(division => division.Above is null));
        Assert.Equal(333, Register.All.Count(division => division.Code.Value.EndsWith("00", StringComparison.Ordinal)) - 31);
        Assert.Equal(3_215, Register.All.Count());
        var townships = Register.All.Where(division => division.Above is null)
            .SelectMany(province => Register.Entry(province.Code)!.Townships).ToList();
        Assert.Equal(38_337, townships.Count);
        Assert.All(townships, township => Assert.True(township.Code.IsTownship, township.Name));
        Assert.Equal(townships.Count, townships.Select(township => township.Code).Distinct().Count());
    }

    [Theory]
    [InlineData("利通区", "640302")]
    [InlineData("吴忠市利通区", "640302")]
    [InlineData("宁夏回族自治区吴忠市利通区", "640302")]
    [InlineData("济源市", "419001")]
    [InlineData("东莞市", "441900")]
    [InlineData("北京市", "110000")]
    public void A_division_is_found_by_its_name_with_or_without_those_above_it(string name, string code) =>
        Assert.Equal([Code(code)], Register.Named(name).Select(division => division.Code));

    [Fact]
    public void A_name_that_several_bear_finds_them_all()
    {
        Assert.True(Register.Named("鼓楼区").Count > 1);
        Assert.Single(Register.Named("南京市鼓楼区"));
        Assert.Empty(Register.Named("某某区"));
    }

    [Theory]
    [InlineData("640301", "640302")]
    [InlineData("利同区", "640302")]
    [InlineData("吴中市", "640300")]
    public void What_is_unknown_has_near_ones(string text, string code) =>
        Assert.Contains(Code(code), Register.Near(text).Select(division => division.Code));

    [Fact]
    public void A_county_has_its_own_townships_and_a_city_those_of_its_counties()
    {
        var county = Register.Entry(Code("640324"))!;
        Assert.Equal(("同心县", "同心县机构编制委员会办公室"), (county.Name, county.Custodian));
        Assert.All(county.Townships, township => Assert.Equal("同心县", township.County));
        var city = Register.Entry(Code("640300"))!;
        Assert.Equal(
            TestReference.Data.Division(Code("640300"))!.Townships.OrderBy(township => township.Code),
            city.Townships.OrderBy(township => township.Code));
        Assert.Equal("宁夏回族自治区吴忠市", Register.Find(Code("640302"))!.Belonging);
        Assert.NotEmpty(Register.Entry(Code("441900"))!.Townships);
    }

    [Fact]
    public void Statistical_units_are_no_governments_and_no_townships()
    {
        Assert.Null(Register.Find(Code("130171")));
        Assert.DoesNotContain(
            Register.Entry(Code("640302"))!.Townships, township => township.Name.Contains("园区", StringComparison.Ordinal));
        Assert.Null(TestReference.Data.Division(Code("999999")));
    }

    [Fact]
    public void A_line_that_is_no_division_is_refused_with_its_number()
    {
        var refused = Assert.Throws<FormatException>(() => DivisionRegister.Parse("640000\t宁夏回族自治区\n6403\t吴忠市\n"));
        Assert.Contains("line 2", refused.Message, StringComparison.Ordinal);
    }
}
