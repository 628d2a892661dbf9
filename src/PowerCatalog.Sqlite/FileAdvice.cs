using System.Text.RegularExpressions;

namespace PowerCatalog.Sqlite;

/// <summary>
/// What an operator can do about files that cannot be read or written, Chinese first: the one place for the errors of the file system, as
/// <see cref="SqliteAdvice"/> is for SQLite's. What the framework says itself is English alone and names no remedy.
/// </summary>
public static partial class FileAdvice
{
    // errno of Linux and macOS, and the same of Windows: no room, the quota is used up; nobody can write; the medium fails.
    private static readonly int[] NoRoom = [28, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];
    private static readonly int[] ReadOnly = [30, unchecked((int)0x80070013)];
    private static readonly int[] Failing = [5, unchecked((int)0x8007045D), unchecked((int)0x80070017)];
    private static readonly int[] InUse = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    /// <summary>Whether there is no room left.</summary>
    public static bool IsFull(Exception error) => error is IOException && NoRoom.Contains(error.HResult);

    /// <summary>What is the matter, with the path where the error names one, and what to do; without full stops.</summary>
    /// <param name="error">An <see cref="IOException"/> or an <see cref="UnauthorizedAccessException"/>.</param>
    public static (string Chinese, string English) Of(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var path = PathOf(error);
        return error switch
        {
            UnauthorizedAccessException => (
                $"本用户没有权限读写{Named(path)}；请检查所有者和权限，命令要以数据目录所有者的身份运行",
                $"this user may not read or write{EnglishNamed(path)}; check the owner and the permissions, and run commands as the owner "
                    + "of the data folder"),
            FileNotFoundException or DirectoryNotFoundException => (
                $"没有这个文件或文件夹{After(path)}；请检查路径", $"there is no such file or folder{EnglishAfter(path)}; check the path"),
            PathTooLongException => ($"路径太长{After(path)}", $"the path is too long{EnglishAfter(path)}"),
            IOException when NoRoom.Contains(error.HResult) => (
                $"磁盘已满{After(path)}；请腾出空间后再试",
                $"there is no room left on the disk{EnglishAfter(path)}; make room, then try again"),
            IOException when ReadOnly.Contains(error.HResult) => (
                $"文件系统是只读的{After(path)}；请换到能写入的地方，在 systemd 服务中须用 ReadWritePaths= 放行",
                $"the file system is read-only{EnglishAfter(path)}; use a place that can be written; a service of systemd has to be let "
                    + "in by ReadWritePaths="),
            IOException when Failing.Contains(error.HResult) => (
                $"磁盘读写出错{After(path)}；请检查磁盘和系统日志",
                $"the disk failed to read or write{EnglishAfter(path)}; check the disk and the system log"),
            IOException when InUse.Contains(error.HResult) => (
                $"文件正被另一个程序使用{After(path)}；请稍后再试", $"another program is using the file{EnglishAfter(path)}; try again later"),
            _ => ($"文件读写出错：{error.Message.TrimEnd('.')}", $"a file could not be read or written: {error.Message.TrimEnd('.')}"),
        };
    }

    /// <summary>The message of an error, and of one of the file system what is the matter in both languages.</summary>
    public static string Said(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        if (error is not (IOException or UnauthorizedAccessException)) return error.Message;
        var (zh, en) = Of(error);
        return $"{zh}。{char.ToUpperInvariant(en[0])}{en[1..]}.";
    }

    // The framework writes it between quotes, in whichever sentence.
    private static string? PathOf(Exception error) =>
        error is FileNotFoundException { FileName: { Length: > 0 } file } ? file
        : Quoted().Match(error.Message) is { Success: true } match ? match.Groups[1].Value
        : null;

    private static string Named(string? path) => path is null ? "文件" : $" {path}";

    private static string EnglishNamed(string? path) => path is null ? " a file" : $" {path}";

    private static string After(string? path) => path is null ? "" : $"：{path}";

    private static string EnglishAfter(string? path) => path is null ? "" : $": {path}";

    [GeneratedRegex("'(.+)'")]
    private static partial Regex Quoted();
}
