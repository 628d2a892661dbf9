namespace PowerCatalog.Domain.Laws.Events;

/// <summary>What becomes of one document: a row of a clean-up's list, or one law.</summary>
/// <param name="Line">Its number in the entry, from 1.</param>
/// <param name="Name">Its name without 《》; null where the list gives the number alone.</param>
/// <param name="Number">Its own document number in normal form; null where none is given.</param>
/// <param name="Result">What becomes of it.</param>
/// <param name="On">The day from which that holds.</param>
/// <param name="Articles">The articles that change, as 第十五条; empty for the whole document.</param>
/// <param name="Class">Its kind; null where the list does not say.</param>
/// <param name="Level">Whose it is; null where the list does not say.</param>
/// <param name="Issuer">Who made it, in words; null where the list does not say.</param>
/// <param name="Successor">The name of the document that takes its place; null where there is none.</param>
/// <param name="SuccessorNumber">That document's number in normal form; null where none is given.</param>
/// <param name="Note">What the list notes beside it; null where nothing.</param>
/// <param name="Sheet">The sheet that the row stands on; null where there is no file.</param>
/// <param name="Row">The row; null where there is no file.</param>
public sealed record LawChange(
    int Line, string? Name, string? Number, LawResult Result, DateOnly On, IReadOnlyList<string> Articles, DocumentClass? Class,
    DocumentLevel? Level, string? Issuer, string? Successor, string? SuccessorNumber, string? Note, string? Sheet, int? Row)
{
    /// <summary>Whether powers that rest on the document have to be looked at.</summary>
    public bool Touches() => Result != LawResult.Retained;

    /// <summary>How people name it: 《name》（number）.</summary>
    public string Title() => (Name, Number) switch
    {
        ({ } name, null) => $"《{name}》",
        (null, { } number) => number,
        _ => $"《{Name}》（{Number}）",
    };
}
