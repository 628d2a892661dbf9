using PowerCatalog.Ledger.Sqlite;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>What the units of systemd and the commands of operation do for root, run in folders of the test.</summary>
public sealed class TheUnits
{
    private const string Now = "$(date +%Y%m%d-%H%M%S)";
    private const SearchOption Everywhere = SearchOption.AllDirectories;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_nightly_backup_has_everything_whole_and_keeps_fourteen()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: systemd's.");
        using var folder = new TemporaryFolder();
        var place = await OpenAsync(folder);
        var source = Assert.Single(Directory.GetFiles(place.In("data", "files")));
        // A copy that was cut short, what a killed run left, and backups of nights before.
        var copy = place.In("backups", "files", Path.GetFileName(source));
        await WriteAsync(copy, "cut");
        await WriteAsync(place.In("backups", "ledger-20200109-0130.db.part"), "cut");
        for (var day = 10; day < 26; day++) await WriteAsync(place.In("backups", $"ledger-202001{day}-0130.db"), "");
        // Checkpoints lie in a folder for each catalog; a lock and what is being written are no evidence.
        await WriteAsync(place.In("data", "evidence", "640300", "000000000012.checkpoint"), "signed");
        await WriteAsync(place.In("data", "evidence", "640300", ".000000000013.checkpoint.AB"), "sig");
        await WriteAsync(place.In("data", "evidence", "turn"), "");

        Assert.Equal(0, await place.BackUpAsync(Cancellation));
        Assert.Equal(await File.ReadAllBytesAsync(source, Cancellation), await File.ReadAllBytesAsync(copy, Cancellation));
        Assert.True(File.Exists(place.In("backups", "appsettings.json")));
        var checkpoint = Assert.Single(Directory.GetFiles(place.In("backups", "evidence"), "*", Everywhere));
        Assert.Equal(place.In("backups", "evidence", "640300", "000000000012.checkpoint"), checkpoint);
        Assert.Equal("signed", await File.ReadAllTextAsync(checkpoint, Cancellation));
        Assert.Single(Directory.GetFiles(place.In("backups"), "accounts-*.db"));
        var ledgers = place.Ledgers();
        Assert.Equal(14, ledgers.Count);
        Assert.EndsWith("-20200113-0130.db", ledgers[0], StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(place.In("backups"), "*.part"));
        Assert.True(File.Exists(place.In("data", "backed-up")));
        (await Executable.RunAsync("ledger", "restore-backup", "--from", ledgers[^1], "--to", folder["restored"])).Done();
    }

    [Fact]
    public async Task A_file_that_cannot_be_copied_fails_the_nightly_backup()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: systemd's.");
        using var folder = new TemporaryFolder();
        var place = await OpenAsync(folder);
        // Where the folder of the copies should be lies something else; even root cannot copy into it.
        await WriteAsync(place.In("backups", "files"), "");
        Assert.NotEqual(0, await place.BackUpAsync(Cancellation));
        Assert.False(File.Exists(place.In("data", "backed-up")));
    }

    [Fact]
    public async Task A_ledger_that_shrank_is_not_backed_up_and_no_backup_makes_room_for_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: systemd's.");
        using var folder = new TemporaryFolder();
        var place = await OpenAsync(folder);
        Assert.Equal(0, await place.BackUpAsync(Cancellation));
        for (var day = 10; day < 26; day++) await WriteAsync(place.In("backups", $"ledger-202001{day}-0130.db"), "");
        var before = place.Ledgers();

        // Another catalog's folder stands there, as after a restore that went wrong: it holds fewer events.
        Directory.Delete(place.In("data"), recursive: true);
        await using (var empty = SqliteLedger.Open(Directory.CreateDirectory(place.In("data")) + "/ledger.db", TimeProvider.System))
            Assert.Equal(0, (await empty.InfoAsync(Cancellation)).Events);
        for (var night = 0; night < 2; night++) Assert.Equal(1, await place.BackUpAsync(Cancellation));
        Assert.Contains("holds 0 events", place.Said, StringComparison.Ordinal);
        Assert.Contains("没有备份", place.Said, StringComparison.Ordinal);
        Assert.Equal(before, place.Ledgers());
    }

    [Fact]
    public async Task What_the_night_kept_is_restored_and_drilled_by_the_commands_of_operation()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: systemd's.");
        using var folder = new TemporaryFolder();
        var place = await OpenAsync(folder);
        await WriteAsync(place.In("data", "evidence", "640300", "note"), "signed");
        Assert.Equal(0, await place.BackUpAsync(Cancellation));
        var catalog = await Export(place.In("data"));
        File.Delete(place.In("data", "ledger.db"));

        var (function, swap) = (Operation("README.md", "restore() ("), Operation("README.md", "restore $data.restored"));
        // Without a backup, or with one that is damaged, everything stays as it is.
        var backups = place.In("backups");
        Directory.Move(backups, backups + "-away");
        Directory.CreateDirectory(backups);
        Assert.NotEqual(0, await place.RunAsync(function + swap, Cancellation));
        Assert.True(File.Exists(place.In("data", "accounts.db")));
        Assert.Empty(Directory.GetDirectories(folder.Path, "data.restored-*"));
        await WriteAsync(place.In("backups", "ledger-20300101-0130.db"), "none");
        await WriteAsync(place.In("backups", "accounts-20300101-0130.db"), "none");
        Assert.NotEqual(0, await place.RunAsync(function + swap, Cancellation));
        Assert.True(File.Exists(place.In("data", "accounts.db")));
        Assert.Empty(Directory.GetDirectories(folder.Path, "data.before-*"));
        Directory.Delete(backups, recursive: true);
        Directory.Move(backups + "-away", backups);

        // Twice, as somebody who is not sure does: what there was is kept beside it each time, and nothing lies within another.
        for (var time = 1; time <= 2; time++)
        {
            // The folders have the second in their names; both restores may be of one.
            Assert.Contains(Now, swap, StringComparison.Ordinal);
            var once = swap.Replace(Now, $"night-{time}", StringComparison.Ordinal);
            Assert.True(await place.RunAsync(function + once, Cancellation) == 0, place.Said);
            Assert.Equal(catalog, await Export(place.In("data")));
            Assert.Equal("signed", await File.ReadAllTextAsync(
                place.In("data", "evidence", "640300", "note"), Cancellation));
            Assert.Single(Directory.GetFiles(place.In("data", "files"), "*", Everywhere));
            var people = (await Executable.RunAsync("user", "list", "--data", place.In("data"))).Done().Output;
            Assert.Contains("李", people, StringComparison.Ordinal);
            Assert.Equal(time, Directory.GetDirectories(folder.Path, "data.before-*").Length);
        }

        var drill = Operation("README.md", "restore /var/lib/drill");
        Assert.True(await place.RunAsync("set -e\n" + function + drill, Cancellation) == 0, place.Said);
        Assert.Contains("is intact", place.Said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(place.In("drill")));
    }

    [Fact]
    public async Task An_upgrade_keeps_the_units_and_the_way_back_puts_them_back()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "SKIPPED: systemd's.");
        using var folder = new TemporaryFolder();
        var place = await OpenAsync(folder);
        var there = Operation("upgrade.md", "built=artifacts/linux-x64");
        var back = Operation("upgrade.md", "[ -d /opt/powercatalog.before/units ]");
        there = there[..(there.IndexOf("\n)", StringComparison.Ordinal) + 2)];
        foreach (var file in (string[])["version", "powercatalog.dll"]) await WriteAsync(place.In("opt", "powercatalog", file), "old");
        string[] units = ["powercatalog.service", "powercatalog-backup.timer"];
        foreach (var unit in units) await WriteAsync(place.In("units", unit), "old");

        // Nothing to put there: the old one stays. Then twice, as after a try that failed.
        Assert.NotEqual(0, await place.RunAsync(there, Cancellation));
        Assert.Equal("old", await File.ReadAllTextAsync(place.In("opt", "powercatalog", "version"), Cancellation));
        foreach (var file in (string[])["version", "powercatalog.dll"]) await WriteAsync(place.In("artifacts", "linux-x64", file), "new");
        Directory.CreateDirectory(place.In("opt", "powercatalog.new", "left"));
        Assert.True(await place.RunAsync(there, Cancellation) == 0, place.Said);
        Assert.Equal("new", await File.ReadAllTextAsync(place.In("opt", "powercatalog", "version"), Cancellation));
        Assert.False(Directory.Exists(place.In("opt", "powercatalog", "left")));
        Assert.NotEqual("old", await File.ReadAllTextAsync(place.In("units", "powercatalog.service"), Cancellation));
        // Pasted once more it is the release that is there, and the old one stays what is gone back to.
        Assert.NotEqual(0, await place.RunAsync(there, Cancellation));
        Assert.Contains("is this release", place.Said, StringComparison.Ordinal);

        Assert.True(await place.RunAsync(back, Cancellation) == 0, place.Said);
        Assert.Equal("old", await File.ReadAllTextAsync(place.In("opt", "powercatalog", "version"), Cancellation));
        Assert.Equal("old", await File.ReadAllTextAsync(place.In("units", "powercatalog.service"), Cancellation));
        // There is nothing to go back to any more; what runs stays.
        Assert.NotEqual(0, await place.RunAsync(back, Cancellation));
        Assert.True(File.Exists(place.In("opt", "powercatalog", "version")));
    }

    private static async Task<UnitsPlace> OpenAsync(TemporaryFolder folder)
    {
        var place = await UnitsPlace.CreateAsync(folder, Cancellation);
        await new SmallCatalog(folder, place.In("data")).OpenAsync();
        (await Executable.RunAsync("user", "add", "li", "--name", "李", "--role", "administrator", "--data", place.In("data"))).Done();
        await WriteAsync(place.In("data", "appsettings.json"), "{}");
        return place;
    }

    // The block of a page that has these words, as it stands there.
    private static string Operation(string page, string words) =>
        string.Join('\n', Assert.Single(
            new GuidePage(Path.Combine(Repository.Root, "docs", "operation", page)).Blocks,
            block => block.Kind == "sh" && block.Lines.Any(line => line.Contains(words, StringComparison.Ordinal))).Lines) + "\n";

    private static async Task<string> Export(string data) => (await Executable.RunAsync("powers", "--json", "--data", data)).Done().Output;

    private static Task WriteAsync(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.WriteAllTextAsync(path, text, Cancellation);
    }
}
