using System.IO.Compression;
using System.Text.RegularExpressions;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Tests.Harness;

/// <summary>Small workbooks as a clerk would write them.</summary>
internal static class Workbooks
{
    public static readonly string[] AddHeadings = ["职权编码", "事项名称", "职权类型", "实施部门", "设定依据", "法定时限", "承诺时限"];

    public static SheetContent Decision(string number, string effective = "2022-03-01", string decided = "2022-02-15") => new(
        "决定",
        ["文号", number],
        [["标题", "关于调整部分行政职权的决定（测试）"], ["发文机关", "吴忠市人民政府"], ["决定日期", decided], ["生效日期", effective]]);

    public static SheetContent Add(params IEnumerable<IReadOnlyList<string?>> rows) => new("增加", AddHeadings, rows);

    public static IReadOnlyList<string?> Permit(string code, string name = "食品经营许可", string? promised = "5工作日") =>
        [code, name, "行政许可", "市市场监督管理局", "《中华人民共和国食品安全法》第三十五条", "20工作日", promised];

    public static string Write(string path, params IReadOnlyList<SheetContent> sheets)
    {
        using var file = File.Create(path);
        WorkbookWriter.Write(file, sheets);
        return path;
    }

    /// <summary>Puts a formula in place of a text, in whichever sheet holds it.</summary>
    public static void PutFormula(string path, string text, string formula)
    {
        var cell = new Regex($"t=\"inlineStr\"([^>]*)><is><t[^>]*>{text}</t></is>");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ToList())
        {
            string xml;
            using (var reader = new StreamReader(entry.Open())) xml = reader.ReadToEnd();
            if (!cell.IsMatch(xml)) continue;
            var name = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(cell.Replace(xml, $"t=\"str\"$1>{formula}"));
            return;
        }

        Assert.Fail("No sheet holds the text.");
    }
}
