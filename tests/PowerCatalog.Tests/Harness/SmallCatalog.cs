using System.Globalization;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Tests.Harness;

/// <summary>A small catalog of 640300, recorded step by step by the program itself.</summary>
internal sealed class SmallCatalog(TemporaryFolder folder, string data)
{
    public async Task OpenAsync(string name = "食品经营许可")
    {
        var list = Workbooks.Write(
            folder[$"list-{name}.xlsx"], new SheetContent("清单", Workbooks.AddHeadings, [Workbooks.Permit("640123000001", name)]));
        (await Resident.RunAsync(
            "import", list, "--kind", "list", "--division", "640300", "--decided", "2020-01-01", "--data", data)).Done();
    }

    /// <summary>Records the addition of one power.</summary>
    public async Task<ProgramRun> AddAsync(int number, string name, params IEnumerable<string> more) =>
        (await TryAddAsync(number, name, more)).Done();

    /// <summary>The same, where it may be refused.</summary>
    public async Task<ProgramRun> TryAddAsync(int number, string name, params IEnumerable<string> more)
    {
        var written = number.ToString(CultureInfo.InvariantCulture);
        var path = Workbooks.Write(
            folder[$"add-{written}-{name}.xlsx"], Workbooks.Decision($"吴政发〔2022〕{written}号"),
            Workbooks.Add([Workbooks.Permit($"64012300010{written}", name)]));
        return await Resident.RunAsync(["import", path, "--data", data, .. more]);
    }
}
