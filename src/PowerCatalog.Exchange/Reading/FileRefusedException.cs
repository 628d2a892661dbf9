using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Exchange.Reading;

/// <summary>A problem after which nothing more can be read; <see cref="DraftReader"/> turns it into a result.</summary>
internal sealed class FileRefusedException(Problem problem) : Exception(problem.En)
{
    public Problem Problem { get; } = problem;
}
