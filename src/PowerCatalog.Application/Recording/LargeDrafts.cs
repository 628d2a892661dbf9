using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Deciding;

namespace PowerCatalog.Application.Recording;

/// <summary>
/// What a step leaves behind of a draft of half a million lines is hundreds of megabytes, which the collector would take its time to give
/// back while the next step asks for as much.
/// </summary>
internal static class LargeDrafts
{
    private const int Fewest = 100_000;

    /// <summary>Gives back what the step before left; nothing where the draft is not large. It takes about a second.</summary>
    public static void Tidy(AdjustmentDraft? draft) => Tidy(draft?.Lines.Count ?? 0);

    /// <summary>The same once a draft is recorded or previewed, and gone.</summary>
    public static void Tidy(RecordingResult result) => Tidy(result.Assessment?.Preview.Count ?? 0);

    /// <summary>
    /// What stays of an assessment that is recorded: the facts of a large one are in the ledger, and nobody asks for them here.
    /// </summary>
    public static Assessment Recorded(Assessment assessment) =>
        assessment.Facts.Count >= Fewest ? assessment with { Facts = [] } : assessment;

    private static void Tidy(int lines)
    {
        if (lines >= Fewest) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
