using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Running;
using PowerCatalog.Waiting;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// A decision of one line, sent to the real program over HTTP, one after the other: until it is confirmed, and until another request sees
/// it; and the catalog's answer before each, of which nothing is kept as another decision came. On the demonstration scaled, and on the
/// demonstration. Each is on the disk before it is confirmed.
/// </summary>
internal static class DecisionHttp
{
    private const string Catalog = "/api/v1/catalogs/640300";
    private const int WarmUp = 60;
    private const int Decisions = 100;

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        await using var small = await StartAsync(bench, 1);
        await using var large = await StartAsync(bench, bench.Options.Times);
        var (mine, theirs) = (new Writer(large), new Writer(small));
        await mine.CatchUpAsync();
        await theirs.CatchUpAsync();
        await mine.RecordAsync(WarmUp);
        await theirs.RecordAsync(WarmUp);
        var (ours, plain) = (new List<Taken>(), new List<Taken>());
        for (var round = 0; round < bench.Options.Rounds; round++)
        {
            ours.Add(await mine.RecordAsync(Decisions));
            plain.Add(await theirs.RecordAsync(Decisions));
            Progress.Say($"  decision-http round {round + 1}: {ours[^1]} ms, plain {plain[^1]} ms");
        }

        var note = string.Create(
            CultureInfo.InvariantCulture, $"demonstration x {bench.Options.Times} against x 1; {Decisions} decisions a round");
        Result Row(string name, Func<Taken, double> of, Bound bound) => new(
            name, "ms", Spread.Of(ours.Select(of)), Spread.Of(plain.Select(of)), Spread.Of(ours.Zip(plain, (a, b) => of(a) / of(b))),
            bound, note);
        return
        [
            Row("decision over HTTP, p50", taken => taken.Half, Bound.RatioAtMost(1.3)),
            Row("decision over HTTP, p95", taken => taken.Most, Bound.AtMost(15)),
            Row("decision over HTTP, visible, p95", taken => taken.Visible, Bound.AtMost(20)),
            Row("decision over HTTP, the catalog's answer after another", taken => taken.Catalog, Bound.RatioAtMost(10)),
        ];
    }

    // What is recorded goes into a copy: the folder serves other rows.
    private static async Task<Server> StartAsync(Bench bench, int times)
    {
        var recorded = await Seeds.RecordedAsync(bench, times);
        await CurrentReadModels.MakeAsync(recorded);
        var folder = bench.NewFolder();
        Folders.Copy(recorded, folder);
        return await Server.StartAsync(folder);
    }

    private readonly record struct Taken(double Half, double Most, double Visible, double Catalog)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Half:0.0}/{Most:0.0}/{Visible:0.0}/{Catalog:0.0}");
    }

    private sealed class Writer(Server server)
    {
        private int _decision;

        // What the recording left to be followed is followed when the server starts.
        public async Task CatchUpAsync() => await Eventually.GetAsync(
            () => server.Http.GetAsync(new Uri("/health/ready", UriKind.Relative)), answer => answer.IsSuccessStatusCode, default);

        public async Task<Taken> RecordAsync(int count)
        {
            var (confirmed, visible, catalog) = (new double[count], new double[count], new double[count]);
            for (var i = 0; i < count; i++) (confirmed[i], visible[i], catalog[i]) = await RecordOneAsync();
            foreach (var times in (double[][])[confirmed, visible, catalog]) Array.Sort(times);
            return new Taken(confirmed[count / 2], confirmed[count * 95 / 100], visible[count * 95 / 100], catalog[count / 2]);
        }

        private async Task<(double Confirmed, double Visible, double Catalog)> RecordOneAsync()
        {
            var number = ++_decision;
            var asked = Stopwatch.GetTimestamp();
            using var head = await server.Http.GetAsync(new Uri(Catalog, UriKind.Relative));
            var catalog = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{Catalog}/adjustments?name=decision.csv");
            request.Content = new StringContent(Text(number), Encoding.UTF8, "text/csv");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Server.Token);
            request.Headers.IfMatch.Add(head.Headers.ETag!);
            var start = Stopwatch.GetTimestamp();
            using var answer = await server.Http.SendAsync(request);
            var confirmed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var said = await answer.Content.ReadAsStringAsync();
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"Decision {number} was refused: {said}");
            var revision = (long)JsonNode.Parse(said)!["revision"]!;
            using var seen = await server.Http.GetAsync(
                string.Create(CultureInfo.InvariantCulture, $"{Catalog}/powers/{CodeOf(number)}?atLeast={revision}"));
            seen.EnsureSuccessStatusCode();
            return (confirmed, Stopwatch.GetElapsedTime(start).TotalMilliseconds, catalog);
        }

        private static string CodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"6402{number:00000000}");

        private static string Text(int number) => string.Create(
            CultureInfo.InvariantCulture,
            $"""
            #文号,基准发〔2022〕{number}号
            #标题,基准测试的决定（合成）
            #发文机关,吴忠市人民政府
            #决定日期,2022-06-01
            #生效日期,2022-06-01
            调整方式,职权编码,事项名称,职权类型,实施部门,设定依据
            增加,{CodeOf(number)},基准事项{number}（合成）,行政许可,市市场监督管理局,《中华人民共和国食品安全法》第三十五条

            """);
    }
}
