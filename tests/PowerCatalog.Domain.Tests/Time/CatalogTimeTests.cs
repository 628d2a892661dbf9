using PowerCatalog.Domain.Time;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Time;

public sealed class CatalogTimeTests
{
    [Theory]
    [InlineData("2021-05-01")]
    [InlineData("2021/5/1")]
    [InlineData("2021.5.1")]
    [InlineData("2021年5月1日")]
    [InlineData(" 2021 年 5 月 1 日 ")]
    [InlineData("20210501")]
    [InlineData("二〇二一年五月一日")]
    [InlineData("2021年5月1号")]
    [InlineData("２０２１-05-01")]
    [InlineData("２０２１年５月１日")]
    [InlineData("2021-5-1 00:00:00")]
    [InlineData("2021-05-01T00:00:00")]
    [InlineData("自2021年5月1日起施行")]
    [InlineData("2021年5月1日（星期六）")]
    [InlineData("2021年5月1日星期六")]
    [InlineData("2021年5月1日 周六")]
    [InlineData("二〇二一年五月一日（星期六）起施行")]
    public void A_date_is_read_as_people_write_it(string text)
    {
        Assert.True(CatalogTime.TryParseDate(text, out var date));
        Assert.Equal(new DateOnly(2021, 5, 1), date);
    }

    [Theory]
    [InlineData("11/25/2026")]
    [InlineData("25/11/2026")]
    public void A_year_that_comes_last_is_read_where_only_one_part_can_be_the_month(string text)
    {
        Assert.True(CatalogTime.TryParseDate(text, out var date));
        Assert.Equal(new DateOnly(2026, 11, 25), date);
    }

    [Theory]
    [InlineData("2026年5月", "没有写明日")]
    [InlineData("2026-05", "没有写明日")]
    [InlineData("5月1日", "没有写明年份")]
    [InlineData("26-05-01", "年份要写四位")]
    [InlineData("2026-13-01", "没有13月")]
    [InlineData("2026年2月30日", "2026年2月没有30日")]
    [InlineData("2026-05-01 10:30", "带有钟点")]
    [InlineData("5/6/2026", "分不清哪个是月")]
    [InlineData("46143", "日期序号")]
    [InlineData("3026-05-01", "年份应在1900至2999之间")]
    [InlineData("2021年5月1日（星期日）", "这一天是星期六")]
    [InlineData("2021年5月2日星期一", "这一天是星期日")]
    [InlineData("下个月", "读不出年、月、日")]
    public void What_is_wrong_with_a_date_is_said(string text, string fault) =>
        Assert.Contains(fault, WrittenDate.Read(text).Fault!.Zh, StringComparison.Ordinal);

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2999-12-31")]
    public void The_first_and_the_last_day_that_can_be_written_are_read(string text)
    {
        Assert.True(CatalogTime.TryParseDate(text, out var date));
        Assert.Equal(DateOnly.Parse(text), date);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3000-01-01")]
    [InlineData("2021-02-30")]
    [InlineData("2021-13-01")]
    [InlineData("2021-00-10")]
    [InlineData("2021-1-0")]
    [InlineData("1899-12-31")]
    [InlineData("0000-01-01")]
    [InlineData("2021-05")]
    [InlineData("2021年5月")]
    [InlineData("5月1日")]
    [InlineData("2021-5/1")]
    [InlineData("2021-05-01 10:00")]
    [InlineData("44317")]
    public void What_is_no_date_is_refused(string? text) => Assert.False(CatalogTime.TryParseDate(text, out _));

    [Fact]
    public void A_leap_day_exists_in_leap_years_only()
    {
        Assert.True(CatalogTime.TryParseDate("2020-02-29", out _));
        Assert.False(CatalogTime.TryParseDate("2021-02-29", out _));
    }

    [Theory]
    [InlineData("2021-04-30T15:59:59Z", "2021-04-30")]
    [InlineData("2021-04-30T16:00:00Z", "2021-05-01")]
    public void The_day_turns_at_midnight_in_Shanghai(string moment, string day) =>
        Assert.Equal(day, CatalogTime.Show(CatalogTime.DateOf(DateTimeOffset.Parse(moment))));

    [Fact]
    public void Today_is_the_clocks_day_in_Shanghai() => Assert.Equal(new DateOnly(2021, 7, 1), new StandingClock().Today());

    [Fact]
    public void A_moment_is_shown_with_its_offset() =>
        Assert.Equal("2021-05-01T09:30:00+08:00", CatalogTime.Show(DateTimeOffset.Parse("2021-05-01T01:30:00Z")));
}
