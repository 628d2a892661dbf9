using PowerCatalog.Application.Keeping;
using PowerCatalog.Application.Verifying;
using PowerCatalog.Domain.Text;
using PowerCatalog.Home;
using PowerCatalog.Ledger;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Examining;

/// <summary>Whether the ledger can be reached and read, and was verified of late. Nothing is created and nothing is written.</summary>
internal static class LedgerChecks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Week = TimeSpan.FromDays(8);

    /// <returns>What was found, and when the last event was recorded.</returns>
    public static async Task<(Check Check, DateTimeOffset? Recorded)> OfAsync(
        HomePlace place, TimeProvider clock, CancellationToken cancellation)
    {
        string? address = null;
        try
        {
            address = Address(place);
            if (address is null) return (Check.Skipped("ledger", "还没有台账。", "There is no ledger yet."), null);
            await using var ledger = LedgerAddress.IsServer(address) || !FolderAccess.IsReadOnly(Path.GetDirectoryName(address)!)
                ? LedgerAddress.Open(address, create: false, clock)
                : LedgerAddress.OpenReadOnly(address, clock);
            var head = await ledger.HeadAsync(cancellation).AsTask().WaitAsync(Patience, clock, cancellation);
            var recorded = await ledger.LastRecordedAsync(cancellation).AsTask().WaitAsync(Patience, clock, cancellation);
            var shown = LedgerAddress.Normal(address);
            return (Check.Ok("ledger", $"{shown} 有应答，末位 {head}。", $"{shown} answers; its last position is {head}."), recorded);
        }
        catch (Exception exception) when (
            exception is LedgerException or TimeoutException or CommandException or IOException or UnauthorizedAccessException)
        {
            return (Check.Failed("ledger", Check.Said(exception), Remedy(address)), null);
        }
    }

    /// <summary>When it was verified.</summary>
    public static Check Verified(HomePlace place, TimeProvider clock)
    {
        if (Address(place) is null) return Check.Skipped("verified", "还没有台账可核验。", "There is no ledger to verify yet.");
        Bilingual remedy = new("运行 powercatalog ledger verify；最好每周一次（powercatalog-verify.timer）。",
            "Run 'powercatalog ledger verify', best every week (powercatalog-verify.timer).");
        return LastVerification.Read(place.Folder) switch
        {
            null => Check.Warning("verified", new("这个数据目录没有核验过台账。", "The ledger was never verified from this folder."), remedy),
            { Findings: > 0 } bad => Check.Failed(
                "verified",
                new(
                    $"{Show.Moment(bad.At)} 的核验发现 {bad.Findings} 处问题。",
                    $"The verification of {Show.Moment(bad.At)} found {bad.Findings} faults."),
                new("停止记录，保留现状，运行 ledger verify，并从备份恢复。",
                    "Stop recording, keep everything as it is, run 'ledger verify' and restore a backup.")),
            { } old when clock.GetUtcNow() - old.At > Week => Check.Warning(
                "verified", new($"上次核验在 {Show.Moment(old.At)}。", $"It was last verified at {Show.Moment(old.At)}."), remedy),
            { } last => Check.Ok(
                "verified", $"{Show.Moment(last.At)} 核验 {last.Events} 个事件，没有问题。",
                $"{last.Events} events were verified at {Show.Moment(last.At)}; nothing was wrong."),
        };
    }

    /// <summary>When it was backed up.</summary>
    public static Check BackedUp(HomePlace place, TimeProvider clock)
    {
        if (Address(place) is null) return Check.Skipped("backup", "还没有台账可备份。", "There is no ledger to back up yet.");
        Bilingual remedy = new("每晚备份（powercatalog-backup.timer）；用别的办法备份的，备份成功后 touch 数据目录里的 backed-up。",
            "Back up each night (powercatalog-backup.timer); who backs up in another way touches backed-up in the data folder once it is "
                + "done.");
        return LastBackup.Read(place.Folder) switch
        {
            null => Check.Warning("backup", new("这个数据目录没有备份过的记号。", "Nothing says that this folder was ever backed up."), remedy),
            { } at when clock.GetUtcNow() - at > LastBackup.Late => Check.Warning(
                "backup", new($"上次备份在 {Show.Moment(at)}。", $"It was last backed up at {Show.Moment(at)}."), remedy),
            { } at => Check.Ok("backup", $"{Show.Moment(at)} 备份过。", $"It was backed up at {Show.Moment(at)}."),
        };
    }

    private static string? Address(HomePlace place) => place.Ledger ?? RememberedLedger.Of(place.Folder)
        ?? (File.Exists(LedgerAddress.FileOf(place.Folder)) ? LedgerAddress.FileOf(place.Folder) : null);

    private static Bilingual Remedy(string? address) => address is not null && LedgerAddress.IsServer(address)
        ? new("查看服务器是否在运行、连接串的主机、端口、TLS、用户和密码，以及防火墙。",
            "See whether the server runs, and to the connection string's host, port, TLS, user and password, and to the firewall.")
        : new("按上面的提示处理；较新程序写的台账要用同样新的程序打开。",
            "Do as is said above; a ledger that a newer program wrote takes a program as new.");
}
