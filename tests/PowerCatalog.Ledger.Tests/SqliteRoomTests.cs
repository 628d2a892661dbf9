using System.Diagnostics;
using System.Globalization;
using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Ledger.Sqlite.Files;

namespace PowerCatalog.Ledger.Tests;

/// <summary>A disk that is nearly full: a small one of its own, mounted for the test.</summary>
public sealed class SqliteRoomTests
{
    private const long Least = 4L << 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_disk_that_fills_refuses_appends_before_SQLite_does_and_takes_them_again_when_there_is_room()
    {
        using var disk = SmallDisk.Mount(megabytes: 12);
        var filling = disk["filling"];
        await using var ledger = SqliteLedger.Open(
            disk["ledger.db"], TimeProvider.System, SqliteLedgerOptions.Default with { Room = new DiskRoom(disk.Folder, () => Least) });
        await AppendAsync(ledger, 0);
        await File.WriteAllBytesAsync(filling, new byte[8 << 20], Cancellation);

        var refused = await Assert.ThrowsAsync<LedgerException>(() => AppendAsync(ledger, 1));
        Assert.Equal(LedgerFailure.NoRoom, refused.Failure);
        Assert.Contains("nothing was written", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await ledger.HeadAsync(Cancellation)).Value);

        File.Delete(filling);
        await AppendAsync(ledger, 1);
        Assert.Equal(2, (await ledger.HeadAsync(Cancellation)).Value);
        Assert.Empty(await ledger.CheckStorageAsync(Cancellation));
    }

    [Fact]
    public async Task What_is_sent_counts_as_written()
    {
        using var folder = new TemporaryFolder();
        var free = new DiskRoom(folder.Path, () => 0).Free()!.Value;
        await using var ledger = SqliteLedger.Open(
            folder.File("ledger.db"), TimeProvider.System,
            SqliteLedgerOptions.Default with { Room = new DiskRoom(folder.Path, () => free * 2) });
        var refused = await Assert.ThrowsAsync<LedgerException>(() => AppendAsync(ledger, 0));
        Assert.Equal(LedgerFailure.NoRoom, refused.Failure);
    }

    private static async Task AppendAsync(SqliteLedger ledger, int number)
    {
        var id = new Guid(number, 0, 0, new byte[8]);
        await ledger.AppendAsync(
            new StreamName("room-1"), ExpectedRevision.Exactly(number - 1),
            [new NewEvent(id, "Filled.v1", "{}"u8.ToArray(), "{}"u8.ToArray())], Cancellation);
    }

    // A file system in memory, which takes the right to mount; the test is skipped where nobody has it.
    private sealed class SmallDisk : IDisposable
    {
        private SmallDisk(string folder) => Folder = folder;

        public string Folder { get; }

        public string this[string name] => Path.Combine(Folder, name);

        public static SmallDisk Mount(int megabytes)
        {
            var folder = Directory.CreateTempSubdirectory("powercatalog-disk-").FullName;
            var size = megabytes.ToString(CultureInfo.InvariantCulture);
            var isMounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={size}m", "tmpfs", folder) == 0;
            if (!isMounted) Directory.Delete(folder);
            Assert.SkipUnless(isMounted, "A disk can be mounted by root alone.");
            return new SmallDisk(folder);
        }

        public void Dispose()
        {
            _ = Run("umount", "-l", Folder);
            Directory.Delete(Folder);
        }

        private static int Run(string program, params string[] arguments)
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
                process.WaitForExit();
                return process.ExitCode;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return -1;
            }
        }
    }
}
