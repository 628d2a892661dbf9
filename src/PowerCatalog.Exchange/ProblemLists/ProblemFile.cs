using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Tables;

namespace PowerCatalog.Exchange.ProblemLists;

/// <summary>Writes all problems of a file as a table, including those that an answer only counts.</summary>
public static class ProblemFile
{
    /// <summary>Writes the problems as CSV, lazily; the stream is left open.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="problems">The problems, in the order in which they are to be listed.</param>
    /// <param name="language">The language of the headings and sentences.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public static Task WriteCsvAsync(
        Stream output, IEnumerable<Problem> problems, ProblemLanguage language, CancellationToken cancellation) =>
        Csv.WriteAsync(
            output,
            [.. ProblemSheet.Headings(language).Select(heading => new TableColumn(heading))],
            problems.Select(problem => ProblemSheet.Row(problem, language)).ToAsyncEnumerable(),
            cancellation);
}
