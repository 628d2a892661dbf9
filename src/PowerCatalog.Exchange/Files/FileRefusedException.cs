using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.Files;

/// <summary>A problem that ends the reading of a file; the reader of drafts turns it into a result.</summary>
internal sealed class FileRefusedException(Problem problem) : Exception(problem.En)
{
    public Problem Problem { get; } = problem;
}
