using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Features.Recording.Api;

/// <summary>What became of a file.</summary>
/// <param name="Outcome">previewed (nothing was written), recorded, or alreadyRecorded (nothing changed).</param>
/// <param name="Division">The catalog.</param>
/// <param name="Revision">
/// The revision at which the adjustment is known; of a preview the catalog's newest, -1 where there is no catalog.
/// </param>
/// <param name="Adjustment">The address of the adjustment; null for a preview.</param>
/// <param name="Particulars">Its particulars; null where it was recorded before.</param>
/// <param name="Opened">How many powers and services of a list it opens; null where it was recorded before.</param>
/// <param name="Counts">What it does beside; null where it was recorded before.</param>
/// <param name="Preview">Each change before and after: at most 10,000, and fewer where their texts are very long.</param>
/// <param name="PreviewTotal">How many there are in all.</param>
/// <param name="Warnings">What is worth a look, by its cell: the first 500.</param>
/// <param name="WarningsTotal">How many warnings there are in all.</param>
internal sealed record RecordingAnswer(
    RecordingOutcome Outcome,
    string Division,
    long Revision,
    string? Adjustment,
    RecordedParticulars? Particulars,
    int? Opened,
    AdjustmentCounts? Counts,
    IReadOnlyList<PreviewLine> Preview,
    int PreviewTotal,
    IReadOnlyList<FileProblem> Warnings,
    int WarningsTotal)
{
    private const int MostLines = 10_000;

    // A line may hold two texts of 4,000 characters: so many would be an answer of hundreds of megabytes.
    private const int MostCharacters = 4_000_000;

    public static RecordingAnswer Of(RecordingResult result, string? address)
    {
        var lines = result.Assessment?.Preview ?? [];
        return new RecordingAnswer(
            result.Outcome, result.Division.Value, result.Revision, address,
            result.Assessment?.Particulars is { } header ? RecordedParticulars.Of(header) : null, result.Assessment?.Opened,
            result.Assessment?.CountsBesideOpened,
            Bounded(lines), lines.Count, FileProblem.Of(result.Problems), result.Warnings);
    }

    /// <summary>At most 10,000 of the lines, and fewer where their texts are very long.</summary>
    public static IReadOnlyList<PreviewLine> Bounded(IReadOnlyList<PreviewLine> lines)
    {
        var room = MostCharacters;
        return [.. lines.Take(MostLines).TakeWhile(line => (room -= (line.Before?.Length ?? 0) + (line.After?.Length ?? 0)) >= 0)];
    }
}
