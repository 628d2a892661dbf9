using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Domain.Deciding;

/// <summary>What a line's column 连带处理 decides of what follows from the line.</summary>
/// <param name="State">Accepted or declined.</param>
/// <param name="Reason">Why it is declined; null where it is accepted.</param>
public sealed record ConsequenceChoice(ConsequenceState State, string? Reason)
{
    /// <summary>The word that accepts.</summary>
    public const string Accepts = "一并办理";

    private const string Declines = "不办理";

    private static readonly string[] Accepting = [Accepts, "照办", "接受", "同意", "是", "accept"];
    private static readonly string[] Declining = [Declines, "不一并办理", "不接受", "不同意", "否", "decline"];
    private static readonly char[] Separators = ['：', ':', '，', ',', '；', ';', ' '];

    /// <summary>What the column holds where something is declined.</summary>
    /// <param name="reason">Why.</param>
    public static string Declined(string reason) => $"{Declines}：{reason}";

    /// <summary>What a cell decides; null after a problem.</summary>
    internal static ConsequenceChoice? Read(FieldValue cell, FoundProblems problems)
    {
        if (Accepting.Contains(cell.Text, StringComparer.OrdinalIgnoreCase)) return new(ConsequenceState.Accepted, null);
        var word = Declining.FirstOrDefault(
            word => cell.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (cell.Text.Length == word.Length || Separators.Contains(cell.Text[word.Length])));
        if (word is null) problems.Add(ConsequenceProblems.UnknownWord(cell));
        else if (cell.Text[word.Length..].Trim(Separators) is { Length: > 0 } reason) return new(ConsequenceState.Declined, reason);
        else problems.Add(ConsequenceProblems.NoReason(cell));
        return null;
    }
}
