using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Foundation;

namespace PowerCatalog.Benchmarks.Data;

/// <summary>Brings the read models of a folder that was kept up to this version of the program.</summary>
internal static class CurrentReadModels
{
    public static async Task MakeAsync(string folder)
    {
        var files = ReadModels.ReadModelSet.FilesIn(folder);
        if (IsCurrent(files)) return;
        await using var ledger = SqliteLedger.Open(Workspace.LedgerIn(folder), TimeProvider.System);
        await new ReadModelRebuild(ledger, files, TimeProvider.System).RunAsync(null, CancellationToken.None);
    }

    private static bool IsCurrent(ReadModelFiles files)
    {
        try
        {
            files.OpenIndex().Dispose();
            return true;
        }
        catch (ReadModelException)
        {
            return false;
        }
    }
}
