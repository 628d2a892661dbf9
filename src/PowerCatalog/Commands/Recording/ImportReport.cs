using System.Text.Json.Serialization;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Listings.Adjustments;
using PowerCatalog.Listings.Words;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Recording;

/// <summary>The result of one file or change.</summary>
/// <param name="File">Its name.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Division">The catalog.</param>
/// <param name="Revision">The revision that completes it, or the catalog's newest.</param>
/// <param name="Opened">How many powers and services of a list it opens; null where that is not known.</param>
/// <param name="Counts">Its counts beside; null where they are not known.</param>
/// <param name="Changes">Each change before and after.</param>
/// <param name="Report">Errors and warnings.</param>
internal sealed record ImportReport(
    string File,
    RecordingOutcome Outcome,
    string Division,
    long Revision,
    int? Opened,
    AdjustmentCounts? Counts,
    IReadOnlyList<PreviewLine> Changes,
    [property: JsonIgnore] ProblemReport Report) : FileReport
{
    /// <summary>The number of the decision as written, where the file is a running log of decisions; null otherwise.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>What follows from its lines, and what is decided of it.</summary>
    [JsonIgnore]
    public IReadOnlyList<Consequence> Following { get; init; } = [];

    /// <summary>The same for JSON.</summary>
    public IEnumerable<ConsequenceAnswer> Consequences => Following.Select(one => ConsequenceAnswer.Of(one));

    /// <summary>The problems for JSON.</summary>
    public IEnumerable<ProblemInJson> Problems => Json.Problems(Report.Problems);

    /// <summary>The number of errors, listed or not.</summary>
    public int Errors => Report.Found.Errors;

    /// <summary>The number of warnings, listed or not.</summary>
    public int Warnings => Report.Found.Warnings;

    public static ImportReport Of(string file, RecordingResult result) => new(
        file, result.Outcome, result.Division.Value, result.Revision, result.Assessment?.Opened, result.Assessment?.CountsBesideOpened,
        result.Assessment?.Preview ?? [],
        result.Report)
    {
        DocumentNumber = result.DocumentNumber,
        Following = result.Assessment?.Consequences ?? [],
    };

    private string Subject => DocumentNumber is null ? File : $"{File} {Quote.Of(DocumentNumber)}";

    public void Print()
    {
        Terminal.Problems(Report.Problems);
        if (Outcome == RecordingOutcome.Previewed) Terminal.Table(PreviewListing.All, Changes);
        PrintConsequences();
        if (Counts is { } counts && Outcome != RecordingOutcome.Refused) Terminal.Line(Summary(Opened ?? 0, counts));
        Terminal.Line(Outcome switch
        {
            RecordingOutcome.Previewed => $"{Subject}：预览，没有写入。Preview; nothing was written.",
            RecordingOutcome.Recorded => $"{Subject}：已记录，版本 {Revision}。Recorded at revision {Revision}.",
            RecordingOutcome.AlreadyRecorded => $"{Subject}：此前已记录（版本 {Revision}），没有变化。"
                + $"Already recorded at revision {Revision}; nothing changed.",
            _ => $"{Subject}：未记录，有 {Errors} 处错误。Refused with {Errors} error{(Errors == 1 ? "" : "s")}; nothing was written.",
        });
    }

    // Where it is recorded as well: what nobody decided is not done in silence.
    private void PrintConsequences()
    {
        if (Following.Count == 0) return;
        Terminal.Table(ConsequenceListing.All, Following);
        var open = Following.Where(one => one.State == ConsequenceState.Undecided).ToList();
        if (open.Count == 0) return;
        if (Outcome != RecordingOutcome.Recorded) Terminal.Table(PreviewListing.All, open.SelectMany(one => one.Proposed));
        Terminal.Line(
            $"未定的连带事项 {open.Count} 件，以上各处不随决定记录：--accept 所在行（或 all）一并办理，--decline 所在行=理由 不办理。"
                + $"Undecided consequences: {open.Count}; none of these changes is recorded. Use --accept ROW (or all), or --decline "
                + "ROW=REASON.");
    }

    public static string Summary(int opened, AdjustmentCounts counts)
    {
        (string Name, int Count)[] parts =
        [
            (EventWords.Opened.Zh, opened),
            ("增加", counts.Added), ("减少", counts.Removed), ("变更（项）", counts.PowersChanged), ("变更（处）", counts.ElementChanges),
            ("公共服务增加", counts.ServicesAdded), ("公共服务减少", counts.ServicesRemoved), ("公共服务变更", counts.ServicesChanged),
            ("划转", counts.Transferred), ("赋权", counts.Delegated), ("收回", counts.Recalled), ("暂停", counts.Suspended),
            ("恢复", counts.Resumed),
        ];
        return string.Join("，", parts.Where(part => part.Count > 0).Select(part => $"{part.Name} {part.Count}"));
    }
}
