using System.Text.RegularExpressions;

namespace PowerCatalog.Verifier.Notes;

/// <summary>What a checkpoint says.</summary>
/// <param name="Origin">The log: <c>NAME/DIVISION/FIRST</c>.</param>
internal sealed record TreeHead(string Origin, long Size, Hash Root, Hash Map)
{
    private const long MostSize = (1L << 53) - 1;
    // The name may have slashes of its own.
    private Match Parts => Regex.Match(Origin, @"^(.+)/([0-9]{6})/([0-9a-f]{16})\z");
    public string Office => Parts.Groups[1].Value;
    public string Division => Parts.Groups[2].Value;
    public string First => Parts.Groups[3].Value;

    public static TreeHead Read(string text)
    {
        var checkpoint = Checkpoint.Parse(text);
        RefuseUnless(checkpoint is { Extensions.Count: 1, Subjects: not null, Size: > 0 and <= MostSize },
            $"检查点应有四行：来源、大小（1 至 2^53-1）、根、主体表的根。",
            $"The checkpoint has four lines: origin, size (1 to 2^53-1), root, and the root of the map of subjects.");
        var head = new TreeHead(checkpoint.Origin, checkpoint.Size, checkpoint.Root, checkpoint.Subjects!.Value);
        RefuseUnless(head.Parts.Success && KeyId.IsName(head.Office),
            $"检查点的来源“{head.Origin}”不是 名称/区划/首叶 的形式。", $"The origin '{head.Origin}' is not NAME/DIVISION/FIRST.");
        return head;
    }
}
