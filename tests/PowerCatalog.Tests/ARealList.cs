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
