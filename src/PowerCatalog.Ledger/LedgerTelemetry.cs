using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PowerCatalog.Ledger;

/// <summary>
/// What is measured and traced of appends, the same for every engine. Who listens is the host's affair; where nobody does it costs nothing
/// worth measuring. The one tag is the outcome, of which there are five: no stream, no document and no person is named.
/// </summary>
public static class LedgerTelemetry
{
    /// <summary>The name of the source of activities and of the meter.</summary>
    public const string Name = "PowerCatalog.Ledger";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly string[] Outcomes = ["recorded", "already-recorded", "conflict", "withdrawn", "failed"];

    private static readonly Counter<long> Appends = Meter.CreateCounter<long>(
        "powercatalog.ledger.appends", "{append}", "Appends that were answered, by outcome.");

    private static readonly Counter<long> Events = Meter.CreateCounter<long>(
        "powercatalog.ledger.events", "{event}", "Events that were written.");

    private static readonly UpDownCounter<long> Waiting = Meter.CreateUpDownCounter<long>(
        "powercatalog.ledger.appends.waiting", "{append}", "Appends that are queued or being written.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "powercatalog.ledger.append.duration", "s", "From the request of an append to its answer.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });

    /// <summary>
    /// The bounds of the histograms of this program, in seconds: a decision of one line takes milliseconds, one of a year's some seconds.
    /// </summary>
    public static IReadOnlyList<double> Seconds => [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    /// <summary>Makes the counts known while they are zero, so that the first append is an increase for whoever reads them.</summary>
    public static void Announce()
    {
        foreach (var outcome in Outcomes) Appends.Add(0, new KeyValuePair<string, object?>("outcome", outcome));
        Events.Add(0);
        Waiting.Add(0);
    }

    /// <summary>Measures an append.</summary>
    /// <param name="events">How many events it has.</param>
    /// <param name="append">Carries it out.</param>
    public static ValueTask<AppendResult> AppendAsync(int events, Func<ValueTask<AppendResult>> append)
    {
        ArgumentNullException.ThrowIfNull(append);
        return Waiting.Enabled || Appends.Enabled || Source.HasListeners() ? MeasuredAsync(events, append) : append();
    }

    private static async ValueTask<AppendResult> MeasuredAsync(int events, Func<ValueTask<AppendResult>> append)
    {
        using var activity = Source.StartActivity("ledger.append");
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        Waiting.Add(1);
        try
        {
            var result = await append();
            outcome = OutcomeOf(result);
            if (outcome == "recorded") Events.Add(events);
            return result;
        }
        catch (OperationCanceledException)
        {
            outcome = "withdrawn";
            throw;
        }
        catch (Exception exception)
        {
            // The message names files and streams; the kind says enough.
            activity?.SetStatus(ActivityStatusCode.Error, (exception as LedgerException)?.Failure.ToString());
            throw;
        }
        finally
        {
            Waiting.Add(-1);
            Appends.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
            Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
            activity?.SetTag("outcome", outcome).SetTag("events", events);
        }
    }

    private static string OutcomeOf(AppendResult result) => result switch
    {
        { Outcome: AppendOutcome.WrongExpectedRevision } => "conflict",
        { AlreadyRecorded: true } => "already-recorded",
        _ => "recorded",
    };
}
