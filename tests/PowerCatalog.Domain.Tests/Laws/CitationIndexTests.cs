using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Matching;

namespace PowerCatalog.Domain.Tests.Laws;

/// <summary>What powers cite is matched only where nothing speaks against it; what is near is shown beside.</summary>
public sealed class CitationIndexTests
{
    private const string Dogs = "吴忠市养犬管理办法", Number12 = "吴政发〔2009〕12号", Number7 = "吴政发〔2010〕7号";

    [Fact]
    public void A_name_without_a_number_is_the_document() =>
        Assert.Equal("=养犬", Found(Change("养犬"), new CitedDocument("养犬", null)));

    [Fact]
    public void A_number_alone_is_the_document() =>
        Assert.Equal($"={Number12}", Found(Change(Dogs, Number12), new CitedDocument(null, Number12)));

    [Fact]
    public void Name_and_number_agree() =>
        Assert.Equal($"={Dogs} {Number12}", Found(Change(Dogs, Number12), new CitedDocument(Dogs, Number12)));

    [Fact]
    public void The_same_number_under_another_name_is_only_near() =>
        Assert.Equal($"~{Dogs} {Number12} SameNumberOtherName", Found(Change("吴忠市户外广告管理办法", Number12), new CitedDocument(Dogs, Number12)));

    [Fact]
    public void The_same_name_under_another_number_is_only_near() =>
        Assert.Equal($"~{Dogs} {Number7} SameNameOtherNumber", Found(Change(Dogs, Number12), new CitedDocument(Dogs, Number7)));

    [Fact]
    public void Where_several_documents_have_the_name_a_citation_without_a_number_is_none_of_them() =>
        Assert.Equal($"~{Dogs} SeveralOfTheName | ~{Dogs} SeveralOfTheName",
            Found([Change(Dogs, Number12), Change(Dogs, Number7, 2)], new CitedDocument(Dogs, null)));

    [Fact]
    public void A_document_without_a_number_is_the_one_that_is_cited_with_one_unless_two_are()
    {
        Assert.Equal($"={Dogs} {Number12}", Found(Change(Dogs), new CitedDocument(Dogs, Number12)));
        Assert.Equal(
            $"~{Dogs} {Number12} SeveralOfTheName,~{Dogs} {Number7} SeveralOfTheName",
            Found(Change(Dogs), new CitedDocument(Dogs, Number12), new CitedDocument(Dogs, Number7)));
    }

    [Fact]
    public void The_orders_that_promulgate_the_texts_of_a_law_do_not_tell_it_apart() =>
        Assert.Equal(
            "=校车安全管理条例 国务院令第617号,=校车安全管理条例 国务院令第700号,=校车安全管理条例",
            Found(
                Change("校车安全管理条例"), new CitedDocument("校车安全管理条例", "国务院令第617号"), new CitedDocument("校车安全管理条例", "国务院令第700号"),
                    new CitedDocument("校车安全管理条例", null)));

    [Fact]
    public void What_was_tried_is_near_what_took_its_place() =>
        Assert.Equal($"~{Dogs} OtherSuffix", Found(Change(Dogs + "（试行）"), new CitedDocument(Dogs, null)));

    [Fact]
    public void A_slip_is_near_and_a_short_name_never_is()
    {
        Assert.Equal($"~{Dogs} NearName", Found(Change("吴忠市养狗管理办法"), new CitedDocument(Dogs, null)));
        Assert.Equal("", Found(Change("水法"), new CitedDocument("税法", null)));
    }

    [Fact]
    public void What_nobody_cites_is_not_named() =>
        Assert.Equal("", Found(Change("吴忠市户外广告管理办法", Number7), new CitedDocument(Dogs, Number12)));

    private static LawChange Change(string? name, string? number = null, int line = 1) => new(
        line, name, number, LawResult.Repealed, new DateOnly(2021, 11, 1), [], null, null, null, null, null, null, null, null);

    private static string Found(LawChange change, params CitedDocument[] cited) => Found([change], cited);

    private static string Found(IReadOnlyList<LawChange> changes, params CitedDocument[] cited) => string.Join(" | ",
        new CitationIndex(cited).Match(changes).OrderBy(match => match.Key).Select(match => string.Join(",",
            match.Value.Cited.Select(found => $"={Shown(found)}")
                .Concat(match.Value.Near.Select(near => $"~{Shown(near.Cited)} {near.Why}")))));

    private static string Shown(CitedDocument cited) => $"{cited.Law} {cited.Number}".Trim();
}
