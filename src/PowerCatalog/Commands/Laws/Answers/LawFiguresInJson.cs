using PowerCatalog.Domain.Laws.Figures;
using PowerCatalog.Listings.Laws.Answers;

namespace PowerCatalog.Commands.Laws.Answers;

/// <summary>What <c>laws figures</c> answers programs.</summary>
/// <param name="Year">The year.</param>
/// <param name="Items">By kind and level of the documents.</param>
/// <param name="Total">All together.</param>
/// <param name="Documents">The documents; null where they are not asked for.</param>
internal sealed record LawFiguresInJson(
    int Year, IEnumerable<DocumentCountsAnswer> Items, DocumentCountsAnswer Total, IEnumerable<LawDocumentAnswer>? Documents)
{
    public static LawFiguresInJson Of(YearFigures figures, bool list) => new(
        figures.Year, figures.Counts.Select(DocumentCountsAnswer.Of), DocumentCountsAnswer.Total(figures.Total),
        list ? figures.Documents.Select(document => LawDocumentAnswer.Of(document.Change)) : null);
}
