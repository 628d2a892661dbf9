using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Tests.Deciding;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Adjustments;

public sealed class LinesDigestV1Tests
{
    private static AdjustmentDraft Draft() => DraftBuilder.Adjustment()
        .Add(Given.Unused, "校车使用许可", more: ("legalBasis", null)).Remove(Given.Records).Build();

    [Fact]
    public void Two_drafts_that_say_the_same_have_one_digest_whatever_their_places_headings_columns_and_files()
    {
        var draft = Draft();
        var elsewhere = draft with
        {
            Header = Moved(draft.Header),
            Lines = [.. draft.Lines.Select(line => line with { Fields = Moved(line.Fields), Place = new Place("别的表", 99), Row = [] })],
            Source = new SourceFile("别的.csv", new string('0', 64), 1),
        };
        Assert.Equal(LinesDigestV1.Of(draft), LinesDigestV1.Of(elsewhere));
        Assert.Matches("^[0-9a-f]{64}$", LinesDigestV1.Of(draft));
    }

    [Fact]
    public void A_difference_of_any_field_makes_another_digest()
    {
        var draft = Draft();
        var others = new List<AdjustmentDraft>
        {
            draft with { Division = DivisionCode.Parse("640100") },
            draft with { Kind = DraftKind.List },
            draft with { Lines = [.. draft.Lines.Reverse()] },
            draft with { Lines = [draft.Lines[0]] },
            draft with { Lines = [draft.Lines[0], draft.Lines[1] with { Kind = LineKind.Suspend }] },
            draft with { Header = Changed(draft.Header, "remark", "x") },
        };
        foreach (var field in draft.Header.All.Keys) others.Add(draft with { Header = Changed(draft.Header, field, "x") });
        foreach (var field in draft.Lines[0].Fields.All.Keys.Append("phone"))
            others.Add(
                draft with { Lines = [draft.Lines[0] with { Fields = Changed(draft.Lines[0].Fields, field, "x") }, draft.Lines[1]] });
        Assert.Equal(others.Count + 1, others.Append(draft).Select(LinesDigestV1.Of).Distinct().Count());
    }

    [Fact]
    public void A_text_that_moves_from_one_field_to_the_next_makes_another_digest() =>
        Assert.NotEqual(
            LinesDigestV1.Of(DraftBuilder.Adjustment().Remove("ab", "c").Build()),
            LinesDigestV1.Of(DraftBuilder.Adjustment().Remove("a", "bc").Build()));

    [Fact]
    public void The_digest_of_a_known_draft_is_pinned() =>
        Assert.Equal("86985c269661c1bdddabf3493fbc44965d6e6f5413b4dc9df4a258c8a2e88677", LinesDigestV1.Of(Draft()));

    private static FieldValues Moved(FieldValues fields) => new(
        fields.All.Reverse().ToDictionary(pair => pair.Key, pair => pair.Value with { Place = new Place("别的表", 7, "3", "别的标题") }));

    private static FieldValues Changed(FieldValues fields, string field, string text) => new(
        new Dictionary<string, FieldValue>(fields.All) { [field] = new FieldValue(text, new Place("x")) });
}
