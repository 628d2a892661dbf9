using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PowerCatalog.Exchange.Tests.Support;

/// <summary>Workbooks changed as a person's program would change them.</summary>
internal static class Edited
{
    /// <summary>The workbook with the first sheet's part, and the workbook's, changed.</summary>
    public static byte[] Workbook(byte[] file, Action<WorkbookPart, WorksheetPart> change)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var main = document.WorkbookPart!;
            change(main, (WorksheetPart)main.GetPartById(main.Workbook.Descendants<Sheet>().First().Id!.Value!));
        }

        return stream.ToArray();
    }

    /// <summary>A workbook with a note on a cell of its first sheet, as a spreadsheet writes it.</summary>
    public static byte[] WithNote(byte[] file, string cell, int row, int column, string text) => Workbook(file, (_, sheet) =>
    {
        var comments = sheet.AddNewPart<WorksheetCommentsPart>();
        comments.Comments = new Comments(
            new Authors(new Author("李四")),
            new CommentList(
                new Comment(new CommentText(new DocumentFormat.OpenXml.Spreadsheet.Text(text))) { Reference = cell, AuthorId = 0 }));
        var drawing = sheet.AddNewPart<VmlDrawingPart>();
        using (var writer = new StreamWriter(drawing.GetStream(FileMode.Create))) writer.Write(Vml(row, column));
        sheet.Worksheet.Append(new LegacyDrawing { Id = sheet.GetIdOfPart(drawing) });
    });

    // Not well-formed, as old programs write it.
    private static string Vml(int row, int column) => $"""
        <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
         xmlns:x="urn:schemas-microsoft-com:office:excel">
         <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="3"/></o:shapelayout>
         <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"></v:shapetype>
         <v:shape id="_x0000_s3073" type="#_x0000_t202" style='visibility:hidden'><v:textbox><div>一<br>二</div></v:textbox>
         <x:ClientData ObjectType="Note"><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>
        </xml>
        """;
}
