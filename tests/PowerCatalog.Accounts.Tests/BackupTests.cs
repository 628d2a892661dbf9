namespace PowerCatalog.Accounts.Tests;

/// <summary>A copy of the accounts has all of them, and is left whole or not at all.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task Whoever_is_in_the_copy_signs_in_where_it_is_restored()
    {
        await using var place = await Place.OpenAsync("sqlite");
        var person = await place.AddWithPasswordAsync("wang.fang");
        var copy = Path.Combine(place.At.Folder, "copy", "accounts-backup.db");
        await place.Store.BackupAsync(copy);
        Assert.Equal([copy], Directory.GetFiles(Path.GetDirectoryName(copy)!));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(copy));
        var restored = new AccountPlace(Directory.CreateDirectory(Path.Combine(place.At.Folder, "restored")).FullName);
        File.Copy(copy, restored.File);
        await using var other = new AccountStore(restored, place.Clock);
        var found = await other.Passwords.CheckAsync("wang.fang", Place.Password, Place.Stop);
        Assert.Equal(person.Id, found.Person);
    }

    [Fact]
    public async Task Nothing_is_overwritten_and_where_there_is_nothing_to_copy_that_is_said()
    {
        await using var place = await Place.OpenAsync("sqlite");
        var copy = Path.Combine(place.At.Folder, "copy.db");
        var none = await Assert.ThrowsAsync<AccountException>(() => place.Store.BackupAsync(copy));
        Assert.Contains("还没有账户", none.Zh, StringComparison.Ordinal);
        Assert.False(File.Exists(copy));
        await place.AddAsync("wang.fang");
        await File.WriteAllTextAsync(copy, "other", Place.Stop);
        await Assert.ThrowsAsync<AccountException>(() => place.Store.BackupAsync(copy));
        Assert.Equal("other", await File.ReadAllTextAsync(copy, Place.Stop));
    }

    [Fact]
    public async Task What_a_backup_before_could_not_finish_is_neither_taken_up_nor_left()
    {
        await using var place = await Place.OpenAsync("sqlite");
        await place.AddAsync("wang.fang");
        var folder = Directory.CreateDirectory(Path.Combine(place.At.Folder, "copy")).FullName;
        var copy = Path.Combine(folder, "copy.db");
        foreach (var left in (string[])[".part", ".part-journal"]) await File.WriteAllTextAsync(copy + left, "left", Place.Stop);
        await place.Store.BackupAsync(copy);
        Assert.Equal([copy], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_told_in_words()
    {
        await using var place = await Place.OpenAsync("sqlite");
        await using var away = new AccountStore(
            new AccountPlace(place.At.Folder, "Host=127.0.0.1;Port=1;Username=u;Password=pcl-secret;Timeout=2"), place.Clock);
        var refused = await Assert.ThrowsAsync<AccountException>(() => away.People.HasAdministratorAsync(Place.Stop));
        Assert.Contains("账户库打不开（PostgreSQL）", refused.Zh, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1:1", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pcl-secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accounts_on_a_server_have_backups_of_their_own()
    {
        await using var place = await Place.OpenAsync("postgresql");
        await place.AddAsync("wang.fang");
        var refused = await Assert.ThrowsAsync<AccountException>(() => place.Store.BackupAsync(Path.Combine(place.At.Folder, "copy.db")));
        Assert.Contains("pg_dump", refused.Zh, StringComparison.Ordinal);
    }
}
