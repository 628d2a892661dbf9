using System.Text;
using PowerCatalog.Tests.Harness;
using TemporaryFolder = PowerCatalog.Running.TemporaryFolder;

namespace PowerCatalog.Tests;

/// <summary>The registers of the demonstration hold what the report counts.</summary>
public sealed class TheRegisters(Demo demo) : IClassFixture<Demo>
{
    [Fact]
    public async Task They_count_as_the_report_does()
    {
        var figures = (await demo.AskAsync("report", "2021")).GetProperty("items").EnumerateArray()
            .ToDictionary(figure => figure.GetProperty("key").GetString()!, figure => figure.GetProperty("value").GetDecimal());
        var commitment = await demo.AskAsync("registers", "commitment", "--on", "2021-12-31");
        Assert.Equal((35, 7), (commitment.GetProperty("proofs").GetInt32(), commitment.GetProperty("departments").GetInt32()));
        Assert.Equal(figures["commitmentProofItems"], commitment.GetProperty("proofs").GetDecimal());
        Assert.Equal(figures["commitmentDepartments"], commitment.GetProperty("departments").GetDecimal());
        var across = await demo.AskAsync("registers", "cross-province", "--on", "2021-12-31");
        Assert.Equal((132m, 132m), (across.GetProperty("total").GetDecimal(), figures["crossProvinceItems"]));
    }

    [Fact]
    public async Task They_come_as_files()
    {
        using var folder = new TemporaryFolder();
        foreach (var (register, rows) in (IEnumerable<(string, int)>)[("commitment", 40), ("cross-province", 132)])
        {
            (await Resident.RunAsync(
                "registers", register, "--on", "2021-12-31", "--out", folder[register + ".csv"], "--data", demo.Data)).Done();
            var text = await File.ReadAllTextAsync(folder[register + ".csv"], Encoding.UTF8, TestContext.Current.CancellationToken);
            Assert.True(text.Split("\r\n").Length > rows, text);
            (await Resident.RunAsync("registers", register, "--out", folder[register + ".xlsx"], "--data", demo.Data)).Done();
            Assert.True(new FileInfo(folder[register + ".xlsx"]).Length > 4_000);
        }

        Assert.Equal(2, (await Resident.RunAsync("registers", "commitment", "--out", folder["a.pdf"], "--data", demo.Data)).ExitCode);
    }
}
