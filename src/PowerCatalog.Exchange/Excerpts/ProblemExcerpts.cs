using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Files.Text;
using PowerCatalog.Exchange.Files.Xlsx;
using PowerCatalog.Exchange.Mapping;
using PowerCatalog.Exchange.Reading;

namespace PowerCatalog.Exchange.Excerpts;

/// <summary>Shows problems together with the rows that they name.</summary>
public static class ProblemExcerpts
{
    /// <summary>Reads the rows that problems name, each once, in the order of the file.</summary>
    /// <param name="file">The file as it was sent, read from where the stream stands; it is left open.</param>
    /// <param name="name">Its name, as it was given to <see cref="DraftReader"/>: places in a text file name it.</param>
    /// <param name="problems">Its problems; those that name no row are ignored.</param>
    /// <param name="most">How many rows at most.</param>
    /// <param name="options">How the file was read.</param>
    /// <param name="reference">The known headings.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The rows; none where the file is refused as a whole.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    /// <exception cref="IOException">The stream itself failed.</exception>
    public static IReadOnlyList<RowExcerpt> Read(
        Stream file, string name, IReadOnlyList<Problem> problems, int most, ReadOptions options, ReferenceData reference,
        CancellationToken cancellation)
    {
        // The problems are already known; those found again are dropped.
        var again = new ProblemList(0);
        var vocabulary = new Vocabulary(reference, options.Map, options.OwnElements, again);
        var bySheet = problems.Where(problem => problem.Place?.Row is not null).ToLookup(problem => problem.Place!.Sheet);
        try
        {
            var content = FileContent.Read(file, name, options.Limits, cancellation);
            if (FileFormats.Of(content) == FileFormat.Text)
            {
                var table = TextTable.Open(content, vocabulary.HeadingsOn(content.Name), options.Limits, again, cancellation);
                return [.. Excerpts(table).Of(TextDraft.Rows(table).Select(row => row.Row)).Take(most)];
            }

            using var book = WorkbookFile.Open(content, options.Limits, cancellation);
            return [.. book.Sheets.SelectMany(sheet => Excerpts(sheet).Of(sheet.Rows())).Take(most)];
        }
        catch (FileRefusedException)
        {
            return [];
        }

        TableExcerpts Excerpts(ITable table) => new(table, bySheet[table.Name], vocabulary, options.Limits.Columns);
    }
}
