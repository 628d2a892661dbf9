using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Procedure.Lines;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Procedure.Lines;

public sealed class KeptLinesTests
{
    [Fact]
    public void The_very_draft_is_made_of_what_was_kept() => Property.Holds(
        Dice.Rows(120),
        row =>
        {
            var draft = new WildDrafts(new Dice(row)).Next("640300");
            var (kept, parts) = KeptLines.Of(draft);
            var again = KeptLines.Draft(draft.Division, kept, parts.Reverse());
            Assert.Equal(DraftDigests.Of(draft), DraftDigests.Of(again));
            Assert.Equivalent(draft.Lines.Select(Shape), again.Lines.Select(Shape), strict: true);
            Assert.Equivalent(draft.Header.All, again.Header.All, strict: true);
            Assert.Equal((draft.Kind, draft.Source, draft.InLog), (again.Kind, again.Source, again.InLog));
        },
        count: 200);

    [Fact]
    public void Many_lines_are_kept_in_parts_that_an_append_can_hold()
    {
        var builder = DraftBuilder.Adjustment();
        for (var line = 0; line < 600; line++) builder.Change($"640102{line:000000}", "phone", null, new string('长', 1_000));
        var draft = builder.Build();
        var (kept, parts) = KeptLines.Of(draft);
        Assert.True(parts.Count > 3, $"{parts.Count} parts");
        Assert.Equal(parts.Count, kept.Parts);
        Assert.Equal(LinesDigest.Of(draft), LinesDigest.Of(KeptLines.Draft(draft.Division, kept, parts)));
    }

    [Fact]
    public void Lines_that_lack_a_part_or_were_changed_are_no_draft()
    {
        var draft = DraftBuilder.Adjustment().Remove("640102001000").Build();
        var (kept, parts) = KeptLines.Of(draft);
        Assert.Throws<InvalidDataException>(() => KeptLines.Draft(draft.Division, kept, []));
        var line = parts[0].Lines[0];
        var other = line with { Fields = [line.Fields[0] with { Text = "640102001001" }, .. line.Fields.Skip(1)] };
        var changed = parts[0] with { Lines = [other] };
        Assert.Throws<InvalidDataException>(() => KeptLines.Draft(draft.Division, kept, [changed]));
    }

    [Fact]
    public void A_line_that_no_event_can_hold_is_named()
    {
        var draft = DraftBuilder.Adjustment().Remove("640102001000").Change("640102001000", "phone", null, new string('长', 200_000))
            .Build();
        Assert.Equal(2, KeptLines.TooLarge(draft)!.Number);
        Assert.Throws<ArgumentException>(() => KeptLines.Of(draft));
    }

    private static object Shape(DraftLine line) => new
    {
        line.Number,
        line.Kind,
        line.Place,
        Fields = line.Fields.InOrder.ToList(),
        line.Row,
        Columns = line.Columns.Order().ToList(),
        Unread = line.Unread.Order().ToList(),
    };
}
