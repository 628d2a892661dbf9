using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.Ledger.Sqlite;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// Answers of an unchanged catalog against the same bytes, constant, from an endpoint of ASP.NET Core that does nothing else. The load
/// comes from wrk, which takes little of the machine that both share.
/// </summary>
internal static partial class Kept
{
    private const string Load = "wrk";

    private static readonly (string Name, string Address)[] Asked =
    [
        ("township's list", $"/api/v1/catalogs/{Workspace.Wuzhong}/townships/{TownshipHistory.Township}/powers"),
        ("township's page", $"/{Workspace.Wuzhong}/townships/{TownshipHistory.Township}"),
        ("power's page", $"/{Workspace.Wuzhong}/powers/640115002000"),
    ];

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        if (!IsInstalled()) return [Result.Figure("kept", "", Spread.One(double.NaN), $"skipped: {Load} is not installed")];
        var folder = await Seeds.RecordedAsync(bench, 1);
        await using var ledger = SqliteLedger.Open(Workspace.LedgerIn(folder), TimeProvider.System);
        await using var ours = InProcessServer.Build(ledger, folder, "http://127.0.0.1:0");
        await ours.StartAsync();
        var results = new List<Result>();
        foreach (var (name, path) in Asked)
        {
            var address = ours.Urls.First() + path;
            var (type, content) = await SentAsync(address);
            await using var plain = Bare(type, content);
            await plain.StartAsync();
            results.Add(await Rounds.CompareAsync(
                $"kept, {name}", "requests/s", Bound.RatioAtLeast(0.6), bench.Options.Rounds, () => RateAsync(address),
                () => RateAsync(plain.Urls.First() + "/"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{content.Length:#,0} bytes, coded; 32 connections of {Load}; plain: constant bytes")));
        }

        return results;
    }

    // As it is sent the second time, to a client that takes a coding.
    private static async Task<(string Type, byte[] Content)> SentAsync(string address)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        await client.GetByteArrayAsync(address);
        using var answer = await client.GetAsync(address);
        if (answer.Content.Headers.ContentEncoding.Count == 0) throw new InvalidOperationException($"{address} is not kept.");
        return (answer.Content.Headers.ContentType!.ToString(), await answer.Content.ReadAsByteArrayAsync());
    }

    private static WebApplication Bare(string type, byte[] content)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/", http =>
        {
            http.Response.ContentType = type;
            http.Response.Headers.ContentEncoding = "gzip";
            http.Response.ContentLength = content.Length;
            return http.Response.Body.WriteAsync(content).AsTask();
        });
        return app;
    }

    private static async Task<double> RateAsync(string address)
    {
        using var wrk = Process.Start(new ProcessStartInfo(Load, ["-t1", "-c32", "-d4s", "-H", "Accept-Encoding: gzip", address])
        {
            RedirectStandardOutput = true,
        })!;
        var said = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (said.Contains("Non-2xx", StringComparison.Ordinal)) throw new InvalidOperationException($"{address} was refused: {said}");
        return double.Parse(Rate().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static bool IsInstalled() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, Load)));

    [GeneratedRegex("Requests/sec: +([0-9.]+)")]
    private static partial Regex Rate();
}
