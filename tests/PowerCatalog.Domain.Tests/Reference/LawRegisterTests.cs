using PowerCatalog.Domain.Reference;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Reference;

/// <summary>The rank of documents that the register does not have: only what a name proves by itself.</summary>
public sealed class LawRegisterTests
{
    // What a people's congress or its standing committee decides may be a law or a local regulation: its name proves neither.
    [Theory]
    [InlineData("全国人民代表大会常务委员会关于某事项的决定")]
    [InlineData("全国人大常委会关于某事项的决定")]
    [InlineData("宁夏回族自治区人民代表大会常务委员会关于某事项的决定")]
    [InlineData("宁夏回族自治区人大常委会关于某事项的规定")]
    [InlineData("吴忠市人民代表大会常务委员会关于某事项的规定")]
    [InlineData("全国人民代表大会法律委员会关于某事项的规定")]
    public void A_congress_proves_no_rank_by_its_name(string name) => Assert.Null(TestReference.Data.Laws.RankOf(name));

    [Theory]
    [InlineData("国家某某委员会关于某事项的规定", LawRank.Rule)]
    [InlineData("某某部关于某事项的规定", LawRank.Rule)]
    [InlineData("宁夏回族自治区人民政府令第1号", LawRank.Rule)]
    [InlineData("国务院关于某事项的决定", LawRank.Regulation)]
    [InlineData("吴忠市某某条例", LawRank.LocalRegulation)]
    [InlineData("关于某事项的通知", LawRank.Document)]
    public void A_name_that_proves_a_rank_has_it(string name, LawRank rank)
    {
        Assert.Equal(rank, TestReference.Data.Laws.RankOf(name));
        // Asked again, and in marks, it is the same.
        Assert.Equal(rank, TestReference.Data.Laws.RankOf(name));
        Assert.Equal(rank, TestReference.Data.Laws.RankOf($"《{name}》"));
    }
}
