using System.Diagnostics;
using System.Diagnostics.Metrics;
using PowerCatalog.Ledger;

namespace PowerCatalog.Application.Recording;

/// <summary>
/// What is measured and traced of recording decisions. Metrics have the outcome alone, of which there are five; an activity has the catalog
/// and the number of the document beside it, which are public, and nothing of who asked.
/// </summary>
public static class RecordingTelemetry
{
    /// <summary>The name of the source of activities and of the meter.</summary>
    public const string Name = "PowerCatalog.Application";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Decisions = Meter.CreateCounter<long>(
        "powercatalog.decisions", "{decision}", "Decisions that somebody asked to have recorded, by outcome; no previews.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "powercatalog.decision.duration", "s", "From the request to have a decision recorded to its outcome.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = LedgerTelemetry.Seconds });

    /// <summary>Makes the counts known while they are zero, so that the first decision is an increase for whoever reads them.</summary>
    public static void Announce()
    {
        foreach (var outcome in DecisionNote.Codes) Decisions.Add(0, new KeyValuePair<string, object?>("outcome", outcome));
    }

    /// <summary>Measures the recording of a decision.</summary>
    internal static async Task<RecordingResult> MeasureAsync(
        Submission submission, RecordingRequest request, Func<Task<RecordingResult>> record, Action<DecisionNote>? noting)
    {
        using var activity = Source.StartActivity("decision.record");
        var started = Stopwatch.GetTimestamp();
        RecordingResult? result = null;
        try
        {
            return result = await record();
        }
        finally
        {
            var note = new DecisionNote(
                request.Division, DecisionNote.Readable(submission.Draft.NormalNumber), result?.Outcome, result?.Revision ?? -1,
                Stopwatch.GetElapsedTime(started));
            Note(note, activity);
            noting?.Invoke(note);
        }
    }

    /// <summary>Notes one that could not even be read.</summary>
    internal static void Note(DecisionNote note) => Note(note, null);

    private static void Note(DecisionNote note, Activity? activity)
    {
        Decisions.Add(1, new KeyValuePair<string, object?>("outcome", note.Code));
        Duration.Record(note.Took.TotalSeconds);
        activity?.SetTag("outcome", note.Code).SetTag("catalog", note.Division.Value).SetTag("document.number", note.DocumentNumber);
        if (note.Outcome is null) activity?.SetStatus(ActivityStatusCode.Error);
    }
}
