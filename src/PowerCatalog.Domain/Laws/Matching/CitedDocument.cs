namespace PowerCatalog.Domain.Laws.Matching;

/// <summary>A document as legal bases of powers cite it.</summary>
/// <param name="Law">The name without 《》, as cited; null where the line gives a number alone.</param>
/// <param name="Number">The number in normal form; null where the line gives none.</param>
public sealed record CitedDocument(string? Law, string? Number)
{
    /// <summary>How people name it.</summary>
    public string Title() => (Law, Number) switch
    {
        ({ } law, null) => $"《{law}》",
        (null, _) => Number ?? "",
        _ => $"《{Law}》（{Number}）",
    };
}
