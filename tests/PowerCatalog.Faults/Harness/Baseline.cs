using System.Globalization;
using PowerCatalog.Running;

namespace PowerCatalog.Faults.Harness;

/// <summary>
/// A small synthetic catalog in a folder, recorded by the program, and decisions that can be recorded in copies of it. All of it is deleted
/// with its owner.
/// </summary>
public sealed class Baseline : IDisposable
{
    /// <summary>The catalog's division.</summary>
    public const string Division = SyntheticDecisions.Division;

    private const string List = """
        职权编码,事项名称,职权类型,实施部门,设定依据,法定时限,承诺时限
        640123000001,食品经营许可（合成）,行政许可,市市场监督管理局,《中华人民共和国食品安全法》第三十五条,20工作日,5工作日
        640123000002,药品经营许可（合成）,行政许可,市市场监督管理局,《中华人民共和国药品管理法》第五十一条,20工作日,5工作日

        """;

    private readonly TemporaryFolder _folder = new();
    private int _copies;

    private string Data => _folder["data"];

    /// <summary>Records the list.</summary>
    public static async Task<Baseline> RecordAsync()
    {
        var made = new Baseline();
        var list = made._folder["list.csv"];
        await File.WriteAllTextAsync(list, List);
        string[] document = ["--decided", "2020-01-01", "--document-number", "吴政发〔2020〕1号", "--title", "清单（合成）"];
        (await Resident.RunAsync(["import", list, "--kind", "list", "--division", Division, .. document, "--data", made.Data])).Done();
        return made;
    }

    /// <summary>A place for a file or a folder.</summary>
    public string this[string name] => _folder[name];

    /// <summary>A copy of the folder, which is not deleted before its owner unless by <see cref="Drop"/>.</summary>
    public string Copy()
    {
        var copy = _folder[string.Create(CultureInfo.InvariantCulture, $"copy-{Interlocked.Increment(ref _copies)}")];
        Folders.Copy(Data, copy);
        return copy;
    }

    /// <summary>Deletes a copy that is no longer needed.</summary>
    public static void Drop(string copy) => Directory.Delete(copy, recursive: true);

    /// <summary>The document number of a decision.</summary>
    public static string NumberOf(int decision) => SyntheticDecisions.NumberOf(decision);

    /// <summary>A decision as a file in the folder: it adds three powers of its own.</summary>
    /// <param name="decision">Which one, from 1.</param>
    public async Task<string> FileAsync(int decision)
    {
        var path = _folder[string.Create(CultureInfo.InvariantCulture, $"decision-{decision}.csv")];
        if (!File.Exists(path)) await File.WriteAllTextAsync(path, SyntheticDecisions.Text(decision));
        return path;
    }

    /// <summary>How many events a ledger has with a decision, which is recorded in it unless it is there.</summary>
    public static async Task<long> WholeAsync(string data, string file)
    {
        (await Resident.RunAsync("import", file, "--data", data)).Done();
        return (await Resident.RunAsync("ledger", "verify", "--data", data, "--json")).DoneJson().GetProperty("events").GetInt64();
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
