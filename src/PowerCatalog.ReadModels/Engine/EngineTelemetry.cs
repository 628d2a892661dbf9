using System.Diagnostics;
using System.Diagnostics.Metrics;
using PowerCatalog.Ledger;

namespace PowerCatalog.ReadModels.Engine;

/// <summary>
/// What is measured and traced of projecting: how many events, and how long it takes to make rows of them. There are no tags.
/// </summary>
public static class EngineTelemetry
{
    /// <summary>The name of the source of activities and of the meter.</summary>
    public const string Name = "PowerCatalog.ReadModels";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Events = Meter.CreateCounter<long>(
        "powercatalog.projection.events", "{event}", "Events that were taken into the read models.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "powercatalog.projection.duration", "s", "The work of one commit of the read models: its events, and writing them.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = LedgerTelemetry.Seconds });

    /// <summary>Makes the count known while it is zero.</summary>
    public static void Announce() => Events.Add(0);

    /// <summary>The stamp with which a piece of work begins; 0 where nobody measures.</summary>
    internal static long Begin() => Duration.Enabled ? Stopwatch.GetTimestamp() : 0;

    /// <summary>The ticks since <see cref="Begin"/>; 0 where nobody measures.</summary>
    internal static long Since(long begun) => begun == 0 ? 0 : Stopwatch.GetTimestamp() - begun;

    /// <summary>Traces a commit.</summary>
    internal static Activity? Committing(int events) => Source.StartActivity("projection.commit")?.SetTag("events", events);

    /// <summary>Notes a commit.</summary>
    /// <param name="events">How many events it had.</param>
    /// <param name="ticks">What the work on them and the commit took.</param>
    internal static void Committed(int events, long ticks)
    {
        Events.Add(events);
        if (ticks > 0) Duration.Record(Stopwatch.GetElapsedTime(0, ticks).TotalSeconds);
    }
}
