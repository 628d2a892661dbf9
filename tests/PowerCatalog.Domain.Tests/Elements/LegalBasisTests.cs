using CsCheck;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Text;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Elements;

public sealed class LegalBasisTests
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        "《教育法》", "《校车安全管理条例》第十五条", "《", "》", "第38/40条", "；", ";", "\n", " ", "1.", "2、", "（一）", "一、", "①", "第二款", "(国务院令第591号", "〔202374号",
        "《关于印发〈办法〉的通知》",
        "通》", "10.", "条", ")", "3", "第三十条之一").Array[0, 10].Select(string.Concat);

    [Theory]
    [InlineData("《教育法》第五条《义务教育法》第六条", "《教育法》第五条\n《义务教育法》第六条")]
    [InlineData("《教育法》《义务教育法》", "《教育法》\n《义务教育法》")]
    [InlineData("《教育法》第五条;《义务教育法》第六条", "《教育法》第五条\n《义务教育法》第六条")]
    [InlineData("《教育法》第五条；《义务教育法》第六条；", "《教育法》第五条\n《义务教育法》第六条")]
    [InlineData("1.《教育法》第五条 2.《义务教育法》第六条", "《教育法》第五条\n《义务教育法》第六条")]
    [InlineData("1、《教育法》\n2、《义务教育法》", "《教育法》\n《义务教育法》")]
    [InlineData("（一）《教育法》\n①《义务教育法》", "《教育法》\n《义务教育法》")]
    [InlineData("《关于修改〈教育法〉的决定》", "《关于修改〈教育法〉的决定》")]
    [InlineData("\n\n《教育法》\n \n", "《教育法》")]
    [InlineData("国务院规定的其他依据", "国务院规定的其他依据")]
    public void A_cell_of_bases_is_kept_one_a_line(string cell, string kept) => Assert.Equal(kept, LegalBasis.Normalize(cell));

    [Theory]
    [InlineData("《政府投资条例》第九条", false)]
    [InlineData("《中华人民共和国教育法》第五条、第六条", false)]
    [InlineData("《教育法》第五条第二款", true)]
    [InlineData("《教育法》第五条：国家保障教育。", true)]
    [InlineData("国务院规定的其他依据", true)]
    public void A_line_says_more_where_it_has_more_than_the_law_and_its_articles(string line, bool more) =>
        Assert.Equal(more, LegalBasis.Parse(line).SaysMore);

    [Theory]
    [InlineData("《中华人民共和国教育法》第二十条之一第二款", "教育法", "第二十条之一")]
    [InlineData("《校车安全管理条例》(国务院令第617号)第十五条", "校车安全管理条例", "第十五条")]
    [InlineData("《校车安全管理条例》第15条、第十六条、第15条", "校车安全管理条例", "第15条,第十六条")]
    [InlineData("《关于贯彻《教育法》的通知》第三条", "关于贯彻《教育法》的通知", "第三条")]
    [InlineData("《教育法》第38/40条", "教育法", "")]
    [InlineData("《教育法》（国务院令第591号", "教育法", "")]
    [InlineData("《教育法》", "教育法", "")]
    [InlineData("通》第三条", null, "第三条")]
    [InlineData("《中华人民共和国》", "中华人民共和国", "")]
    public void The_law_and_its_articles_are_read_off_a_line(string line, string? law, string articles)
    {
        var basis = LegalBasis.Parse(line);
        Assert.Equal(law, basis.Law);
        Assert.Equal(articles, string.Join(',', basis.Articles));
        Assert.Equal(line, basis.Text);
    }

    [Fact]
    public void Normalizing_twice_is_normalizing_once() => Property.Holds(Pieces, cell =>
    {
        var once = LegalBasis.Normalize(CleanText.Of(cell));
        return LegalBasis.Normalize(once) == once;
    }, 20_000);

    [Fact]
    public void Every_line_is_read_without_fail_and_kept_as_it_is() => Property.Holds(Pieces, cell =>
    {
        var kept = LegalBasis.Normalize(CleanText.Of(cell));
        return string.Join('\n', LegalBasis.ParseAll(kept).Select(basis => basis.Text)) == kept;
    }, 5_000);
}
