using PowerCatalog.Domain.Delegations;

namespace PowerCatalog.Domain.Tests.Delegations;

public sealed class DelegationWordsTests
{
    [Theory]
    [InlineData("赋权", DelegationMode.Empowered)]
    [InlineData("交由行使", DelegationMode.Empowered)]
    [InlineData("赋权(交由行使)", DelegationMode.Empowered)]
    [InlineData("赋权（交由行使）", DelegationMode.Empowered)]
    [InlineData("委托", DelegationMode.Entrusted)]
    [InlineData("委托下放", DelegationMode.Entrusted)]
    [InlineData("下放", DelegationMode.HandedDown)]
    [InlineData("完全下放", DelegationMode.HandedDown)]
    [InlineData("部分下放", DelegationMode.HandedDown)]
    [InlineData("派驻", DelegationMode.Stationed)]
    [InlineData("服务前移", DelegationMode.Stationed)]
    [InlineData("执法重心下移", DelegationMode.Stationed)]
    [InlineData("服务前移/派驻", DelegationMode.Stationed)]
    [InlineData("下放（3项）", DelegationMode.HandedDown)]
    [InlineData(" 委托 下放 ", DelegationMode.Entrusted)]
    [InlineData("归还", DelegationMode.Returned)]
    [InlineData("暂由", DelegationMode.Temporary)]
    [InlineData("实质性审核权下放", DelegationMode.ReviewHandedDown)]
    [InlineData("下放实质性审核权", DelegationMode.ReviewHandedDown)]
    [InlineData("借用", null)]
    [InlineData("", null)]
    public void A_mode_is_read_in_the_words_of_published_lists(string word, DelegationMode? mode) =>
        Assert.Equal(mode, DelegationWords.ModeOf(word));

    [Theory]
    [InlineData("乡镇名义", ActingName.Receiver)]
    [InlineData("街道办事处", ActingName.Receiver)]
    [InlineData("部门名义", ActingName.Department)]
    [InlineData("市教育局", ActingName.Department)]
    [InlineData("市发展改革委", ActingName.Department)]
    [InlineData("承接单位名义", ActingName.Receiver)]
    [InlineData("受委托机关名义", ActingName.Receiver)]
    [InlineData("县（市、区）名义", ActingName.Receiver)]
    [InlineData("以市城市管理和综合执法局名义", ActingName.Department)]
    [InlineData("委托机关名义", ActingName.Department)]
    [InlineData("谁的", null)]
    public void In_whose_name_is_read_from_what_the_word_contains(string word, ActingName? name) =>
        Assert.Equal(name, DelegationWords.ActingNameOf(word));

    [Theory]
    [InlineData(DelegationMode.Empowered, "赋权")]
    [InlineData(DelegationMode.Entrusted, "委托")]
    [InlineData(DelegationMode.HandedDown, "下放")]
    [InlineData(DelegationMode.Stationed, "派驻")]
    [InlineData(DelegationMode.Returned, "归还")]
    [InlineData(DelegationMode.Temporary, "暂由")]
    [InlineData(DelegationMode.ReviewHandedDown, "实质性审核权下放")]
    public void A_mode_is_shown_by_a_word_that_is_read_as_it(DelegationMode mode, string word) =>
        Assert.Equal((word, mode), (DelegationWords.Show(mode), DelegationWords.ModeOf(word)));

    [Theory]
    [InlineData(ActingName.Receiver, "乡镇（街道）名义")]
    [InlineData(ActingName.Department, "部门名义")]
    public void A_name_is_shown_by_a_word_that_is_read_as_it(ActingName name, string word) =>
        Assert.Equal((word, name), (DelegationWords.Show(name), DelegationWords.ActingNameOf(word)));
}
