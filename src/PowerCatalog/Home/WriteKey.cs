using System.Security.Cryptography;
using PowerCatalog.Output;

namespace PowerCatalog.Home;

/// <summary>The key for writing over HTTP, until there are accounts: 32 random bytes in a file that only its owner can read.</summary>
internal static class WriteKey
{
    public const string FileName = "write.key";

    /// <summary>The folder's key; the first call creates it, and the folder where it is absent.</summary>
    public static string Of(string folder)
    {
        var path = Path.Combine(Path.GetFullPath(folder), FileName);
        if (!File.Exists(path)) Make(path);
        var key = File.ReadAllText(path).Trim();
        return key.Length >= 32
            ? key
            : throw new CommandException(
                ExitCode.Failure, $"{path} 不是写入密钥；请删除，serve 会重新生成。The file is not a write key; delete it, and serve creates a new one.");
    }

    // Written aside and moved into place whole: nodes that start together on one shared folder never read half of a key.
    private static void Make(string path)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(path)!).FullName;
        var made = Path.Combine(folder, $"{FileName}.{RandomNumberGenerator.GetHexString(16)}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using (var file = new StreamWriter(made, options)) file.WriteLine(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
            File.Move(made, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was faster; its key is used.
        }
        finally
        {
            File.Delete(made);
        }
    }
}
