using PowerCatalog.Domain.Elements;

namespace PowerCatalog.Domain.Tests.Elements;

public sealed class LimitTests
{
    [Theory]
    [InlineData("20工作日", 20, DayKind.Working, "20工作日")]
    [InlineData("20个工作日", 20, DayKind.Working, "20工作日")]
    [InlineData("20 个工作日", 20, DayKind.Working, "20工作日")]
    [InlineData("30日", 30, DayKind.Natural, "30自然日")]
    [InlineData("30天", 30, DayKind.Natural, "30自然日")]
    [InlineData("30日历日", 30, DayKind.Natural, "30自然日")]
    [InlineData("2个月", 60, DayKind.Natural, "60自然日")]
    [InlineData("1年", 365, DayKind.Natural, "365自然日")]
    [InlineData("0工作日", 0, DayKind.Working, "0工作日")]
    [InlineData("即办", 0, DayKind.None, "即办")]
    [InlineData("当场办结", 0, DayKind.None, "即办")]
    [InlineData("无", 0, DayKind.None, "无")]
    [InlineData("9999年", 3_649_635, DayKind.Natural, "3649635自然日")]
    public void A_limit_is_read_as_people_write_it(string text, int days, DayKind kind, string kept)
    {
        Assert.True(Limit.TryParse(text, out var limit));
        Assert.Equal(new Limit(days, kind, kept), limit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("工作日")]
    [InlineData("-5工作日")]
    [InlineData("1.5年")]
    [InlineData("10000日")]
    [InlineData("二十工作日")]
    [InlineData("20工作日内")]
    public void Other_texts_are_no_limit(string text) => Assert.False(Limit.TryParse(text, out _));

    [Theory]
    [InlineData("20个工作日")]
    [InlineData("2个月")]
    [InlineData("立即办理")]
    [InlineData("不限")]
    public void The_kept_form_is_read_as_itself(string text)
    {
        Assert.True(Limit.TryParse(text, out var limit));
        Assert.True(Limit.TryParse(limit.Text, out var again));
        Assert.Equal(limit, again);
    }
}
