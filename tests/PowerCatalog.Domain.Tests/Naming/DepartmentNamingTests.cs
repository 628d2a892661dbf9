using PowerCatalog.Domain.Naming;

namespace PowerCatalog.Domain.Tests.Naming;

public sealed class DepartmentNamingTests
{
    [Theory]
    [InlineData("水务局")]
    [InlineData("市水务局")]
    [InlineData("吴忠市水务局")]
    [InlineData("吴忠水务局")]
    [InlineData("市 水务局")]
    public void The_stem_is_without_the_governments_name(string name) => Assert.Equal("水务局", DepartmentNaming.Stem(name, "吴忠市"));

    [Theory]
    [InlineData("县公安局", "吴忠市", "县公安局")]
    [InlineData("区教育局", "吴忠市", "区教育局")]
    [InlineData("广安市教育局", "广安区", "市教育局")]
    [InlineData("区教育局", "广安区", "教育局")]
    [InlineData("市场监督管理局", "吴忠市", "市场监督管理局")]
    [InlineData("市市场监督管理局", "吴忠市", "市场监督管理局")]
    [InlineData("吴忠市市场监督管理局", "吴忠市", "市场监督管理局")]
    [InlineData("市政管理局", "吴忠市", "市政管理局")]
    [InlineData("市容环境卫生管理局", "吴忠市", "市容环境卫生管理局")]
    [InlineData("市政府办公室", "吴忠市", "政府办公室")]
    [InlineData("市政务服务中心", "吴忠市", "政务服务中心")]
    [InlineData("自治区公安厅", "宁夏回族自治区", "公安厅")]
    [InlineData("州公安局", "临夏回族自治州", "公安局")]
    [InlineData("市水务局", null, "市水务局")]
    public void Only_the_governments_own_word_is_left_out(string name, string? government, string stem) =>
        Assert.Equal(stem, DepartmentNaming.Stem(name, government));

    [Fact]
    public void The_core_is_without_a_second_plaque() => Assert.Equal("水务局", DepartmentNaming.Core("市水务局（市河长办）", "吴忠市"));

    [Theory]
    [InlineData("市发改委", "市发展和改革委员会")]
    [InlineData("发改委", "市发展和改革委员会")]
    [InlineData("市人社局", "市人力资源和社会保障局")]
    [InlineData("吴忠市住建局", "市住房和城乡建设局")]
    [InlineData("市市监局", "市市场监督管理局")]
    [InlineData("市卫健委", "市卫生健康委员会")]
    [InlineData("市文旅局", "市文化旅游体育广电局")]
    [InlineData("市国资委", "市人民政府国有资产监督管理委员会")]
    public void A_name_in_short_is_nearest_to_the_whole_one(string name, string whole)
    {
        Assert.Equal(1, DepartmentNaming.NearnessOf(name, whole, "吴忠市"));
        Assert.Equal([whole], DepartmentNaming.Near(name, ["市公安局", "市司法局", whole, "市审计局"], "吴忠市"));
        Assert.True(DepartmentNaming.MayBeOne(whole, name, "吴忠市"));
    }

    [Theory]
    [InlineData("市财政局", "市民政局")]
    [InlineData("市审计局", "市统计局")]
    [InlineData("市商务局", "市水务局")]
    [InlineData("市教育局", "市教育督导委员会")]
    [InlineData("市公安局", "市公共资源交易中心")]
    [InlineData("市数据管理局", "市城市管理局")]
    [InlineData("市城市规划局", "市城市管理局")]
    [InlineData("市公安局", "市公路局")]
    [InlineData("市民政局", "市民族局")]
    [InlineData("市文化局", "市文物局")]
    [InlineData("市教育局", "市体育局")]
    [InlineData("市林业局", "市林业站")]
    [InlineData("市公共资源交易管理局", "市公共资源交易中心")]
    [InlineData("市机关事务管理局", "市城市管理局")]
    public void Two_departments_of_every_government_are_not_one(string name, string other) =>
        Assert.False(DepartmentNaming.MayBeOne(name, other, "吴忠市"));

    [Theory]
    [InlineData("水务局", "市水务局")]
    [InlineData("市水务局（市河长办）", "水务局")]
    [InlineData("市市场监督管里局", "市市场监督管理局")]
    [InlineData("市水物局", "市水务局")]
    [InlineData("市教育体育局", "市教育局")]
    [InlineData("市自然资源和规划局", "市自然资源局")]
    [InlineData("市水务管理局", "市水务局")]
    [InlineData("市工业和信息化委员会", "市工业和信息化局")]
    [InlineData("市金融办", "市金融局")]
    [InlineData("市水利局", "市水务局")]
    [InlineData("市环保局", "市生态环境局")]
    [InlineData("市数据局", "市大数据局")]
    public void Another_way_of_writing_a_slip_and_a_name_from_before_a_reform_may_be_one(string name, string other)
    {
        Assert.True(DepartmentNaming.MayBeOne(name, other, "吴忠市"));
        Assert.True(DepartmentNaming.MayBeOne(other, name, "吴忠市"));
    }

    [Fact]
    public void Of_several_that_a_name_may_mean_the_nearest_is_meant() => Assert.Equal(
        "市水务局", DepartmentNaming.MeantBy("市水务局（市河长办）", ["市水利局", "市水务局", "市民政局"], name => name, "吴忠市"));

    [Fact]
    public void What_is_proposed_for_a_wrong_name_is_looser()
    {
        Assert.Equal(["市城市管理局"], DepartmentNaming.Near("市数据管理局", ["市城市管理局", "市民政局"], "吴忠市"));
        Assert.Null(DepartmentNaming.MeantBy("市数据管理局", ["市城市管理局", "市民政局"], name => name, "吴忠市"));
    }

    [Theory]
    [InlineData("市水务局、市财政局")]
    [InlineData("市水务局；市财政局")]
    [InlineData("市水务局\n市财政局")]
    [InlineData("市公安局/市司法局")]
    [InlineData("市水务局会同市应急管理局")]
    [InlineData("市水务局和市财政局")]
    [InlineData("市水务局及各县（市、区）水务局")]
    public void Several_in_one_cell_are_joint(string name) => Assert.True(DepartmentNaming.IsJoint(name));

    [Theory]
    [InlineData("市发展和改革委员会（粮食和物资储备局、能源局）")]
    [InlineData("市文化旅游体育广电局")]
    [InlineData("市住房和城乡建设局")]
    [InlineData("市经济社会和文化发展局")]
    [InlineData("市人民政府国有资产监督管理委员会")]
    public void One_name_is_not(string name) => Assert.False(DepartmentNaming.IsJoint(name));
}
