using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Tests.Elements;

public sealed class LimitTests
{
    [Theory]
    [InlineData("20工作日", 20, DayKind.Working)]
    [InlineData("20个工作日", 20, DayKind.Working)]
    [InlineData("20 个工作日", 20, DayKind.Working)]
    [InlineData("２０个工作日", 20, DayKind.Working)]
    [InlineData("30(工作日)", 30, DayKind.Working)]
    [InlineData("30（个工作日）", 30, DayKind.Working)]
    [InlineData("不超过20个工作日", 20, DayKind.Working)]
    [InlineData("20个工作日内", 20, DayKind.Working)]
    [InlineData("20个工作日内办结", 20, DayKind.Working)]
    [InlineData("自受理之日起20个工作日内", 20, DayKind.Working)]
    [InlineData("20个工作日内作出决定", 20, DayKind.Working)]
    [InlineData("自受理之日起20个工作日内作出决定", 20, DayKind.Working)]
    [InlineData("应当自受理申请之日起二十个工作日内作出行政许可决定", 20, DayKind.Working)]
    [InlineData("自收到申请材料之日起，20个工作日内办结", 20, DayKind.Working)]
    [InlineData("从审图合格之日起算20个工作日", 20, DayKind.Working)]
    [InlineData("45日（工作日）", 45, DayKind.Working)]
    [InlineData("45天(工作日)", 45, DayKind.Working)]
    [InlineData("45日【工作日】", 45, DayKind.Working)]
    [InlineData("45日内（工作日）", 45, DayKind.Working)]
    [InlineData("45日（按工作日计算）", 45, DayKind.Working)]
    [InlineData("45日，以工作日计", 45, DayKind.Working)]
    [InlineData("45日（自然日）", 45, DayKind.Natural)]
    [InlineData("法律法规未规定", 0, DayKind.None)]
    [InlineData("法律、法规、规章未规定", 0, DayKind.None)]
    [InlineData("法律法规未作明确规定", 0, DayKind.None)]
    [InlineData("法律未规定", 0, DayKind.None)]
    [InlineData("法律没有规定时限", 0, DayKind.None)]
    [InlineData("无法定时限", 0, DayKind.None)]
    [InlineData("法定时限未规定", 0, DayKind.None)]
    [InlineData("无明确规定", 0, DayKind.None)]
    [InlineData("没有时限要求", 0, DayKind.None)]
    [InlineData("无办理时限", 0, DayKind.None)]
    [InlineData("未规定（由本级承诺）", 0, DayKind.None, "(由本级承诺)")]
    [InlineData("二十个工作日", 20, DayKind.Working)]
    [InlineData("二十工作日", 20, DayKind.Working)]
    [InlineData("十五（15）个工作日", 15, DayKind.Working)]
    [InlineData("不超过20（二十）日", 20, DayKind.Unstated)]
    [InlineData("一百二十日", 120, DayKind.Unstated)]
    [InlineData("30日", 30, DayKind.Unstated)]
    [InlineData("30天", 30, DayKind.Unstated)]
    [InlineData("30自然日", 30, DayKind.Natural)]
    [InlineData("30日历日", 30, DayKind.Natural)]
    [InlineData("2个月", 60, DayKind.Natural)]
    [InlineData("3个自然月", 90, DayKind.Natural)]
    [InlineData("1年", 365, DayKind.Natural)]
    [InlineData("1周", 7, DayKind.Natural)]
    [InlineData("24小时", 1, DayKind.Natural)]
    [InlineData("0工作日", 0, DayKind.Working)]
    [InlineData("即办", 0, DayKind.AtOnce)]
    [InlineData("即来即办", 0, DayKind.AtOnce)]
    [InlineData("受理后即时办理", 0, DayKind.AtOnce)]
    [InlineData("自受理之日起当场办结", 0, DayKind.AtOnce)]
    [InlineData("30分钟", 1, DayKind.Natural)]
    [InlineData("无期限规定", 0, DayKind.None)]
    [InlineData("≤10个工作日", 10, DayKind.Working)]
    [InlineData("最长不超过30个自然日", 30, DayKind.Natural)]
    [InlineData("法定不超过20日", 20, DayKind.Unstated)]
    [InlineData("1个工作日/次", 1, DayKind.Working, "/次")]
    [InlineData("次日办结", 1, DayKind.Unstated)]
    [InlineData("随时", 0, DayKind.AtOnce)]
    [InlineData("N/A", 0, DayKind.None)]
    [InlineData("不计时限", 0, DayKind.None)]
    [InlineData("随到随办（限工作时间）", 0, DayKind.AtOnce, "(限工作时间)")]
    [InlineData("当场办结", 0, DayKind.AtOnce)]
    [InlineData("无", 0, DayKind.None)]
    [InlineData("-", 0, DayKind.None)]
    [InlineData("——", 0, DayKind.None)]
    [InlineData("/", 0, DayKind.None)]
    [InlineData("9999年", 3_649_635, DayKind.Natural)]
    public void A_limit_is_read_as_people_write_it(string text, int days, DayKind kind, string remark = "")
    {
        Assert.True(Limit.TryParse(text, out var limit));
        Assert.Equal(new Limit(days, kind, Remark: remark), limit);
    }

    [Theory]
    [InlineData("1-3工作日", 1)]
    [InlineData("1至3个工作日", 1)]
    [InlineData("1个工作日～3个工作日", 1)]
    public void A_range_is_its_longest_limit(string text, int least)
    {
        Assert.True(Limit.TryParse(text, out var limit));
        Assert.Equal(new Limit(3, DayKind.Working, least), limit);
    }

    /// <summary>A half day is a part of the day that it begins, and no whole one: 1工作日 and 半个工作日 differ.</summary>
    [Theory]
    [InlineData("半个工作日", 1, DayKind.Working)]
    [InlineData("半个工作日内办结", 1, DayKind.Working)]
    [InlineData("0.5工作日", 1, DayKind.Working)]
    [InlineData("１．５个工作日", 2, DayKind.Working)]
    [InlineData("一个半工作日", 2, DayKind.Working)]
    [InlineData("半天", 1, DayKind.Unstated)]
    [InlineData("半日", 1, DayKind.Unstated)]
    [InlineData("两天半", 3, DayKind.Unstated)]
    [InlineData("1.5年", 548, DayKind.Natural)]
    public void A_half_day_is_less_than_the_day_that_it_begins(string text, int days, DayKind kind)
    {
        Assert.True(Limit.TryParse(text, out var limit));
        Assert.Equal(new Limit(days, kind, HalfLess: true), limit);
    }

    [Theory]
    [InlineData("半个月", 15)]
    [InlineData("1.5个月", 45)]
    [InlineData("2.0自然日", 2)]
    [InlineData("1.5小时", 1)]
    public void A_half_that_makes_whole_days_is_whole_days(string text, int days)
    {
        Assert.True(Limit.TryParse(text, out var limit));
        Assert.Equal(new Limit(days, DayKind.Natural), limit);
    }

    [Theory]
    [InlineData("20个工作日（不含公示时间）", "(不含公示时间)")]
    [InlineData("20个工作日，可延长10个工作日", ",可延长10个工作日")]
    [InlineData("一般20个工作日；特殊30个工作日", ";特殊30个工作日")]
    [InlineData("一般情形：20个工作日；特殊情形：30个工作日", ";特殊情形:30个工作日")]
    [InlineData("20日（工作日，不含公示时间）", "(不含公示时间)")]
    [InlineData("20日（不含公示时间）", "(不含公示时间)", DayKind.Unstated)]
    [InlineData("20日（工作日）（不含公示时间）", "(不含公示时间)")]
    [InlineData("20个工作日内出具意见", "出具意见")]
    public void A_remark_after_the_limit_stays_beside_it(string text, string remark, DayKind kind = DayKind.Working)
    {
        Assert.True(Limit.TryParse(text, out var limit));
        Assert.Equal(new Limit(20, kind, Remark: remark), limit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("工作日")]
    [InlineData("-5工作日")]
    [InlineData("1.3年")]
    [InlineData("半")]
    [InlineData("10000日")]
    [InlineData("3-1工作日")]
    [InlineData("20日前")]
    [InlineData("20日左右")]
    [InlineData("勘验10个工作日，审批20个工作日")]
    [InlineData("受理5个工作日，决定10个工作日")]
    [InlineData("法律规定20日")]
    [InlineData("视情况而定")]
    [InlineData("10个工作日/20个工作日")]
    [InlineData("每年一次")]
    [InlineData("十五（16）个工作日")]
    public void Other_texts_are_no_limit(string text) => Assert.False(Limit.TryParse(text, out _));

    /// <summary>行政许可法 第八十二条: the limits of permits are counted in working days.</summary>
    [Theory]
    [InlineData("20日", Category.Permit, DayKind.Working)]
    [InlineData("20日", Category.Confirmation, DayKind.Natural)]
    [InlineData("20自然日", Category.Permit, DayKind.Natural)]
    [InlineData("20工作日", Category.Penalty, DayKind.Working)]
    public void Plain_days_are_working_days_for_permits_alone(string text, Category category, DayKind kind)
    {
        Assert.True(Limit.TryParse(text, out var limit));
        Assert.Equal(kind, limit.KindFor(category));
    }
}
