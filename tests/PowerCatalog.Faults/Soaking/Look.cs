using PowerCatalog.Running;

namespace PowerCatalog.Faults.Soaking;

/// <summary>What a server takes at a moment.</summary>
/// <param name="Memory">Its working set, in bytes.</param>
/// <param name="Logs">All write-ahead logs of its folder, in bytes.</param>
internal sealed record Look(long Memory, long Logs)
{
    public static Look At(Server server, string data) => new(
        server.WorkingSet,
        Directory.EnumerateFiles(data, "*-wal", SearchOption.AllDirectories)
            .Sum(path => new FileInfo(path) is { Exists: true } log ? log.Length : 0));
}
