using System.Text;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Checkpoints.Keys;

/// <summary>
/// The file of the private keys, a line each: Ed25519, and SM2 where an office signs with it as well. Only its owner can read it, and what
/// it holds is in no message.
/// </summary>
public static class KeyFile
{
    /// <summary>Whether it is there.</summary>
    public static bool Exists(string path) => File.Exists(path);

    /// <summary>The keys.</summary>
    /// <exception cref="EvidenceException">The file is absent or holds something else.</exception>
    public static IReadOnlyList<SigningKey> Read(string path, TimeProvider clock)
    {
        if (!File.Exists(path)) throw new EvidenceException($"没有签名密钥 {path}。", $"There is no signing key {path}.", path);
        try
        {
            var keys = File.ReadAllLines(path).Where(line => line.Length > 0).Select(line => SigningKey.Parse(line, clock)).ToList();
            if (keys.Count > 0 && keys.Select(key => key.Key.Name).Distinct().Count() == 1) return keys;
        }
        catch (FormatException)
        {
            // Said below, without what the file holds.
        }

        throw new EvidenceException($"{path} 不是签名密钥文件。", $"{path} is not a file of signing keys.", path);
    }

    /// <summary>Writes keys that were just made.</summary>
    /// <exception cref="IOException">The file is there and is not to be overwritten.</exception>
    internal static void Write(string path, IEnumerable<SigningKey> keys, bool overwrite) => WholeFile.WritePrivate(
        path, Encoding.UTF8.GetBytes(string.Concat(keys.Select(key => $"{key.ToSecretText()}\n"))), overwrite);
}
