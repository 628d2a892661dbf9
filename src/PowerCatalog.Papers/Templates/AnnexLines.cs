using PowerCatalog.Papers.Annexes;

namespace PowerCatalog.Papers.Templates;

/// <summary>The list of annexes below the text (GB/T 9704-2012, 7.3.4): numbered, without marks at the end.</summary>
public static class AnnexLines
{
    /// <summary>A line for each; none where there is no annex.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Annex> annexes) => annexes switch
    {
        [] => [],
        [var only] => [$"附件：{only.Title}"],
        _ => [.. annexes.Select((annex, index) => $"{(index == 0 ? "附件：" : "　　　")}{index + 1}. {annex.Title}")],
    };
}
