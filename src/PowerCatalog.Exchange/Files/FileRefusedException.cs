using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.Files;

/// <summary>A problem after which nothing more can be read; the reader of drafts turns it into a result.</summary>
internal sealed class FileRefusedException(Problem problem) : Exception(problem.En)
{
    public Problem Problem { get; } = problem;
}
