using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PowerCatalog.Papers.Documents;
using PowerCatalog.Papers.Templates;

namespace PowerCatalog.Papers.Tests;

/// <summary>An office's own template.</summary>
public sealed class TemplateTests
{
    private static readonly PaperContent Content = new(
        "吴忠市人民政府", "吴政发〔2021〕5号", "关于调整的决定", null, ["第一段。", "第二段。"], "吴忠市人民政府", new DateOnly(2021, 7, 5), []);

    [Fact]
    public void A_placeholder_that_a_word_processor_has_cut_up_is_filled_in_the_look_of_its_beginning()
    {
        var document = FilledTemplate.Make(
            Template(new Paragraph(Bold("《{{标"), Plain("题}}》")), Lines("{{正文}}"), Lines("{{成文日期}}，{{署名}}")), Content);
        Assert.Equal(["《关于调整的决定》", "第一段。", "第二段。", "2021年7月5日，吴忠市人民政府"], Opened.Lines(document));
        using var opened = WordprocessingDocument.Open(new MemoryStream(document), isEditable: false);
        Assert.NotNull(opened.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().First().Descendants<Bold>().Single());
    }

    [Fact]
    public void What_is_not_there_leaves_no_empty_line()
    {
        var document = FilledTemplate.Make(
            Template(
                Lines("{{发文字号}}"), Lines("{{标题}}"), Lines("{{主送机关}}"), Lines("{{正文}}"), Lines("{{附件说明}}"),
                Lines("{{附件}}")),
            Content with { Number = null });
        Assert.Equal(["关于调整的决定", "第一段。", "第二段。"], Opened.Lines(document));
    }

    [Fact]
    public void What_a_document_says_is_no_placeholder()
    {
        var document = FilledTemplate.Make(
            Template(Lines("{{标题}}"), Lines("{{正文}}")),
            Content with { Title = "{{正文}}", Body = ["{{标题}}", "{{附件}}", "\u0001b\uD83D\uDE00"] });
        Assert.Equal(["{{正文}}", "{{标题}}", "{{附件}}", "b\uD83D\uDE00"], Opened.Lines(document));
    }

    [Fact]
    public void A_template_with_an_unknown_placeholder_is_refused_by_its_name()
    {
        var refused = Assert.Throws<TemplateException>(
            () => FilledTemplate.Make(Template(Lines("{{标题}}{{密级}}"), Lines("{{正文}}")), Content));
        Assert.Contains("{{密级}}", refused.Zh, StringComparison.Ordinal);
        Assert.Contains("{{密级}}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_without_the_text_is_refused()
    {
        var refused = Assert.Throws<TemplateException>(() => FilledTemplate.Make(Template(Lines("{{标题}}")), Content));
        Assert.Contains("{{正文}}", refused.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no document")]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 and nothing more")]
    public void What_is_no_document_is_refused(string bytes) =>
        Assert.Throws<TemplateException>(() => FilledTemplate.Make(System.Text.Encoding.ASCII.GetBytes(bytes), Content));

    [Fact]
    public void A_template_that_is_too_large_is_refused() =>
        Assert.Throws<TemplateException>(() => FilledTemplate.Make(new byte[FilledTemplate.MostBytes + 1], Content));

    [Fact]
    public void The_shipped_template_holds_every_placeholder_and_keeps_to_its_format()
    {
        using var held = new MemoryStream();
        DefaultTemplate.Write(held);
        Assert.Empty(Opened.Faults(held.ToArray()));
        Assert.Equal(
            Placeholder.All.Select(Placeholder.Written).Order(),
            Opened.Lines(held.ToArray()).Where(line => line.Length > 0).Order());
        Assert.Empty(Opened.Faults(FilledTemplate.Make(held.ToArray(), Content)));
    }

    [Fact]
    public void The_office_s_template_is_taken_from_its_folder()
    {
        using var folder = new Running.TemporaryFolder();
        var templates = new OfficeTemplates(folder.Path);
        Assert.Empty(templates.Announcement());
        File.WriteAllBytes(folder[OfficeTemplates.FileName], [1, 2, 3]);
        Assert.Equal([1, 2, 3], templates.Announcement());
    }

    private static byte[] Template(params OpenXmlElement[] paragraphs)
    {
        using var held = new MemoryStream();
        using (var document = WordprocessingDocument.Create(held, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new Document(new Body(paragraphs));
        return held.ToArray();
    }

    private static Paragraph Lines(string text) => new(Plain(text));

    private static Run Plain(string text) => new(new Text(text));

    private static Run Bold(string text) => new(new RunProperties(new Bold()), new Text(text));
}
