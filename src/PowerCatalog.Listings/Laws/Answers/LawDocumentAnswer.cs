using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.Laws.Answers;

/// <summary>A document and what becomes of it.</summary>
/// <param name="Line">Its number in the entry.</param>
/// <param name="Name">Its name; null where the list gives the number alone.</param>
/// <param name="Number">Its number; null where none is given.</param>
/// <param name="Result">repealed, expired, amended or retained.</param>
/// <param name="On">From which day.</param>
/// <param name="Articles">The articles that change; empty for the whole document.</param>
/// <param name="Class">law, normative, policy or other; null where the list does not say.</param>
/// <param name="Level">own, department, lower or higher; null where the list does not say.</param>
/// <param name="Issuer">Who made it.</param>
/// <param name="Successor">The document that takes its place.</param>
/// <param name="SuccessorNumber">That document's number.</param>
/// <param name="Note">What the list notes.</param>
public sealed record LawDocumentAnswer(
    int Line, string? Name, string? Number, string Result, DateOnly On, IReadOnlyList<string> Articles, string? Class, string? Level,
    string? Issuer, string? Successor, string? SuccessorNumber, string? Note)
{
    /// <summary>The answer for a document.</summary>
    public static LawDocumentAnswer Of(LawChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new LawDocumentAnswer(
            change.Line, change.Name, change.Number, EnumWords.Of(change.Result), change.On, change.Articles,
            change.Class is { } kind ? EnumWords.Of(kind) : null, change.Level is { } level ? EnumWords.Of(level) : null, change.Issuer,
            change.Successor, change.SuccessorNumber, change.Note);
    }
}
