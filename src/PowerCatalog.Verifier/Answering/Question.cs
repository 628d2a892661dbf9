namespace PowerCatalog.Verifier.Answering;

/// <summary>What a bundle answers.</summary>
/// <param name="Division">The government's division.</param>
/// <param name="Kind"><c>power</c> or <c>township</c>.</param>
/// <param name="Code">The code.</param>
/// <param name="On">The day of the list.</param>
/// <param name="Known">The revision as known at which it is answered.</param>
public sealed record Question(string Division, string Kind, string Code, DateOnly On, long Known)
{
    /// <summary>The kind of a question about a power.</summary>
    public const string OfPower = "power";
    internal static Question Read(Node node, TreeHead head)
    {
        node.With(["division", "kind", "code", "on", "known"]);
        var read = new Question(node["division"].Text, node["kind"].Text, node["code"].Text, node["on"].Day, node["known"].Integer);
        RefuseUnless(read.Kind is OfPower or "township" && read.Code.Length > 0, $"{node.Place}：所问既非职权，也非乡镇。",
            $"{node.Place}: the question is about neither a power nor a township.");
        RefuseUnless(read.Division == head.Division, $"所问的区划 {read.Division} 不是日志的区划 {head.Division}。",
            $"The question is about the division {read.Division}, and the log is of {head.Division}.");
        RefuseUnless(read.Known >= 0 && read.Known < head.Size, $"所问的版本 {read.Known} 不在检查点之内（大小 {head.Size}）。",
            $"The revision of the question, {read.Known}, is not within the checkpoint, whose size is {head.Size}.");
        return read;
    }
}
