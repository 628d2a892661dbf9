using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

/// <summary>并入事项编码 and 来源事项编码 name powers of the list, or of the draft.</summary>
public sealed class WhenNamingOtherPowers
{
    private static DraftBuilder Draft() => DraftBuilder.Adjustment();

    private static DraftBuilder Into(string codes) => Draft().Remove(Given.SchoolBus, "合并", (Fields.SupersededBy, codes));

    [Fact]
    public void Given_a_power_of_the_list_it_is_recorded() =>
        Assert.Equal([Given.Records], Given.List().Gives<PowerRemoved>(Into(Given.Records)).SupersededBy.Select(code => code.Value));

    [Theory]
    [InlineData("无")]
    [InlineData("-")]
    [InlineData("／")]
    public void Given_nothing_in_words_there_is_none(string none) =>
        Assert.Empty(Given.List().Gives<PowerRemoved>(Into(none)).SupersededBy);

    [Fact]
    public void Given_a_power_that_a_later_line_adds_it_is_recorded()
    {
        var decision = Given.List().Decide(Into(Given.Unused).Add(Given.Unused, "校车使用", "行政许可", "市教育局"));
        Assert.True(decision.IsSound);
    }

    [Fact]
    public void Given_a_code_that_stands_nowhere_it_is_refused_with_the_nearest_code()
    {
        var problem = Assert.Single(Given.List().Decide(Into("642002001001")).Problems);
        Assert.Equal("power.unknown-other", problem.Code);
        Assert.Contains($"{Given.Records}“学籍查询”", problem.Zh, StringComparison.Ordinal);
        Assert.Contains("supersededBy", problem.Place!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_several_each_wrong_one_is_said() => Assert.Equal(
        ["power.unknown-other", "power.unknown-other"],
        Given.List().Decide(Into($"111111111111\n{Given.Records}、222222222222")).Problems.Select(problem => problem.Code));

    [Theory]
    [InlineData(Given.SchoolBus)]
    [InlineData("６４０１０２００１０００")]
    public void Given_its_own_code_it_is_refused(string own) =>
        Assert.Equal("power.into-itself", Assert.Single(Given.List().Decide(Into(own)).Problems).Code);

    [Fact]
    public void Given_a_power_that_left_the_list_it_is_refused_as_where_it_goes_and_taken_as_where_it_comes_from()
    {
        var catalog = Given.List();
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕3号", "2021-03-01").Remove(Given.Records));
        Assert.Equal("power.unknown-other", Assert.Single(catalog.Decide(Into(Given.Records)).Problems).Code);
        var added = catalog.Decide(Draft().Add(Given.Unused, "学籍", "公共服务", "市教育局", (Fields.Supersedes, Given.Records)));
        Assert.Equal([Given.Records], ((PowerAdded)Assert.Single(added.Facts)).Supersedes.Select(code => code.Value));
    }

    [Theory]
    [InlineData("640102001001", "power.unknown-other")]
    [InlineData(Given.Unused, "power.into-itself")]
    public void Given_a_source_that_is_none_it_is_refused(string source, string code) => Given.List().Refuses(
        Draft().Add(Given.Unused, "学籍", "公共服务", "市教育局", (Fields.Supersedes, source)), code, "Add!E2 (supersedes)");
}
