using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Naming;

namespace PowerCatalog.Domain.Tests.Delegations;

/// <summary>In which ways counties, zones, their departments and territories are written, and what is none of them.</summary>
public sealed class ReceiverNamingTests
{
    private static readonly ReceiverNaming Naming = new(
        [
            Township("640302100000", "金积镇", "利通区"), Township("640302101000", "金银滩镇", "利通区"),
            Township("640323100000", "花马池镇", "盐池县"), Township("640381100000", "小坝镇", "青铜峡市"),
        ],
        "吴忠市");

    [Theory]
    [InlineData("利通区", "利通区")]
    [InlineData("利 通 区", "利通区")]
    [InlineData("吴忠市利通区", "利通区")]
    [InlineData("利通区人民政府", "利通区")]
    [InlineData("吴忠市盐池县政府", "盐池县")]
    [InlineData("640323", "盐池县")]
    [InlineData("青铜峡市", "青铜峡市")]
    public void A_county_is_named_with_or_without_the_government_above_and_its_own(string text, string county)
    {
        Assert.Equal([county], Shown(text, ReceiverKind.County));
        Assert.Equal(county, Naming.County(text)?.Name);
    }

    [Theory]
    [InlineData("各县（市、区）")]
    [InlineData("各县(市、区)人民政府")]
    [InlineData("各县（市区）")]
    [InlineData("各县市区")]
    [InlineData("全市各县区")]
    [InlineData("县（市、区）")]
    [InlineData("县级")]
    [InlineData("县（市、区）级人民政府")]
    public void All_counties_are_meant_by_what_documents_call_them(string text) =>
        Assert.Equal(["利通区", "盐池县", "青铜峡市"], Shown(text, ReceiverKind.County));

    [Theory]
    [InlineData("利通区住房和城乡建设局", "利通区住房和城乡建设局")]
    [InlineData("吴忠市利通区教育局", "利通区教育局")]
    [InlineData("盐池县水务局（河长办）", "盐池县水务局（河长办）")]
    [InlineData("青铜峡市卫生健康委员会", "青铜峡市卫生健康委员会")]
    [InlineData("利通区发展和改革局", "利通区发展和改革局")]
    [InlineData("太阳山开发区自然资源局", "太阳山开发区自然资源局")]
    [InlineData("太阳山开发区住房和城乡建设局", "太阳山开发区住房和城乡建设局")]
    [InlineData("太阳山开发区管委会经济发展局", "太阳山开发区经济发展局")]
    [InlineData("各县（市、区）教育局", "利通区教育局|盐池县教育局|青铜峡市教育局")]
    [InlineData("县级林业主管部门", "利通区林业主管部门|盐池县林业主管部门|青铜峡市林业主管部门")]
    public void A_department_belongs_to_a_county_or_a_zone(string text, string departments) =>
        Assert.Equal(departments.Split('|'), Shown(text, ReceiverKind.Department));

    [Theory]
    [InlineData("太阳山开发区", "太阳山开发区")]
    [InlineData("吴忠太阳山开发区管委会", "吴忠太阳山开发区")]
    [InlineData("吴忠市太阳山开发区管理委员会", "吴忠市太阳山开发区")]
    [InlineData("吴忠国家农业科技园区", "吴忠国家农业科技园区")]
    [InlineData("吴忠国家农业科技园区管委会", "吴忠国家农业科技园区")]
    [InlineData("青铜峡工业园区", "青铜峡工业园区")]
    [InlineData("揭阳市粤东新城管委会", "揭阳市粤东新城")]
    [InlineData("金积工业园", "金积工业园")]
    [InlineData("青铜峡工业园区（新材料园）", "青铜峡工业园区（新材料园）")]
    [InlineData("太阳山开发区（管委会）", "太阳山开发区")]
    [InlineData("黄河生态管委会", "黄河生态")]
    public void A_zone_is_told_by_its_last_word(string text, string zone) => Assert.Equal([zone], Shown(text, ReceiverKind.Zone));

    [Theory]
    [InlineData("特定区域", "特定区域")]
    [InlineData("特定区域(中心城区)", "特定区域（中心城区）")]
    [InlineData("王府井地区", "王府井地区")]
    [InlineData("黄河沿线", "黄河沿线")]
    [InlineData("城市规划区范围内", "城市规划区范围内")]
    public void A_territory_is_kept_in_its_words(string text, string area) => Assert.Equal([area], Shown(text, ReceiverKind.Area));

    [Theory]
    [InlineData("利同区")]
    [InlineData("金积镇")]
    [InlineData("市教育局")]
    [InlineData("有关部门")]
    [InlineData("各开发区")]
    [InlineData("相关区域")]
    [InlineData("640399")]
    [InlineData("开发区")]
    [InlineData("利通区委")]
    [InlineData("利通区住建局和教育局")]
    [InlineData("红寺堡区各乡镇（街道）和太阳山开发区")]
    [InlineData("红寺煲区和太阳山开发区")]
    [InlineData("太阳山开发区等3个开发区")]
    [InlineData("利通区等3个县区")]
    [InlineData("部分区域")]
    [InlineData("")]
    public void What_is_none_of_them_stands_for_nothing(string text) => Assert.Empty(Naming.Find(text));

    [Fact]
    public void A_county_with_one_wrong_character_is_asked_about() => Assert.Equal(["利通区"], Naming.Near("利同区"));

    [Fact]
    public void A_department_is_of_its_county() =>
        Assert.Equal(Receiver.Department("利通区", "教育局"), Assert.Single(Naming.Find("利通区教育局")));

    private static IEnumerable<string> Shown(string text, ReceiverKind kind)
    {
        var found = Naming.Find(text);
        Assert.All(found, receiver => Assert.Equal(kind, receiver.Kind));
        return found.Select(receiver => receiver.Text);
    }

    private static NamedTownship Township(string code, string name, string county) => new(TownshipCode.Parse(code), name, county);
}
