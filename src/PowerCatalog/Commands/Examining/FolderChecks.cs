using PowerCatalog.Domain.Text;
using PowerCatalog.Home;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Commands.Examining;

/// <summary>Whether a folder is its user's alone, and can be written.</summary>
internal static class FolderChecks
{
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
    private const UnixFileMode GroupInFolder = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;
    private const int Named = 3;
    private const int Most = 100;

    private static readonly string[] Settings = [SettingsFile.Name, ReferenceFiles.ProcedureFile];

    // What this user may not look into is named by its owner.
    private static readonly EnumerationOptions Everything =
        new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 };

    /// <summary>Looks at the folder, and at the files that lie in it.</summary>
    /// <param name="code">How the folder is called: data, or shared.</param>
    /// <param name="folder">The folder.</param>
    public static IEnumerable<Check> Of(string code, string folder)
    {
        folder = Path.GetFullPath(folder);
        if (!Directory.Exists(folder))
        {
            yield return Absent(code, folder);
            yield break;
        }

        yield return Writable(code, folder);
        if (OperatingSystem.IsWindows())
        {
            yield return Check.Skipped(code + ".rights", "Windows 的权限不在此核对。", "Rights are not looked at on Windows.");
            yield break;
        }

        yield return Rights(code, folder);
        if (FileOwner.Of(folder) is { } owner) yield return Owners(code, folder, owner);
    }

    // It can only be made where the nearest folder that exists can be written; in one that cannot be entered it may be there unseen.
    private static Check Absent(string code, string folder) =>
        NearestFolder.Of(folder) is var nearest && WriteProbe.Of(nearest) == WriteAccess.Writable
            ? Check.Warning(
                code + ".folder", new($"{folder} 还不存在。", $"{folder} does not exist yet."),
                new("首次 serve 或 import 时建立，权限 0700；也可先建好并交给运行的用户。",
                    "The first 'serve' or 'import' makes it, with rights 0700; or make it for the user that runs the program."))
            : Check.Failed(
                code + ".folder",
                new($"{folder} 不存在（或本用户看不到），而本用户不能写入 {nearest}，无法建立。",
                    $"{folder} does not exist, or this user cannot see it, and it cannot be made: this user cannot write {nearest}."),
                new($"请用 --data 指明数据目录，或由 root 建立：{Make(folder)}",
                    $"Name the data folder with --data, or have root make it: {Make(folder)}"));

    private static string Make(string folder) => $"install -d -m 700 -o {SystemUser.Name} {FolderAccess.Quoted(folder)}";

    private static Check Writable(string code, string folder) => WriteProbe.Of(folder) switch
    {
        WriteAccess.Writable => Check.Ok(code + ".folder", $"{folder} 可以写入。", $"{folder} can be written."),
        WriteAccess.ReadOnlyMedium => Check.Failed(
            code + ".folder", new($"{folder} 在只读介质上。", $"{folder} is on a read-only medium."),
            new("只能查询和核验；要记录，请复制到能写入的文件夹。", "It can be asked and verified; to record, copy it to a folder that can be written.")),
        _ => Check.Failed(
            code + ".folder", new($"本用户不能写入 {folder}。", $"This user cannot write {folder}."),
            Command(FolderAccess.Give(folder))),
    };

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static Check Rights(string code, string folder)
    {
        var mode = File.GetUnixFileMode(folder);
        var isOpen = (mode & (Others | GroupInFolder)) != 0;
        var files = Directory.EnumerateFiles(folder, "*", Everything).Where(IsOpen).Take(Most).ToList();
        var folders = Directory.EnumerateDirectories(folder, "*", Everything).Where(IsOpenFolder).Take(Most).ToList();
        if (!isOpen && files.Count == 0 && folders.Count == 0)
            return Check.Ok(
                code + ".rights", "文件夹 0700，其中的文件不超过 0640，文件夹不超过 0755。",
                "The folder is 0700, and in it no file is wider than 0640 and no folder than 0755.");
        List<Bilingual> found = [];
        var octal = FolderAccess.Octal(mode);
        if (isOpen) found.Add(new($"{folder} 为 {octal}，应为 0700", $"{folder} is {octal} and should be 0700"));
        if (files.Count > 0)
            found.Add(new(
                $"权限宽于 0640 的文件 {files.Count} 个：{Names(folder, files)}", $"{files.Count} files wider than 0640: {Names(folder, files)}"));
        if (folders.Count > 0)
            found.Add(new(
                $"权限宽于 0755 的文件夹 {folders.Count} 个：{Names(folder, folders)}",
                $"{folders.Count} folders wider than 0755: {Names(folder, folders)}"));
        return Check.Failed(
            code + ".rights",
            new(string.Join("；", found.Select(one => one.Zh)) + "。", string.Join("; ", found.Select(one => one.En)) + "."),
            Command($"chmod -R o=,g-w {FolderAccess.Quoted(folder)}; find {FolderAccess.Quoted(folder)} -type f -exec chmod g-x {{}} +; "
                + $"chmod 700 {FolderAccess.Quoted(folder)}"));
    }

    private static string Names(string folder, List<string> paths) =>
        string.Join(", ", paths.Order(StringComparer.Ordinal).Take(Named).Select(path => Path.GetRelativePath(folder, path)))
            + (paths.Count > Named ? " …" : "");

    // A command that root ran leaves files that the server, as the folder's owner, can neither read nor write.
    private static Check Owners(string code, string folder, FileOwner owner)
    {
        var others = Directory.EnumerateFileSystemEntries(folder, "*", Everything)
            .Where(path => IsAnothers(path, owner)).Order(StringComparer.Ordinal).Take(Most).ToList();
        if (others.Count == 0)
            return Check.Ok(
                code + ".owner", "其中的文件都属于数据目录的所有者，都能读取。", "What lies in it belongs to the folder's owner, and can be read.");
        var named = Names(folder, others);
        return Check.Failed(
            code + ".owner",
            new($"{others.Count} 个文件或目录属于别的用户，或数据目录的所有者不能读取：{named}。多半是有命令以 root 运行过。",
                $"{others.Count} files or folders are another user's, or cannot be read by the folder's owner: {named}. Probably a command "
                    + "was run as root."),
            Command(FolderAccess.GiveBack(folder)));
    }

    // Settings may be root's, so that the server cannot change them. What goes while it is looked at is nobody's.
    private static bool IsAnothers(string path, FileOwner folder) => FileOwner.Of(path) is { } owner
        && ((owner.User != folder.User && !Settings.Contains(Path.GetFileName(path))) || !owner.IsReadableFor(folder));

    // The same in every language, so that it is shown once and can be pasted.
    private static Bilingual Command(string command) => new(command, command);

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static bool IsOpen(string file) =>
        (File.GetUnixFileMode(file) & (Others | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute)) != 0;

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    // Nobody else comes so far where the folder itself is 0700; one that others may write was opened by somebody.
    private static bool IsOpenFolder(string folder) =>
        (File.GetUnixFileMode(folder) & (UnixFileMode.OtherWrite | UnixFileMode.GroupWrite)) != 0;
}
