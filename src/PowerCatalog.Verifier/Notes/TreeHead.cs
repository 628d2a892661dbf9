namespace PowerCatalog.Verifier.Notes;

/// <summary>What a checkpoint says.</summary>
/// <param name="Origin">The log: <c>NAME/DIVISION/FIRST</c>.</param>
internal sealed record TreeHead(string Origin, long Size, Hash Root, Hash Map)
{
    private const string MapLine = "powercatalog-subjects/v1 ";
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
        RefuseUnless(checkpoint.Extensions is [var line] && line.StartsWith(MapLine, StringComparison.Ordinal),
            $"检查点应有四行，第四行为 {MapLine}和主体表的根。",
            $"The checkpoint has four lines; the fourth is {MapLine}and the root of the map of subjects.");
        var head = new TreeHead(checkpoint.Origin, checkpoint.Size, checkpoint.Root, MapRoot(checkpoint.Extensions[0][MapLine.Length..]));
        RefuseUnless(
            KeyId.IsName(head.Office) && head.Division.Length > 0 && !head.Division.Any(char.IsWhiteSpace)
                && head.First.Length == FirstDigits && head.First.All(char.IsAsciiHexDigitLower),
            $"检查点的来源“{head.Origin}”不是 名称/区划/首叶 的形式。", $"The origin '{head.Origin}' is not NAME/DIVISION/FIRST.");
        return head;
    }

    private static Hash MapRoot(string text)
    {
        var bytes = new byte[Hash.Size];
        return Convert.TryFromBase64String(text, bytes, out var length) && length == Hash.Size && Convert.ToBase64String(bytes) == text
            ? new Hash(bytes)
            : throw new RefusedException($"主体表的根不成形：“{text}”。", $"The root of the map of subjects is no root: '{text}'.");
    }
}
