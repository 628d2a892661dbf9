using System.IO.Compression;
using System.Text;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>What a clerk can get wrong: the file is refused with the cell's address, and the catalog's revision stays.</summary>
public sealed class BadFiles(Demo demo) : IClassFixture<Demo>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task One_bad_cell_in_two_thousand_rows()
    {
        var rows = Enumerable.Range(0, 2000).Select(i => Workbooks.Permit($"6401230{i:00000}", $"测试许可第{i}号", i == 1717 ? "五天左右" : "5工作日"));
        return IsRefused(
            Workbooks.Write(_folder["a.xlsx"], Workbooks.Decision("吴政发〔2022〕901号"), Workbooks.Add(rows)), "element.bad-value", "增加", 1719,
            "G");
    }

    [Fact]
    public async Task More_errors_than_are_listed()
    {
        var rows = Enumerable.Range(0, 600).Select(i => (IReadOnlyList<string?>)[$"64019998{i:0000}", "取消"]);
        var path = Workbooks.Write(
            _folder["many.xlsx"], Workbooks.Decision("吴政发〔2022〕904号"), new("减少", ["职权编码", "减少原因"], rows));
        string[] import = ["import", path, "--data", demo.Data, "--division", "640300"];
        var answer = await Executable.RunAsync([.. import, "--json", "--problems", _folder["problems.csv"]]);
        Assert.Equal(1, answer.ExitCode);
        Assert.Equal(600, answer.Json().GetProperty("errors").GetInt32());
        Assert.Equal(500, answer.Json().GetProperty("problems").GetArrayLength());
        var file = await File.ReadAllTextAsync(_folder["problems.csv"], TestContext.Current.CancellationToken);
        Assert.Equal(600, file.Split(",power.unknown").Length - 1);
        // A file that is there is not written over, and is refused before anything is read.
        var again = await Executable.RunAsync([.. import, "--problems", _folder["problems.csv"]]);
        Assert.Equal((2, ""), (again.ExitCode, again.Output));
        Assert.Contains("600 处错误", (await Executable.RunAsync(import)).Output, StringComparison.Ordinal);
        // A file that cannot be written takes nothing from the answer.
        var unwritten = await Executable.RunAsync([.. import, "--json", "--problems", Path.Combine(path, "problems.csv")]);
        Assert.Equal((3, 600), (unwritten.ExitCode, unwritten.Json().GetProperty("errors").GetInt32()));
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_may_not_be_read()
    {
        var absent = await Executable.RunAsync("import", _folder["absent.xlsx"], "--data", demo.Data, "--division", "640300");
        Assert.Equal(2, absent.ExitCode);
        Assert.Contains("本用户不能读取", absent.Error, StringComparison.Ordinal);
        Assert.Contains("may not read it", absent.Error, StringComparison.Ordinal);
    }

    [Fact]
    public Task An_empty_file()
    {
        File.WriteAllBytes(_folder["empty.xlsx"], []);
        return IsRefused(_folder["empty.xlsx"], "file.empty");
    }

    [Fact]
    public Task A_workbook_of_the_old_format()
    {
        File.WriteAllBytes(_folder["old.xls"], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2048]]);
        return IsRefused(_folder["old.xls"], "file.xls");
    }

    [Fact]
    public Task A_renamed_zip()
    {
        Zip(_folder["zip.xlsx"], ("a.txt", "hello"u8.ToArray()));
        return IsRefused(_folder["zip.xlsx"], "file.not-a-workbook");
    }

    [Fact]
    public Task A_zip_bomb()
    {
        Zip(
            _folder["bomb.xlsx"],
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8.ToArray()),
            ("xl/workbook.xml", new byte[600 << 20]));
        return IsRefused(_folder["bomb.xlsx"], "file.too-large-inside");
    }

    [Fact]
    public Task A_wrong_encoding()
    {
        File.WriteAllBytes(_folder["latin.csv"], [.. Encoding.UTF8.GetBytes("调整方式,职权编码,减少原因\n减少,"), 0xFF, 0xFE, 0x81, 0x0A]);
        return IsRefused(
            _folder["latin.csv"], "file.bad-bytes",
            options: ["--document-number", "吴政发〔2022〕902号", "--title", "测试", "--decided", "2022-02-15"]);
    }

    [Fact]
    public async Task A_row_that_removes_a_power_twice()
    {
        var code = await APower("permit");
        var path = Workbooks.Write(
            _folder["twice.xlsx"], Workbooks.Decision("吴政发〔2022〕903号"), new("减少", ["职权编码", "减少原因"], [[code, "取消"], [code, "依据废止"]]));
        await IsRefused(path, "line.contradicts", "减少", 3, "A");
    }

    [Fact]
    public async Task An_entrusted_coercion()
    {
        var code = await APower("coercion");
        var path = Workbooks.Write(_folder["coercion.xlsx"], Workbooks.Decision("吴政发〔2022〕904号"), Delegation(code, "金银滩镇"));
        await IsRefused(path, "delegation.coercion-entrusted", "赋权", 2, "C");
    }

    [Fact]
    public async Task A_development_zone_as_a_township()
    {
        var code = await APower("permit");
        var path = Workbooks.Write(_folder["zone.xlsx"], Workbooks.Decision("吴政发〔2022〕905号"), Delegation(code, "640303400000"));
        await IsRefused(path, "township.not-a-township", "赋权", 2, "B");
    }

    [Fact]
    public Task A_date_that_does_not_exist() => IsRefused(
        Workbooks.Write(
            _folder["date.xlsx"], Workbooks.Decision("吴政发〔2022〕906号", effective: "2022-02-30"),
            Workbooks.Add([Workbooks.Permit("640123000001")])),
        "value.not-a-date",
        "决定",
        5,
        "B");

    [Fact]
    public Task A_formula_where_a_value_belongs()
    {
        var path =
            Workbooks.Write(
                _folder["formula.xlsx"], Workbooks.Decision("吴政发〔2022〕907号"), Workbooks.Add([Workbooks.Permit("640123000001", "公式")]));
        Workbooks.PutFormula(path, "公式", "<f>CONCATENATE(\"公\",\"式\")</f><v>公式</v>");
        return IsRefused(path, "cell.formula", "增加", 2, "B");
    }

    private static Exchange.Workbooks.SheetContent Delegation(string code, string township) => new(
        "赋权",
        ["职权编码", "乡镇(街道)", "下放方式", "委托书文号", "起始日期", "截止日期"],
        [[code, township, "委托", "吴委托〔2022〕1号", "2022-03-01", "2024-02-29"]]);

    private async Task<string> APower(string category) =>
        (await demo.AskAsync(
            "powers", "--category", category, "--delegated", "false", "--on", "2022-03-01", "--page", "1", "--page-size", "1"))
                .GetProperty("items")[0].GetProperty("code").GetString()!;

    private async Task IsRefused(
        string file, string code, string? sheet = null, int? row = null, string? column = null, IEnumerable<string>? options = null)
    {
        var before = await demo.AskAsync("ledger", "info");
        var ran = await Executable.RunAsync(["import", file, "--data", demo.Data, "--division", "640300", "--json", .. options ?? []]);
        Assert.Equal(1, ran.ExitCode);
        var problems = ran.Json().GetProperty("problems").EnumerateArray()
            .Where(problem => problem.GetProperty("severity").GetString() == "error").ToList();
        var problem = Assert.Single(problems, problem => problem.GetProperty("code").GetString() == code);
        if (sheet is not null)
            Assert.Equal(
                (sheet, row, column),
                (problem.GetProperty("sheet").GetString(), problem.GetProperty("row").GetInt32(),
                    problem.GetProperty("column").GetString()));
        Assert.NotEmpty(problem.GetProperty("zh").GetString()!);
        Assert.NotEmpty(problem.GetProperty("en").GetString()!);
        Assert.Equal(before.GetProperty("head").GetInt64(), (await demo.AskAsync("ledger", "info")).GetProperty("head").GetInt64());
    }

    private static void Zip(string path, params (string Name, byte[] Content)[] entries)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, content) in entries)
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
            entry.Write(content);
        }
    }
}
