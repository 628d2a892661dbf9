using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Deciding;

public sealed class KnownDocumentTests
{
    private static readonly AdjustmentId Id = AdjustmentId.Of(new byte[16]);

    private static DraftBuilder Draft() => DraftBuilder.Adjustment().Remove(Given.Records);

    private static KnownAdjustment Recorded(string digest) => new(
        Id, 17, digest, "吴政发〔2021〕5号", "关于调整的决定", "吴忠市人民政府", new DateOnly(2021, 5, 1), new DateOnly(2021, 5, 1), null, null);

    private static KnownDocument? Find(AdjustmentDraft draft, KnownAdjustment? known) => KnownDocument.Find(
        draft, DraftDigests.Of(draft), CatalogKnowledge.Nothing with { SameDocument = known }, TestReference.Data);

    [Fact]
    public void What_is_not_recorded_is_not_known() => Assert.Null(Find(Draft().Build(), null));

    [Fact]
    public void The_same_lines_and_particulars_are_the_same_document() =>
        Assert.Equal(
            new KnownDocument(Recorded(LinesDigest.Of(Draft().Build())), null),
            Find(Draft().Build(), Recorded(LinesDigest.Of(Draft().Build()))));

    [Fact]
    public void The_same_digest_of_version_1_is_the_same_document()
    {
        var known = Recorded(LinesDigestV1.Of(Draft().Build())) with { Title = "别的", Remark = "别的" };
        Assert.Equal(new KnownDocument(known, null), Find(Draft().Build(), known));
    }

    [Fact]
    public void Other_lines_under_a_known_number_are_refused()
    {
        var refusal = Find(Draft().Build(), Recorded(new string('0', 64)))!.Refusal!;
        Assert.Equal(("document.known-with-other-lines", "决定 (文号)"), (refusal.Code, refusal.Place!.ToString()));
        Assert.Contains("吴政发〔2021〕5号", refusal.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Fields.Title, "别的决定", "标题")]
    [InlineData(Fields.Authority, "别的机关", "发文机关")]
    [InlineData(Fields.Decided, "2021-05-02", "决定日期")]
    [InlineData(Fields.Effective, "2021-05-02", "生效日期")]
    [InlineData(Fields.Published, "2021-05-02", "公布日期")]
    [InlineData(Fields.Remark, "说明", "备注")]
    public void The_same_lines_with_another_particular_are_refused_at_its_field(string field, string text, string heading)
    {
        var refusal = Find(Draft().Header(field, text).Build(), Recorded(LinesDigest.Of(Draft().Build())))!.Refusal!;
        Assert.Equal(("document.known-with-other-particulars", heading), (refusal.Code, refusal.Place!.Heading));
        Assert.Contains($"“{heading}”", refusal.Zh, StringComparison.Ordinal);
        Assert.Contains(field, refusal.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_is_compared_as_a_day_and_what_is_not_stated_is_not_compared()
    {
        var known = Recorded(LinesDigest.Of(Draft().Build())) with { Published = new DateOnly(2021, 5, 20), Remark = "说明" };
        Assert.Null(Find(Draft().Header(Fields.Decided, "2021年5月1日").Without(Fields.Effective).Build(), known)!.Refusal);
    }

    [Fact]
    public void A_known_id_under_another_number_is_refused()
    {
        var draft = Draft().Header(Fields.DocumentNumber, "吴政发〔2021〕6号").Build();
        Assert.Equal("adjustment.known-with-other-number", Find(draft, Recorded(LinesDigest.Of(draft)))!.Refusal!.Code);
    }

    [Fact]
    public void A_list_without_a_number_asks_by_its_digests_and_any_other_draft_does_not()
    {
        var list = DraftBuilder.List().Without(Fields.DocumentNumber).Add(Given.SchoolBus).Build();
        var digests = DraftDigests.Of(list);
        Assert.Equal([digests.Lines, digests.V1], KnowledgeRequest.For(Id, list, digests).LinesDigests);
        var draft = Draft().Build();
        var request = KnowledgeRequest.For(Id, draft, DraftDigests.Of(draft));
        Assert.Equal((Id, "吴政发〔2021〕5号", 0), (request.Adjustment, request.DocumentNumber, request.LinesDigests.Count));
        Assert.Empty(KnowledgeRequest.For(Id, Draft().Without(Fields.DocumentNumber).Build(), digests).LinesDigests);
    }
}
