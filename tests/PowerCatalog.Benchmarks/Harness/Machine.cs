using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace PowerCatalog.Benchmarks.Harness;

/// <summary>Where the figures were measured.</summary>
internal sealed record Machine(int Cores, long MemoryMegabytes, string System, string FileSystem, string Runtime, string Sqlite)
{
    public static Machine Here(string folder)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return new Machine(
            Environment.ProcessorCount, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20, RuntimeInformation.OSDescription,
                FileSystemOf(folder),
            RuntimeInformation.FrameworkDescription, connection.ServerVersion);
    }

    public override string ToString() =>
        $"{Cores} cores, {MemoryMegabytes:#,0} MB, {System}, {FileSystem} on a disk of unknown kind, {Runtime}, SQLite {Sqlite}";

    private static string FileSystemOf(string folder) => DriveInfo.GetDrives()
        .Where(drive => folder.StartsWith(drive.Name, StringComparison.Ordinal))
        .OrderByDescending(drive => drive.Name.Length)
        .Select(drive => drive.DriveFormat).FirstOrDefault("unknown file system");
}
