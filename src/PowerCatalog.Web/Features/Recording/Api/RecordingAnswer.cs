using System.Text.Json.Serialization;
using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Listings.Adjustments;
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
/// <param name="Consequences">What follows from its lines without being said by them, and what is decided of it.</param>
/// <param name="Warnings">What is worth a look, by its cell: the first 500.</param>
/// <param name="WarningsTotal">How many warnings there are in all.</param>
/// <param name="DocumentNumber">Of a decision of a running log: its number as written.</param>
/// <param name="Decisions">
/// Of a running log of several decisions: what became of each, in order. What is of one decision stands there, and not with the file.
/// </param>
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
    IReadOnlyList<ConsequenceAnswer> Consequences,
    IReadOnlyList<FileProblem> Warnings,
    int WarningsTotal,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DocumentNumber = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<RecordingAnswer>? Decisions = null)
{
    private const int MostLines = 10_000;

    // A line may hold two texts of 4,000 characters: so many would be an answer of hundreds of megabytes.
    private const int MostCharacters = 4_000_000;

    public static RecordingAnswer Of(RecordingResult result, string? address) => Of(result, address, new Room());

    /// <summary>The answer to a running log; its decisions share the bounds of one answer.</summary>
    public static RecordingAnswer OfLog(ImportResult result)
    {
        var room = new Room();
        return new RecordingAnswer(
            result.Outcome, result.Last.Division.Value, result.Decisions.Max(decision => decision.Revision), null, null, null, null, [],
            0, [], FileProblem.Of(result.Report.Problems), result.Report.Found.Warnings, null,
            [.. result.Decisions.Select(decision => Of(decision, LogAnswers.AddressOf(decision), room))]);
    }

    private static RecordingAnswer Of(RecordingResult result, string? address, Room room)
    {
        var lines = result.Assessment?.Preview ?? [];
        var following = result.Assessment?.Consequences ?? [];
        var warnings = result.Problems.Take(room.Warnings).ToList();
        room.Warnings -= warnings.Count;
        return new RecordingAnswer(
            result.Outcome, result.Division.Value, result.Revision, address,
            result.Assessment?.Particulars is { } header ? RecordedParticulars.Of(header) : null, result.Assessment?.Opened,
            result.Assessment?.CountsBesideOpened,
            Bounded(lines, room), lines.Count, [.. following.Select(one => ConsequenceAnswer.Of(one, room.Takes))],
                FileProblem.Of(warnings), result.Warnings, result.DocumentNumber);
    }

    /// <summary>At most 10,000 of the lines, and fewer where their texts are very long.</summary>
    public static IReadOnlyList<PreviewLine> Bounded(IReadOnlyList<PreviewLine> lines) => Bounded(lines, new Room());

    private static IReadOnlyList<PreviewLine> Bounded(IReadOnlyList<PreviewLine> lines, Room room) =>
        [.. lines.TakeWhile(room.Takes)];

    // What an answer may still hold.
    private sealed class Room
    {
        private int _lines = MostLines;
        private int _characters = MostCharacters;

        public int Warnings { get; set; } = ProblemReport.Most;

        public bool Takes(PreviewLine line) =>
            --_lines >= 0 && (_characters -= (line.Before?.Length ?? 0) + (line.After?.Length ?? 0)) >= 0;
    }
}
