using PowerCatalog.Output;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Home;

/// <summary>What is said of a data folder without a ledger: that it is new, or that its ledger is gone.</summary>
internal static class AbsentLedger
{
    // What only a ledger leaves behind: read models, signed checkpoints, the procedure's own, what was confirmed, what a server kept.
    private static readonly (string In, string Pattern)[] Traces =
        [("", "readmodels*"), ("evidence", "*.checkpoint"), ("", "procedure.db"), ("", "ledger.db-wal"), ("", "ledger.db.*")];

    /// <exception cref="UnauthorizedAccessException">This user cannot look whether there is one.</exception>
    public static CommandException Of(string folder)
    {
        HiddenFiles.EnsureNone(folder);
        return Said(folder);
    }

    private static CommandException Said(string folder) =>
        new(ExitCode.Refused, Traces.Select(one => First(folder, one.In, one.Pattern)).OfType<string>().FirstOrDefault() is { } trace
            ? $"{folder} 里没有台账文件 {LedgerAddress.FileName}，却有它留下的 {trace}：台账被删除或移走了。请放回原处，"
                + "或用 ledger restore-backup 从备份恢复；要另建一份，请另用一个目录。"
                + $"There is no {LedgerAddress.FileName} in {folder}, but {trace}, which it left: the ledger was deleted or moved away. "
                + "Put it back, or restore a backup by 'ledger restore-backup'; for a new ledger use another folder."
            : $"{folder} 里还没有清单。请先用 import --kind list 导入，或用 demo 建立演示。"
                + $"There is no ledger in {folder}; start with 'import --kind list' or 'demo'.");

    private static string? First(string folder, string within, string pattern)
    {
        var place = Path.Combine(folder, within);
        if (!Directory.Exists(place)) return null;
        var depth = within.Length > 0 ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly;
        return Directory.EnumerateFileSystemEntries(place, pattern, depth)
            .Select(path => Path.GetRelativePath(folder, path)).FirstOrDefault();
    }
}
