using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using PowerCatalog.Running;

namespace PowerCatalog.Faults.Soaking;

/// <summary>What people and systems ask of a server all day: pages, the API, downloads, evidence, now and then a decision.</summary>
internal sealed class Load(Server server) : IDisposable
{
    private const string Api = SyntheticDecisions.Catalog;
    private const int MostErrors = 20;

    // In the proportions of a day; each has its own address as often as not, so that not everything is kept.
    private static readonly string[] Questions =
    [
        $"{Api}/powers?q=%E5%8F%96%E6%B0%B4&page={{0}}", $"{Api}/powers/640115002000?on=2021-06-{{1}}", "/640300/powers/640115002000",
        $"{Api}/townships/640302101000/powers?on=2021-12-{{1}}", "/640300/townships/640302101000", $"{Api}/powers/640115002000/history",
        "/640300", $"{Api}/adjustments?page={{0}}", $"{Api}/changes?since=2021-06-{{1}}", $"{Api}/search?q=%E8%AE%B8%E5%8F%AF{{0}}",
        $"{Api}/statistics?by=department&from=2021-01-{{1}}", $"{Api}/powers/640115002000/evidence.zip?on=2021-06-{{1}}",
        $"{Api}/data/powers.csv",
    ];

    private const int Attempts = 10;

    private readonly HttpClient _http = new() { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(60) };
    // Behind the numbers that the demonstration has.
    private int _decision = 10_000;

    /// <summary>How many requests were answered.</summary>
    public long Answered;

    /// <summary>How often one was told to come back, as too many of its kind were being answered.</summary>
    public long Deferred;

    /// <summary>The first of what was answered otherwise than it should have been.</summary>
    public ConcurrentBag<string> Errors { get; } = [];

    /// <summary>One request of the mix; one in so many is a decision.</summary>
    /// <param name="number">Which one: the same number is the same question.</param>
    /// <param name="decisionEvery">How often a decision is recorded.</param>
    public async Task OneAsync(long number, int decisionEvery)
    {
        try
        {
            if (number % decisionEvery == 0) await RecordAsync();
            else await AskAsync(number);
            Interlocked.Increment(ref Answered);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or IOException)
        {
            Add(exception.Message);
        }
    }

    /// <summary>Asks as fast as it is answered, with so many at once; gives how many were answered in a second.</summary>
    public async Task<double> MostAsync(TimeSpan time, int atOnce, int decisionEvery)
    {
        var (watch, before, number) = (Stopwatch.StartNew(), Answered, 0L);
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
        {
            while (watch.Elapsed < time) await OneAsync(Interlocked.Increment(ref number), decisionEvery);
        }));
        return (Answered - before) / watch.Elapsed.TotalSeconds;
    }

    public void Dispose() => _http.Dispose();

    private async Task AskAsync(long number)
    {
        var address = string.Format(
            System.Globalization.CultureInfo.InvariantCulture, Questions[number % Questions.Length], 1 + (number % 7),
            $"{1 + (number % 28):00}");
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            using var answer = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
            await answer.Content.CopyToAsync(Stream.Null);
            if (answer.StatusCode == HttpStatusCode.OK) return;
            // Large answers are made a few at a time: who is told to come back does so, as clients do.
            if (answer.StatusCode == HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter?.Delta is { } pause)
            {
                Interlocked.Increment(ref Deferred);
                await Task.Delay(pause);
                continue;
            }

            Add($"{(int)answer.StatusCode} for {address}");
            return;
        }

        Add($"{address} found no turn");
    }

    private async Task RecordAsync()
    {
        var decision = Interlocked.Increment(ref _decision);
        // Another may be recorded in between: the precondition is read anew, as clients do.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            using var head = await _http.GetAsync(Api);
            if (head.Headers.ETag is not { } tag) continue;
            using var request = SyntheticDecisions.Request(decision, tag);
            using var answer = await _http.SendAsync(request);
            if (answer.IsSuccessStatusCode) return;
            if (answer.StatusCode == HttpStatusCode.PreconditionFailed) continue;
            Add($"{(int)answer.StatusCode} for decision {decision}: {await answer.Content.ReadAsStringAsync()}");
            return;
        }

        Add($"decision {decision} found no turn");
    }

    private void Add(string error)
    {
        if (Errors.Count < MostErrors) Errors.Add(error);
    }
}
