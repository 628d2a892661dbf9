using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Domain.Text;
using PowerCatalog.Home;
using PowerCatalog.Ledger.Sqlite.Files;

namespace PowerCatalog.Commands.Examining;

/// <summary>
/// Whether checkpoints can be signed: the private key can be read by the service and by nobody else, and the folders that keep checkpoints
/// can be written.
/// </summary>
internal static class EvidenceChecks
{
    private const string Code = "evidence";

    public static Check Of(HomePlace place, TimeProvider clock)
    {
        var options = EvidenceSettings.Of(place);
        var found = ((Check?[])[Key(place, options, clock), Own(options.Folder.Path), Elsewhere(options.Elsewhere)])
            .OfType<Check>().ToList();
        if (found.Count > 0)
            return new Check(
                Code, found.Exists(one => one.Status == CheckStatus.Failed) ? CheckStatus.Failed : CheckStatus.Warning,
                new(string.Concat(found.Select(one => one.What.Zh)), string.Join(' ', found.Select(one => one.What.En))),
                new(string.Join("; ", found.Select(one => one.Do!.Zh)), string.Join("; ", found.Select(one => one.Do!.En))));
        return KeyFile.Exists(options.KeyFile)
            ? Check.Ok(
                Code, $"签名密钥 {options.KeyFile} 只有服务的用户能读取，检查点的目录可以写入。",
                $"The signing key {options.KeyFile} can be read by the service's user alone, and the folders of checkpoints be written.")
            : Check.Skipped(
                Code, "没有签名密钥：不签发检查点（见 docs/evidence.md）。",
                "There is no signing key, so no checkpoint is signed (docs/evidence.md).");
    }

    // Null where nothing is wrong with it.
    private static Check? Key(HomePlace place, CheckpointOptions options, TimeProvider clock)
    {
        var file = options.KeyFile;
        if (!KeyFile.Exists(file)) return new KeyRing(options.Folder.Keys).HasPresent ? Absent(file) : null;
        try
        {
            KeyFile.Read(file, clock);
        }
        catch (EvidenceException exception)
        {
            return Check.Failed(Code, new(exception.Zh, exception.En), Mend(place, file));
        }

        if (FileOwner.Of(file) is not { } owner) return null;
        if (FileOwner.Of(Path.GetFullPath(place.Folder)) is { } folder && !owner.IsReadableFor(folder))
            return Check.Failed(
                Code,
                new($"签名密钥 {file} 属于别的用户，数据目录的所有者不能读取，签不了检查点。",
                    $"The signing key {file} is another user's and cannot be read by the data folder's owner, so no checkpoint is signed."),
                Mend(place, file));
        return !KeyFile.IsOpenToOthers(file) ? null : Check.Failed(
            Code,
            new($"签名密钥 {file} 的权限为 {FolderAccess.Octal(owner.Mode)}，应为 0600：别的用户可以读取。",
                $"The signing key {file} is {FolderAccess.Octal(owner.Mode)} and should be 0600: others may read it."),
            new($"若别人读到过，请更换密钥（evidence key rotate）。先运行：chmod 600 {FolderAccess.Quoted(file)}",
                $"Where others have read it, 'evidence key rotate' makes a new one. First run: chmod 600 {FolderAccess.Quoted(file)}"));
    }

    // An office may keep its key elsewhere and sign by hand; health warns of it just so.
    private static Check Absent(string file) => Check.Warning(
        Code,
        new($"登记有现用密钥，而私钥文件 {file} 不存在，或本用户看不到：签不了检查点。",
            $"A present key is entered, and the file of the private key, {file}, is absent or cannot be seen by this user: no checkpoint "
                + "is signed."),
        new($"请放回该文件，或用配置项 {EvidenceSettings.Key} 指明它；它所在的文件夹也要能进入。",
            $"Put it back, or name it by the setting {EvidenceSettings.Key}; its folder must be open to the service's user, too."));

    private static Bilingual Mend(HomePlace place, string file)
    {
        var command = $"chown --reference={FolderAccess.Quoted(Path.GetFullPath(place.Folder))} {FolderAccess.Quoted(file)}; "
            + $"chmod 600 {FolderAccess.Quoted(file)}";
        return new(command, command);
    }

    private static Check? Own(string folder) => !Directory.Exists(folder) ? null : Unwritable(folder, FolderAccess.GiveBack(folder));

    private static Check? Elsewhere(string? folder) => folder is null ? null
        : !Directory.Exists(folder) ? Check.Failed(
            Code,
            new($"另存检查点的目录 {folder} 不存在，或没有挂载。",
                $"The folder elsewhere that keeps checkpoints, {folder}, does not exist, or is not mounted."),
            new("请建立或挂载它；本程序不会代为建立。在 systemd 服务中还须 ReadWritePaths=。",
                "Make it or mount it; this program does not. A service of systemd takes ReadWritePaths= as well."))
        : Unwritable(folder, FolderAccess.Give(folder));

    private static Check? Unwritable(string folder, string command) => WriteProbe.Of(folder) == WriteAccess.Writable
        ? null
        : Check.Failed(
            Code, new($"检查点的目录 {folder} 本用户不能写入。", $"The folder of checkpoints {folder} cannot be written by this user."),
            new(command, command));
}
