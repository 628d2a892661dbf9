using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Output;

namespace PowerCatalog.Home;

/// <summary>Whether a folder can be written, and the commands that give it back to who serves it.</summary>
internal static class FolderAccess
{
    /// <summary>
    /// Whether nothing can be created in a folder that exists, as on a read-only medium or without the right. It is tried, as rights alone
    /// do not tell.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be tried for another reason, as a full disk.</exception>
    public static bool IsReadOnly(string folder) => Directory.Exists(folder) && WriteProbe.Of(folder) != WriteAccess.Writable;

    /// <summary>There is no ledger in a folder, and none can be made there.</summary>
    public static CommandException CannotMake(string folder) => new(
        ExitCode.Refused,
        $"{folder} 里没有台账，而本用户（{SystemUser.Name}）不能写入这个文件夹，无法建立。请检查路径，或更正所有者和权限：{Give(folder)}"
            + $" There is no ledger in {folder}, and this user ({SystemUser.Name}) cannot write the folder to make one. Check the path, or "
            + "set the owner and the permissions right as shown.");

    /// <summary>The command by which root gives a folder to this user.</summary>
    public static string Give(string folder) => $"chown -R {SystemUser.Name} {Quoted(folder)}";

    /// <summary>The command by which root gives what lies in a folder back to the folder's owner.</summary>
    public static string GiveBack(string folder) =>
        $"chown -R --reference={Quoted(folder)} {Quoted(folder)}; chmod -R u+rwX {Quoted(folder)}";

    /// <summary>A mode as chmod reads it, such as 0750.</summary>
    public static string Octal(UnixFileMode mode) => "0" + Convert.ToString((int)mode, 8);

    /// <summary>A path as a shell reads it.</summary>
    public static string Quoted(string path) =>
        path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.' or '-' or '_')
            ? path
            : "'" + path.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
