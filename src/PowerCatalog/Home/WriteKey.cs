using System.Security.Cryptography;
using System.Text;
using PowerCatalog.Checkpoints.Files;
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

    // Whole or not at all: nodes that start together on one shared folder never read half of a key.
    private static void Make(string path)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) + "\n";
        try
        {
            WholeFile.WritePrivate(path, Encoding.ASCII.GetBytes(key), overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was faster; its key is used.
        }
    }
}
