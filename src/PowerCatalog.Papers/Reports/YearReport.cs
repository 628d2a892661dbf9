using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PowerCatalog.Domain.Laws.Figures;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Laws;
using PowerCatalog.Listings.Statistics;
using PowerCatalog.Listings.Words;
using PowerCatalog.Papers.Documents;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Statistics;

namespace PowerCatalog.Papers.Reports;

/// <summary>The year's paragraph and its tables, as a document (.docx) to take over into the annual report.</summary>
public static class YearReport
{
    /// <summary>The name of its file.</summary>
    public static string FileName(CatalogView view, int year)
    {
        ArgumentNullException.ThrowIfNull(view);
        return $"{view.Catalog.Name}{year}年权责清单调整情况.docx";
    }

    /// <summary>Whether a year can be reported of: it has begun on the day of the lens.</summary>
    public static bool HasBegun(CatalogView view, int year)
    {
        ArgumentNullException.ThrowIfNull(view);
        return year <= view.Lens.On.Year;
    }

    /// <summary>Makes it.</summary>
    /// <param name="view">The catalog, through the lens of its day and knowledge.</param>
    /// <param name="year">The year.</param>
    /// <param name="words">The words of the list.</param>
    /// <param name="documents">What became of laws and documents in the year.</param>
    /// <returns>The document's bytes.</returns>
    public static byte[] Make(CatalogView view, int year, CatalogWords words, YearFigures documents)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(documents);
        using var held = new MemoryStream();
        using (var document = WordprocessingDocument.Create(held, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = StyleSheet.Make();
            var (odd, even) = PageNumbers.AddTo(main);
            main.Document = new Document(new Body([.. Content(view, year, words, documents), PageLayout.Portrait(odd, even)]));
        }

        return held.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(
        CatalogView view, int year, CatalogWords words, YearFigures documents)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var figures = view.FiguresOf(year);
        IReadOnlyList<(string Title, TableContent Table)> tables =
        [
            ("各项数字及口径", StatisticsListings.Figures(year).With(figures)),
            ("逐月变动", StatisticsListings.ByMonth.With(StatisticsListings.Rows(view, words, first, last, CountBy.Month))),
            ("各部门变动", StatisticsListings.ByDepartment.With(StatisticsListings.Rows(view, words, first, last, CountBy.Department))),
            .. documents.Documents.Count > 0
                ? [("文件清理", LawEntryListings.Figures(year).With([.. documents.Counts]))] : ((string, TableContent)[])[],
        ];
        return
        [
            Paragraphs.Of(OfficialStyle.Title, $"{view.Catalog.Name}{year}年权责清单调整情况"),
            Paragraphs.Of(OfficialStyle.Body, YearParagraph.Of(view.Catalog.Name, year, figures)),
            .. documents.Documents.Count > 0
                ? [Paragraphs.Of(OfficialStyle.Body, DocumentsParagraph.Of(documents))] : (OpenXmlElement[])[],
            Paragraphs.Of(
                OfficialStyle.Body,
                $"以上数字由台账计得（截至版本{view.Lens.Known}），口径见表1。"),
            .. tables.SelectMany(IEnumerable<OpenXmlElement> (table, index) =>
            [
                Paragraphs.Of(OfficialStyle.AnnexMark, $"表{index + 1}　{table.Title}", new KeepNext()),
                Tables.Of(table.Table, PageLayout.PortraitWidth),
                Paragraphs.Of(OfficialStyle.Cell, ""),
            ]),
        ];
    }
}
