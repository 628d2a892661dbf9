using System.Text;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Evidence.Signing;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Checkpoints.Keys;

/// <summary>
/// The file of the private keys, a line each: Ed25519, and SM2 where an office signs with it as well. Only its owner can read it, and what
/// it holds is in no message.
/// </summary>
public static class KeyFile
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const string Unreadable =
        "签名私钥文件不存在或无法读取，详见日志。The file of the signing key is absent or cannot be read; the log has the details.";

    /// <summary>Whether it is there.</summary>
    public static bool Exists(string path) => File.Exists(path);

    /// <summary>Whether others than its owner have any right to it; not known, and false, on Windows.</summary>
    public static bool IsOpenToOthers(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0;

    /// <summary>The keys.</summary>
    /// <exception cref="EvidenceException">The file is absent, cannot be read, or holds something else.</exception>
    public static IReadOnlyList<SigningKey> Read(string path, TimeProvider clock)
    {
        if (!File.Exists(path)) throw Refusal($"没有签名密钥 {path}。", $"There is no signing key {path}.");
        List<SigningKey> keys =
        [
            .. Lines(path).Index().Where(line => line.Item.Length > 0)
                .Select(line => Key(path, line.Index + 1, line.Item, clock)),
        ];
        return keys.Count > 0 && keys.Select(key => key.Key.Name).Distinct().Count() == 1
            ? keys
            : throw Refusal(
                $"{path} 不是签名密钥文件：应有同一名称的一个或几个私钥，每行一个。",
                $"{path} is not a file of signing keys, one or several of one name, a line each.");
    }

    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var (zh, en) = FileAdvice.Of(exception);
            throw new EvidenceException(
                $"签名密钥 {path} 不能读取：{zh}。", $"The signing key {path} cannot be read: {en}.")
            {
                Public = exception is UnauthorizedAccessException
                    ? "没有签发检查点：服务的用户没有权限读取签名密钥，请用 doctor 检查。"
                        + "No checkpoint was signed: the service's user may not read the signing key; 'doctor' says what to do."
                    : Unreadable,
            };
        }
    }

    /// <summary>Writes keys that were just made.</summary>
    /// <exception cref="IOException">The file is there and is not to be overwritten.</exception>
    internal static void Write(string path, IEnumerable<SigningKey> keys, bool overwrite) => WholeFile.WritePrivate(
        path, Encoding.UTF8.GetBytes(string.Concat(keys.Select(key => $"{key.ToSecretText()}\n"))), overwrite);

    private static SigningKey Key(string path, int number, string line, TimeProvider clock)
    {
        try
        {
            return SigningKey.Parse(line, clock);
        }
        catch (FormatException)
        {
            throw Refusal($"{path} 第 {number} 行不是签名私钥。", $"{path}, line {number} is not a signing key.");
        }
    }

    private static EvidenceException Refusal(string zh, string en) => new(zh, en)
    {
        Public = Unreadable,
    };
}
