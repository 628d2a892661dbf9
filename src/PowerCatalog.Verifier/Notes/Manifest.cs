using System.Security.Cryptography;

namespace PowerCatalog.Verifier.Notes;

/// <summary>The text of <c>manifest.txt</c>.</summary>
public static class Manifest
{
    /// <summary>Its first line, and the format of <c>evidence.json</c>.</summary>
    public const string Format = "powercatalog-evidence/v1";

    /// <summary>The text for these files.</summary>
    public static string Of(string origin, byte[] page, byte[] evidence) =>
        $"{Format}\n{origin}\n{Line("answer.html", page)}\n{Line("evidence.json", evidence)}\n";

    internal static void Check(string text, string origin, BundleFiles files)
    {
        var lines = text.Split('\n');
        RefuseUnless(lines.Length == 5 && lines[0] == Format && lines[4].Length == 0, $"manifest.txt 应有四行，首行为 {Format}。",
            $"manifest.txt has four lines, the first of them {Format}.");
        RefuseUnless(lines[1] == origin, $"manifest.txt 的来源“{lines[1]}”不是检查点的来源“{origin}”。",
            $"manifest.txt is of the log '{lines[1]}', and the checkpoint of '{origin}'.");
        CheckFile(lines[2], "answer.html", files.Page);
        CheckFile(lines[3], "evidence.json", files.Evidence);
    }

    private static void CheckFile(string line, string name, byte[] content) => RefuseUnless(
        line == Line(name, content), $"{name} 与 manifest.txt 所载的散列值不符：文件被改动过。",
        $"{name} has not the hash that manifest.txt says: it was changed.");

    private static string Line(string name, byte[] content) => $"{name} {Convert.ToHexStringLower(SHA256.HashData(content))}";
}
