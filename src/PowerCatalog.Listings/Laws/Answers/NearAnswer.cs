using PowerCatalog.Domain.Laws.Following;
using PowerCatalog.Domain.Laws.Matching;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.Laws.Answers;

/// <summary>A citation that is near a document and not taken for it.</summary>
/// <param name="Line">The document's number in the entry.</param>
/// <param name="Document">The document.</param>
/// <param name="Cited">As legal bases cite it.</param>
/// <param name="Why">Why it is not taken for the document, as <c>sameNameOtherNumber</c>.</param>
/// <param name="WhyZh">The same in Chinese.</param>
/// <param name="WhyEn">The same in English.</param>
public sealed record NearAnswer(int Line, string Document, string Cited, string Why, string WhyZh, string WhyEn)
{
    /// <summary>The answers of documents.</summary>
    public static IReadOnlyList<NearAnswer> Of(IEnumerable<TouchedDocument> documents) =>
    [
        .. documents.SelectMany(document => document.Near.Select(near => new NearAnswer(
            document.Change.Line, document.Change.Title(), near.Cited.Title(), EnumWords.Of(near.Why), TouchedWords.Of(near.Why).Zh,
            TouchedWords.Of(near.Why).En))),
    ];
}
