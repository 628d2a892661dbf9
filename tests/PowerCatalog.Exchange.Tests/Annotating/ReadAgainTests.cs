using DocumentFormat.OpenXml.Spreadsheet;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Exchange.Tests.Support;
using static PowerCatalog.Exchange.Tests.Support.Reading;

namespace PowerCatalog.Exchange.Tests.Annotating;

public class ReadAgainTests
{
    [Theory]
    [InlineData("04-shorter-procedures.xlsx")]
    [InlineData("07-markets-and-culture.xlsx")]
    public void An_annotated_workbook_reads_as_the_workbook_did(string name)
    {
        var file = File.ReadAllBytes(Path.Combine(Repository.Root, "seeds", "wuzhong-2021", name));
        var before = Read(file, Adjustment, name).Clean();
        var problems = before.Lines.Where(line => line.Number % 3 == 0)
            .Select(line => Problem.Error("a.b", line.Fields.All.Values.Last().Place, "错了。", "Wrong."))
            .Append(Problem.Warning("c.d", before.Lines[0].Place, "看看。", "Look."));
        using var annotated = Annotated.Of(file, [.. problems], name);
        var after = Read(annotated.Bytes, Adjustment, annotated.Name).Clean();

        Assert.Equal(Shown(before), Shown(after));
        Assert.Equal(before.Header.All.Values, after.Header.All.Values);
        Assert.Empty(annotated.Invalid);
    }

    [Fact]
    public void A_broken_cell_of_a_real_workbook_is_noted_where_it_is_and_found_there_again()
    {
        var file = Edited.Workbook(
            File.ReadAllBytes(Path.Combine(Repository.Root, "seeds", "wuzhong-2021", "04-shorter-procedures.xlsx")), (main, _) =>
        {
            var sheet = (DocumentFormat.OpenXml.Packaging.WorksheetPart)main.GetPartById(
                main.Workbook.Descendants<Sheet>().Single(found => found.Name == "变更").Id!.Value!);
            var cell = sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Single(found => found.CellReference == "B5");
            (cell.DataType, cell.CellValue, cell.InlineString) = (CellValues.Error, new CellValue("#REF!"), null);
        });
        var problems = Read(file, Adjustment).Problems;
        using var annotated = Annotated.AsRead(file, Adjustment);

        Assert.Equal("cell.error-value", problems.Single().Code);
        Assert.Equal([("B5", problems[0].Zh + " [cell.error-value]")], annotated.Notes("变更"));
        Assert.Equal(problems, Read(annotated.Bytes, Adjustment).Problems);
    }

    [Fact]
    public void What_is_wrong_with_columns_and_sheets_is_found_again_too()
    {
        var file = Bytes(Decision, Sheet("变更", "编码|未知|要素|变更前|变更后", "1|x|承诺时限|1|2", "合计||||"), Sheet("别的", "甲", "乙"));
        var problems = Read(file, Adjustment).Problems;
        using var annotated = Annotated.AsRead(file, Adjustment);

        Assert.Equal(
            ["sheet.unknown", "column.unmapped", "row.total"],
            problems.Select(problem => problem.Code).OrderBy(code => code == "row.total").ThenBy(code => code != "sheet.unknown"));
        Assert.Equal(problems, Read(annotated.Bytes, Adjustment).Problems);
        Assert.Equal(["B1", "A3"], annotated.Notes("变更").Select(note => note.Cell));
        Assert.Equal(["A1"], annotated.Notes("别的").Select(note => note.Cell));
    }

    private static IEnumerable<string> Shown(AdjustmentDraft draft) => draft.Lines.Select(line =>
        $"{line.Number} {line.Kind} {line.Place} "
            + $"{string.Join('|', line.Fields.All.Select(field => $"{field.Key}={field.Value.Text}@{field.Value.Place}"))}");
}
