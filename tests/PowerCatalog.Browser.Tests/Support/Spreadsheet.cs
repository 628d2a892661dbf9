using System.Security;
using PowerCatalog.Running;

namespace PowerCatalog.Browser.Tests.Support;

/// <summary>
/// LibreOffice, as people edit lists in it: it opens a workbook, carries out edits in its own language and saves it. Where it is absent the
/// test is skipped and says so; where the build machine installs it (CI=true), it fails.
/// </summary>
internal static class Spreadsheet
{
    private const string Absent =
        "LibreOffice is missing, so nothing was edited in it (Debian: apt-get install libreoffice-calc-nogui; or POWERCATALOG_SOFFICE).";

    /// <summary>Opens a workbook, edits its first sheet and saves it as another.</summary>
    /// <param name="source">The workbook.</param>
    /// <param name="target">Where it is saved.</param>
    /// <param name="edits">
    /// Statements of LibreOffice Basic over <c>sheet</c>, with <c>At(sheet, code)</c> for a row and <c>Of(sheet, heading)</c> for a column.
    /// </param>
    public static async Task EditAsync(string source, string target, string edits)
    {
        var program = LibreOffice.Found;
        if (program is null && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(Absent);
        Assert.SkipWhen(program is null, Absent);
        using var profile = new TemporaryFolder();
        // The first start makes the profile, and would overwrite a macro in it.
        await LibreOffice.RunAsync(profile.Path, "--terminate_after_init");
        var library = Path.Combine(profile.Path, "user", "basic", "Standard");
        await File.WriteAllTextAsync(Path.Combine(library, "script.xlb"), Library);
        await File.WriteAllTextAsync(Path.Combine(library, "Edit.xba"), Module(edits));
        await LibreOffice.RunAsync(profile.Path, $"macro:///Standard.Edit.Run(\"{new Uri(source)}\",\"{new Uri(target)}\")");
        Assert.True(File.Exists(target), "LibreOffice did not save the workbook.");
    }

    private const string Library = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
        <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
            library:passwordprotected="false">
          <library:element library:name="Edit"/>
        </library:library>
        """;

    private static string Module(string edits) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
        <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edit" script:language="StarBasic">
        {SecurityElement.Escape($"""
            Function Of(sheet, heading As String)
              Of = 0
              Do While sheet.getCellByPosition(Of, 0).String <> heading
                Of = Of + 1
              Loop
            End Function

            Function At(sheet, code As String)
              At = 0
              Do While sheet.getCellByPosition(0, At).String <> code
                At = At + 1
              Loop
            End Function

            Sub Put(sheet, row, heading As String, text As String)
              sheet.getCellByPosition(Of(sheet, heading), row).String = text
            End Sub

            Sub Run(source As String, target As String)
              Dim hidden(0) As New com.sun.star.beans.PropertyValue
              hidden(0).Name = "Hidden"
              hidden(0).Value = True
              document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
              sheet = document.Sheets.getByIndex(0)
            {edits}
              Dim saved(0) As New com.sun.star.beans.PropertyValue
              saved(0).Name = "FilterName"
              saved(0).Value = "Calc MS Excel 2007 XML"
              document.storeToURL(target, saved())
              document.close(True)
            End Sub
            """)}
        </script:module>
        """;
}
