namespace PowerCatalog.Domain.Laws.Events;

/// <summary>
/// The decision by which documents change: of a clean-up, or of the body that amends or repeals. One of number and title is given.
/// </summary>
/// <param name="DocumentNumber">Its number in normal form; null where it has none.</param>
/// <param name="Title">Its title; null where it is not given.</param>
/// <param name="Authority">Who decided; null where it is not given.</param>
/// <param name="Decided">The day; null where it is not given.</param>
public sealed record LawDecision(string? DocumentNumber, string? Title, string? Authority, DateOnly? Decided)
{
    /// <summary>How people name it.</summary>
    public string Name() => (DocumentNumber, Title) switch
    {
        ({ } number, null) => number,
        (null, { } title) => $"《{title}》",
        _ => $"《{Title}》（{DocumentNumber}）",
    };
}
