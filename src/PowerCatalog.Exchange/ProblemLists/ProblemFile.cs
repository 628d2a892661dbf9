using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Tables;

namespace PowerCatalog.Exchange.ProblemLists;

/// <summary>All problems of a file as a table of their own, for those that an answer only counts.</summary>
public static class ProblemFile
{
    /// <summary>Writes them as CSV, each as it is asked for; the stream is left open.</summary>
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
