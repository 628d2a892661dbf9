using Microsoft.Data.Sqlite;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Benchmarks.Data;

/// <summary>
/// The demonstration scaled, and one more decision that changes so many of its powers that the read models hold a million versions.
/// </summary>
internal static class MillionVersions
{
    private const long Wanted = 1_000_000;
    private static readonly DateOnly Day = new(2022, 5, 1);

    /// <summary>A folder with them; kept for the next run.</summary>
    public static async Task<string> FolderAsync(Bench bench, string scaled)
    {
        var folder = scaled + "-million";
        if (Directory.Exists(folder)) return folder;
        var missing = Wanted - Count(scaled);
        var fresh = bench.NewFolder();
        File.Copy(Workspace.LedgerIn(scaled), Workspace.LedgerIn(fresh));
        await using (var ledger = SqliteLedger.Open(Workspace.LedgerIn(fresh), TimeProvider.System))
        {
            // A change closes one version and opens two: that of before as known from now on, and its own.
            await PlainDecision.AppendAsync(
                ledger, Workspace.Wuzhong, "演示发〔2022〕1号", Day, adjustment =>
                    Changed(scaled, (int)Math.Max(missing, 1)).Select((power, line) =>
                (Fact)new PowerElementsChanged(
                    adjustment, line + 1, Day, power, [new ElementChange("remark", null, "第一次核定", Editorial: true)])));
            Progress.Say("  building the read models of a million versions");
            await new ReadModelRebuild(ledger, ReadModels.ReadModelSet.FilesIn(fresh), TimeProvider.System)
                .RunAsync(null, CancellationToken.None);
        }

        Directory.Move(fresh, folder);
        return folder;
    }

    /// <summary>How many versions a folder's read models hold.</summary>
    public static long Count(string folder)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Workspace.ReadModelsIn(folder)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM power_validity";
        return (long)command.ExecuteScalar()!;
    }

    private static List<PowerCode> Changed(string folder, int count)
    {
        using var view = new CatalogViews(ReadModels.ReadModelSet.FilesIn(folder), TimeProvider.System)
            .Open(Workspace.Wuzhong, new LensRequest(Day))!;
        return
        [
            .. view.Stream(new PowerFilter()).Where(power => power.Elements["remark"] is null).Take(count)
                .Select(power => PowerCode.Parse(power.Code)),
        ];
    }
}
