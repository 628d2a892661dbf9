namespace PowerCatalog.Verifier.Notes;

/// <summary>What a checkpoint says.</summary>
/// <param name="Origin">The log: <c>NAME/DIVISION/FIRST</c>.</param>
internal sealed record TreeHead(string Origin, long Size, Hash Root, Hash Map)
{
    private const int FirstDigits = 16;

    // The name may have slashes of its own.
    private string[] Parts =>
        Origin.Split('/') is { Length: >= 3 } all ? [string.Join('/', all[..^2]), .. all[^2..]] : [Origin, "", ""];

    public string Office => Parts[0];
    public string Division => Parts[1];
    public string First => Parts[2];

    public static TreeHead Read(string text)
    {
        var checkpoint = Checkpoint.Parse(text);
        RefuseUnless(checkpoint is { Extensions.Count: 1, Subjects: not null }, $"检查点应有四行，第四行是主体表的根。",
            $"The checkpoint has four lines; the fourth is the root of the map of subjects.");
        var head = new TreeHead(checkpoint.Origin, checkpoint.Size, checkpoint.Root, checkpoint.Subjects!.Value);
        RefuseUnless(
            KeyId.IsName(head.Office) && head.Division.Length > 0 && !head.Division.Any(char.IsWhiteSpace)
                && head.First.Length == FirstDigits && head.First.All(char.IsAsciiHexDigitLower),
            $"检查点的来源“{head.Origin}”不是 名称/区划/首叶 的形式。", $"The origin '{head.Origin}' is not NAME/DIVISION/FIRST.");
        return head;
    }
}
