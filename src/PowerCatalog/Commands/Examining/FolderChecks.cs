using PowerCatalog.Home;
using PowerCatalog.Ledger.Sqlite.Files;

namespace PowerCatalog.Commands.Examining;

/// <summary>Whether a folder is its user's alone, and can be written.</summary>
internal static class FolderChecks
{
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
    private const UnixFileMode GroupInFolder = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;
    private const int Named = 3;

    /// <summary>Looks at the folder, and at the files that lie in it.</summary>
    /// <param name="code">How the folder is called: data, or shared.</param>
    /// <param name="folder">The folder.</param>
    public static IEnumerable<Check> Of(string code, string folder)
    {
        folder = Path.GetFullPath(folder);
        if (!Directory.Exists(folder))
        {
            yield return Check.Warning(
                code + ".folder", new($"{folder} 还不存在。", $"{folder} does not exist yet."),
                new("首次 serve 或 import 时建立，权限 0700；也可先建好并交给运行的用户。",
                    "The first 'serve' or 'import' makes it, with rights 0700; or make it for the user that runs the program."));
            yield break;
        }

        yield return Writable(code, folder);
        if (OperatingSystem.IsWindows())
            yield return Check.Skipped(code + ".rights", "Windows 的权限不在此核对。", "Rights are not looked at on Windows.");
        else yield return Rights(code, folder);
    }

    private static Check Writable(string code, string folder) => WriteProbe.Of(folder) switch
    {
        WriteAccess.Writable => Check.Ok(code + ".folder", $"{folder} 可以写入。", $"{folder} can be written."),
        WriteAccess.ReadOnlyMedium => Check.Failed(
            code + ".folder", new($"{folder} 在只读介质上。", $"{folder} is on a read-only medium."),
            new("只能查询和核验；要记录，请复制到能写入的文件夹。", "It can be asked and verified; to record, copy it to a folder that can be written.")),
        _ => Check.Failed(
            code + ".folder", new($"本用户不能写入 {folder}。", $"This user cannot write {folder}."),
            new($"chown -R {SystemUser.Name} {folder}", $"chown -R {SystemUser.Name} {folder}")),
    };

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static Check Rights(string code, string folder)
    {
        var mode = File.GetUnixFileMode(folder);
        var open = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsOpen).Take(100).ToList();
        if ((mode & (Others | GroupInFolder)) == 0 && open.Count == 0)
            return Check.Ok(code + ".rights", "文件夹 0700，文件不超过 0640。", "The folder is 0700 and no file is wider than 0640.");
        var files = open.Count == 0 ? "" : $"（{string.Join("、", open.Take(Named).Select(Path.GetFileName))}…）";
        return Check.Failed(
            code + ".rights",
            new($"{folder} 为 {Octal(mode)}，应为 0700；权限宽于 0640 的文件 {open.Count} 个{files}。",
                $"{folder} is {Octal(mode)} and should be 0700; {open.Count} files are wider than 0640."),
            new($"chmod 700 {folder}；find {folder} -type f -exec chmod o=,g-wx {{}} +",
                $"chmod 700 {folder}; find {folder} -type f -exec chmod o=,g-wx {{}} +"));
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static bool IsOpen(string file) =>
        (File.GetUnixFileMode(file) & (Others | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute)) != 0;

    private static string Octal(UnixFileMode mode) => "0" + Convert.ToString((int)mode, 8);
}
