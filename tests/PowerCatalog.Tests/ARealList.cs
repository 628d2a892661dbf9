using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>A list as a district published it in 2025, malformed codes and all.</summary>
public class ARealList
{
    [Fact]
    public async Task Opens_a_catalog_without_losing_a_row()
    {
        var file = Repository.SharedData("guangan-district-items-2025.tsv");
        using var folder = new TemporaryFolder();
        var import = (await Executable.RunAsync("import", file, "--kind", "list", "--division", "511602", "--data", folder.Path, "--json"))
            .DoneJson();
        Assert.Equal("recorded", import.GetProperty("outcome").GetString());
        Assert.Contains(
            import.GetProperty("problems").EnumerateArray(), problem => problem.GetProperty("code").GetString() == "power.code-shape");

        var powers = (await Executable.RunAsync("powers", "--division", "511602", "--json", "--data", folder.Path)).DoneJson();
        var items = powers.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(1135, items.Count);
        Assert.Equal(787, items.Count(item => item.GetProperty("family").GetString() == "power"));
        Assert.Equal(348, items.Count(item => item.GetProperty("family").GetString() == "service"));
        Assert.Equal(34, items.Select(item => item.GetProperty("department").GetString()).Distinct().Count());
        var codes = File.ReadLines(file).Skip(1).Select(line => line.Split('\t')[3]).Order(StringComparer.Ordinal);
        Assert.Equal(codes, items.Select(item => item.GetProperty("code").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_its_codes_it_opens_and_with_them_it_proposes_them_and_nothing_else()
    {
        var file = Repository.SharedData("guangan-district-items-2025.tsv");
        using var folder = new TemporaryFolder();
        var rows = File.ReadLines(file).Select(line => line.Split('\t')).ToList();
        var without = folder["without.tsv"];
        await File.WriteAllLinesAsync(
            without, rows.Select(row => string.Join('\t', row.Where((_, column) => column != 3))), TestContext.Current.CancellationToken);
        string[] list = ["--kind", "list", "--division", "511602", "--json", "--data", folder["data"]];
        var opened = (await Executable.RunAsync(["import", without, .. list])).DoneJson();
        Assert.Equal(1135, opened.GetProperty("opened").GetInt32());

        var compared = (await Executable.RunAsync(["import", file, .. list])).DoneJson();
        Assert.Equal("compared", compared.GetProperty("outcome").GetString());
        var changes = compared.GetProperty("changes").EnumerateArray().ToList();
        Assert.Equal(
            rows.Skip(1).Select(row => row[3]).Order(StringComparer.Ordinal),
            changes.Select(change => change.GetProperty("after").GetString()).Order(StringComparer.Ordinal));
        Assert.All(changes, change => Assert.Equal("基本编码", change.GetProperty("element").GetString()));
    }

    [Fact]
    public async Task Sent_twice_changes_nothing_and_says_so()
    {
        var file = Repository.SharedData("guangan-district-items-2025.tsv");
        using var folder = new TemporaryFolder();
        string[] import = ["import", file, "--kind", "list", "--division", "511602", "--data", folder.Path, "--json"];
        var first = (await Executable.RunAsync(import)).DoneJson();
        var second = (await Executable.RunAsync(import)).DoneJson();
        Assert.Equal("alreadyRecorded", second.GetProperty("outcome").GetString());
        Assert.Equal(first.GetProperty("revision").GetInt64(), second.GetProperty("revision").GetInt64());
    }
}
