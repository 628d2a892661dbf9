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

    [Fact]
    public void The_core_is_without_a_second_plaque() => Assert.Equal("水务局", DepartmentNaming.Core("市水务局（市河长办）", "吴忠市"));

    [Theory]
    [InlineData("市水务局、市财政局")]
    [InlineData("市水务局；市财政局")]
    [InlineData("市水务局\n市财政局")]
    [InlineData("市公安局/市司法局")]
    public void Several_in_one_cell_are_joint(string name) => Assert.True(DepartmentNaming.IsJoint(name));

    [Theory]
    [InlineData("市发展和改革委员会（粮食和物资储备局、能源局）")]
    [InlineData("市文化旅游体育广电局")]
    [InlineData("市人民政府国有资产监督管理委员会")]
    public void One_name_is_not(string name) => Assert.False(DepartmentNaming.IsJoint(name));
}
