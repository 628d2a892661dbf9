using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Application.Recording;

/// <summary>
/// What a step leaves behind of a draft of half a million lines is hundreds of megabytes, which the collector would take its time to give
/// back while the next step asks for as much.
/// </summary>
internal static class LargeDrafts
{
    private const int Fewest = 100_000;

    /// <summary>Gives back what the step before left; nothing where the draft is not large. It takes about a second.</summary>
    public static void Tidy(AdjustmentDraft? draft)
    {
        if (draft?.Lines.Count >= Fewest) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
