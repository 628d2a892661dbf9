using PowerCatalog.Domain.Deciding;

namespace PowerCatalog.Application.Recording;

/// <summary>What is kept of drafts of very many lines, whose facts alone are hundreds of megabytes.</summary>
internal static class LargeDrafts
{
    private const int Fewest = 100_000;

    /// <summary>
    /// What stays of an assessment that is recorded: the facts of a large one are in the ledger, and nobody asks for them here.
    /// </summary>
    public static Assessment Recorded(Assessment assessment) =>
        assessment.Facts.Count >= Fewest ? assessment with { Facts = [] } : assessment;
}
