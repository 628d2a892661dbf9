using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Annotating;

public class ExistingNotesTests
{
    private static readonly byte[] Noted = Edited.WithNote(Bytes(Sheet("清单", "编码|事项名称|职权类型|实施部门", "1|a|许可|c")), "B2", 1, 1, "请核对 <b>");

    [Fact]
    public void A_persons_notes_stay_with_their_author_and_their_boxes()
    {
        using var annotated = Annotated.Of(Noted, [Error(new("清单", 2, "C"))]);

        Assert.Equal([("B2", "请核对 <b>"), ("C2", "错了。 [a.b]")], annotated.Notes("清单"));
        Assert.Equal(("李四", "PowerCatalog"), (annotated.Author("清单", "B2"), annotated.Author("清单", "C2")));
        var drawing = annotated.Drawing("清单");
        Assert.Contains("<div>一<br>二</div>", drawing, StringComparison.Ordinal);
        Assert.Contains("data=\"3,4\"", drawing, StringComparison.Ordinal);
        Assert.Contains("_x0000_s4097", drawing, StringComparison.Ordinal);
        Assert.Equal(1, Count(drawing, "<v:shapetype"));
        Assert.Equal(2, Count(drawing, "<v:shape "));
        Assert.Equal(1, Count(drawing, "xmlns:v="));
        Assert.Empty(annotated.Invalid);
    }

    [Fact]
    public void A_problem_of_a_cell_that_has_a_note_comes_below_what_the_note_says()
    {
        using var annotated = Annotated.Of(Noted, [Error(new("清单", 2, "B"))]);

        Assert.Equal([("B2", "请核对 <b>\nPowerCatalog: 错了。 [a.b]")], annotated.Notes("清单"));
        Assert.Equal("李四", annotated.Author("清单", "B2"));
        Assert.Equal(1, Count(annotated.Drawing("清单"), "<v:shape "));
        Assert.Empty(annotated.Invalid);
    }

    [Fact]
    public void A_workbook_that_comes_back_gets_its_notes_and_its_list_anew()
    {
        using var first = Annotated.Of(Noted, [Error(new("清单", 2, "C")), Error(null)]);
        using var second = Annotated.Of(first.Bytes, [Problem.Warning("c.d", new("清单", 2, "C"), "看看。", "Look.")]);

        Assert.Equal([("B2", "请核对 <b>"), ("C2", "看看。 [c.d]")], second.Notes("清单"));
        Assert.Equal(["清单", "问题"], second.Sheets);
        Assert.Equal([["提示", "清单", "C2", "看看。", "c.d"]], second.Rows("问题").Skip(1));
        Assert.Empty(second.Invalid);
    }

    [Fact]
    public void A_drawing_that_cannot_be_told_from_nothing_is_started_anew()
    {
        var file = Edited.Workbook(Noted, (_, sheet) =>
        {
            using var writer = new StreamWriter(sheet.VmlDrawingParts.Single().GetStream(FileMode.Create));
            writer.Write("<xml/>");
        });
        using var annotated = Annotated.Of(file, [Error(new("清单", 2, "C"))]);

        Assert.Equal(1, Count(annotated.Drawing("清单"), "<v:shape "));
    }

    private static Problem Error(Place? place) => Problem.Error("a.b", place, "错了。", "Wrong.");

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
