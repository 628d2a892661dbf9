using PowerCatalog.Domain.Text;
using PowerCatalog.Ledger;

namespace PowerCatalog.Commands.Examining;

/// <summary>Whether the disk has room, and is one on which SQLite can keep what it promises.</summary>
internal static class DiskChecks
{
    // So that somebody hears of it before anything is refused.
    private const int Early = 4;

    private static readonly string[] Network = ["nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "9p", "fuse.sshfs", "ceph", "glusterfs"];

    /// <param name="folder">A folder on the disk; its nearest one that exists is looked at.</param>
    /// <param name="room">Its room.</param>
    /// <param name="isEmbedded">Whether a ledger of SQLite lies, or would lie, there.</param>
    public static IEnumerable<Check> Of(string folder, DiskRoom room, bool isEmbedded)
    {
        yield return Room(folder, room);
        if (!isEmbedded || OperatingSystem.IsWindows()) yield break;
        var kind = KindOf(folder);
        yield return kind is not null && Network.Contains(kind, StringComparer.OrdinalIgnoreCase)
            ? Check.Failed(
                "disk.kind", new($"数据目录在网络文件系统（{kind}）上。", $"The data folder is on a network file system ({kind})."),
                new("内嵌台账和读模型须在本地磁盘；要多台机器共用，台账放 EventStoreDB，只把 --shared 放网络文件夹。",
                    "The embedded ledger and the read models need a local disk; for several machines keep the ledger in EventStoreDB, "
                        + "and only --shared on a network folder."))
            : Check.Ok("disk.kind", $"本地文件系统（{kind ?? "未知"}）。", $"A local file system ({kind ?? "unknown"}).");
    }

    private static Check Room(string folder, DiskRoom room)
    {
        if (room.Free() is not { } free)
            return Check.Skipped("disk.room", $"系统没有告知 {folder} 的余量。", $"The system does not say what is free at {folder}.");
        Bilingual what = new(
            $"余 {free >> 20} MB，少于 {room.Least >> 20} MB 即不再记录。",
            $"{free >> 20} MB are free; below {room.Least >> 20} MB nothing is recorded.");
        Bilingual remedy = new("请腾出空间，或扩大磁盘。", "Make room, or enlarge the disk.");
        return free < room.Least ? Check.Failed("disk.room", what, remedy)
            : free < Early * room.Least ? Check.Warning("disk.room", what, remedy)
            : new Check("disk.room", CheckStatus.Ok, what, null);
    }

    // The longest mount point above the folder.
    private static string? KindOf(string folder)
    {
        try
        {
            var path = Path.GetFullPath(folder);
            return DriveInfo.GetDrives().Where(drive => Below(path, drive.Name)).MaxBy(drive => drive.Name.Length)?.DriveFormat;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool Below(string path, string mount) =>
        mount == "/" || path == mount || path.StartsWith(mount.TrimEnd('/') + "/", StringComparison.Ordinal);
}
