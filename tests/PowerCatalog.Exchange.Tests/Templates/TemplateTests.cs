using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Exchange.Templates;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Templates;

public class TemplateTests
{
    [Theory]
    [InlineData(DraftKind.Adjustment)]
    [InlineData(DraftKind.List)]
    public void An_empty_template_holds_no_rows_and_has_no_other_problem(DraftKind kind) =>
        Read(Written(kind).ToArray(), new(Wuzhong, kind)).RefusedAsAWholeFor("file.no-rows");

    [Theory]
    [InlineData(DraftKind.Adjustment, "决定 增加 减少 变更 划转 赋权 收回 暂停 部门 乡镇 更正 撤销 填写说明")]
    [InlineData(DraftKind.List, "决定 部门 乡镇 清单 填写说明")]
    public void A_template_has_the_sheets_of_its_kind_and_is_a_valid_workbook(DraftKind kind, string sheets)
    {
        using var document = SpreadsheetDocument.Open(Written(kind), false);

        Assert.Empty(
            new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
                .Select(error => $"{error.Part?.Uri} {error.Description}"));
        Assert.Equal(sheets, string.Join(' ', document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value)));
    }

    [Fact]
    public void A_filled_template_reads_clean()
    {
        var file = Written(DraftKind.Adjustment);
        Fill(file, "增加", 2, "6403000001", "临时用地审批", "行政许可", "市自然资源局");
        Fill(file, "变更", 2, "6403000002", "", "承诺时限", "10工作日", "5工作日", "否", "2021-05-01");
        Fill(file, "决定", 2, "", "关于调整的决定");
        var draft = Read(file.ToArray(), Adjustment).Clean();

        Assert.Equal([LineKind.Add, LineKind.Change], draft.Lines.Select(line => line.Kind));
        Assert.Equal("市自然资源局", draft.Lines[0].Text(Fields.Department));
        Assert.Equal("2021-05-01", draft.Lines[1].Text(Fields.Effective));
        Assert.Equal("关于调整的决定", draft.Header[Fields.Title]!.Text);
    }

    [Fact]
    public void The_drop_down_of_elements_points_at_their_names()
    {
        using var document = SpreadsheetDocument.Open(Written(DraftKind.Adjustment), false);
        var formula = Part(document, "变更").Worksheet.Descendants<DataValidation>()
            .Single(validation => validation.SequenceOfReferences!.InnerText!.StartsWith('C')).Formula1!.Text;
        var names = Part(document, "填写说明").Worksheet.Descendants<Cell>().Where(cell => cell.CellReference!.Value!.StartsWith('H')).ToList();

        Assert.Equal($"'填写说明'!$H$4:$H${3 + Repository.Reference.Elements.All.Count}", formula);
        Assert.Equal(Repository.Reference.Elements.All.Select(element => element.Zh), names.Skip(1).Select(cell => cell.InnerText));
        Assert.Equal("H4", names[1].CellReference!.Value);
    }

    private static MemoryStream Written(DraftKind kind)
    {
        var stream = new MemoryStream();
        Template.Write(stream, kind, Repository.Reference);
        stream.Position = 0;
        return stream;
    }

    private static WorksheetPart Part(SpreadsheetDocument document, string sheet)
    {
        var id = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(entry => entry.Name == sheet).Id!.Value!;
        return (WorksheetPart)document.WorkbookPart.GetPartById(id);
    }

    private static void Fill(MemoryStream file, string sheet, int row, params string[] texts)
    {
        using var document = SpreadsheetDocument.Open(file, true);
        var data = Part(document, sheet).Worksheet.GetFirstChild<SheetData>()!;
        var target = data.Elements<Row>().FirstOrDefault(existing => existing.RowIndex! == (uint)row)
            ?? data.AppendChild(new Row { RowIndex = (uint)row });
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i].Length == 0) continue;
            target.AppendChild(
                new Cell
                {
                    CellReference = $"{(char)('A' + i)}{row}",
                    DataType = CellValues.InlineString,
                    InlineString = new InlineString(new Text(texts[i])),
                });
        }
    }
}
