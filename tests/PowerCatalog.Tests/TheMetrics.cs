using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using PowerCatalog.Tests.Harness;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests;

/// <summary>What the program measures of itself, and the dashboard and the alerts that are made of it.</summary>
public sealed partial class TheMetrics
{
    // What is not the program's: it is Prometheus's own word on whether the program answered.
    private const string Up = "up";

    // What may stand on a metric: each has few values, whatever is recorded and whoever asks.
    private static readonly HashSet<string> Labels =
    [
        "outcome", "file", "le", "otel_scope_name", "http_route", "http_request_method", "http_response_status_code", "url_scheme",
        "network_protocol_version", "network_protocol_name", "network_transport", "network_type", "server_address", "server_port",
        "error_type", "gc_heap_generation", "cpu_mode", "aspnetcore_rate_limiting_policy", "aspnetcore_rate_limiting_result",
        "aspnetcore_user_is_authenticated", "tls_protocol_version", "service_name", "service_version", "telemetry_sdk_name",
        "telemetry_sdk_language", "telemetry_sdk_version", "http_connection_state", "network_peer_address", "kestrel_endpoint_name",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_metric_of_the_dashboard_and_of_the_alerts_is_one_that_the_server_exposes()
    {
        var dashboard = Expressions(JsonDocument.Parse(Read("dashboard.json")).RootElement).ToList();
        var alerts = Alerts().Matches(Read("rules.yml")).Select(match => match.Groups[1].Value).ToList();
        Assert.True(dashboard.Count > 20 && alerts.Count > 10, $"{dashboard.Count} queries, {alerts.Count} alerts");
        var named = dashboard.Concat(alerts).SelectMany(text => Names().Matches(Conditions().Replace(text, "")))
            .Select(match => match.Value).ToHashSet();
        Assert.Contains("powercatalog_projection_lag_seconds", named);

        await ServeAsync(async server =>
        {
            var exposed = await Eventually.GetAsync(
                () => ScrapeAsync(server), found => named.IsSubsetOf([.. found.Select(sample => sample.Name), Up]), Cancellation);
            Assert.Empty(named.Except(exposed.Select(sample => sample.Name)).Except([Up]));
        });
    }

    [Fact]
    public async Task The_alerts_are_sound_and_do_as_their_test_says()
    {
        const string Program = "/usr/bin/promtool";
        Assert.SkipUnless(
            File.Exists(Program) || Environment.GetEnvironmentVariable("CI") is not null,
            "SKIPPED: promtool is not installed; apt-get install prometheus.");
        foreach (var arguments in (string[][])[["check", "rules", "rules.yml"], ["test", "rules", "rules.test.yml"]])
        {
            using var process = Process.Start(new ProcessStartInfo(Program, arguments)
            {
                WorkingDirectory = Path.Combine(Repository.Root, "docs", "operation"),
                RedirectStandardOutput = true,
            })!;
            var said = await process.StandardOutput.ReadToEndAsync(Cancellation);
            await process.WaitForExitAsync(Cancellation);
            Assert.True(process.ExitCode == 0, said);
        }
    }

    [Fact]
    public async Task Nothing_on_a_metric_names_a_document_a_person_a_catalog_or_an_address_as_it_was_asked_for() =>
        await ServeAsync(async server =>
        {
            using var asked = await server.Http.GetAsync("/640300/powers/640123000001?secret=pcl_secret", Cancellation);
            using var lost = await server.Http.GetAsync("/links/pcl_secret", Cancellation);
            var exposed = await Eventually.GetAsync(
                () => ScrapeAsync(server), found => found.Any(sample => sample.Name == "powercatalog_decision_duration_seconds_count"),
                Cancellation);
            Assert.Empty(exposed.SelectMany(sample => sample.Labels.Keys).Distinct().Except(Labels));
            var values = exposed.SelectMany(sample => sample.Labels.Values).ToHashSet();
            foreach (var secret in (string[])["pcl_secret", "吴政发", "640300", "640123000001", "office"])
                Assert.DoesNotContain(values, value => value.Contains(secret, StringComparison.Ordinal));
        });

    [Fact]
    public async Task What_was_measured_is_what_was_done() => await ServeAsync(async server =>
    {
        var exposed = await Eventually.GetAsync(
            () => ScrapeAsync(server),
            found => Value(found, "powercatalog_projection_events_total", []) > 0
                && Value(found, "powercatalog_projection_lag_revisions", []) == 0,
            Cancellation);
        Assert.Equal(1, Value(exposed, "powercatalog_decisions_total", [("outcome", "recorded")]));
        Assert.Equal(1, Value(exposed, "powercatalog_decisions_total", [("outcome", "refused")]));
        Assert.Equal(0, Value(exposed, "powercatalog_ledger_appends_total", [("outcome", "failed")]));
        Assert.Equal(0, Value(exposed, "powercatalog_ledger_appends_waiting", []));
        Assert.Equal(0, Value(exposed, "powercatalog_verification_findings", []));
    });

    // A server on a small catalog that was verified and backed up, which has recorded one decision and refused one.
    private static async Task ServeAsync(Func<Server, Task> look)
    {
        using var folder = new TemporaryFolder();
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        (await Executable.RunAsync("ledger", "verify", "--data", folder["data"])).Done();
        await File.WriteAllBytesAsync(Path.Combine(folder["data"], "backed-up"), [], Cancellation);
        await using var server = await Server.StartAsync(folder["data"], "--metrics");
        var etag = (await server.Http.GetAsync("/api/v1/catalogs/640300", Cancellation)).Headers.ETag!;
        foreach (var (code, status) in ((string, HttpStatusCode)[])
            [("640123000001", HttpStatusCode.UnprocessableEntity), ("640123000002", HttpStatusCode.Created)])
        {
            var path = Workbooks.Write(
                folder[$"{code}.xlsx"], Workbooks.Decision("吴政发〔2022〕1号"), Workbooks.Add([Workbooks.Permit(code, "药品经营许可")]));
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/catalogs/640300/adjustments?name=a.xlsx");
            request.Content = new ByteArrayContent(await File.ReadAllBytesAsync(path, Cancellation));
            request.Content.Headers.ContentType = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            request.Headers.Authorization = new("Bearer", Server.Token);
            request.Headers.IfMatch.Add(etag);
            using var answer = await server.Http.SendAsync(request, Cancellation);
            Assert.Equal(status, answer.StatusCode);
        }

        await look(server);
    }

    private static async Task<List<Sample>> ScrapeAsync(Server server)
    {
        var text = await server.Http.GetStringAsync("/metrics", Cancellation);
        return [.. Samples().Matches(text).Select(match => new Sample(
            match.Groups[1].Value,
            Pairs().Matches(match.Groups[2].Value).ToDictionary(pair => pair.Groups[1].Value, pair => pair.Groups[2].Value),
            double.Parse(match.Groups[3].Value, System.Globalization.CultureInfo.InvariantCulture)))];
    }

    private static double Value(List<Sample> samples, string name, (string Label, string Value)[] labels) => samples
        .Where(sample => sample.Name == name && labels.All(label => sample.Labels.GetValueOrDefault(label.Label) == label.Value))
        .Sum(sample => sample.Value);

    private static string Read(string name) => File.ReadAllText(Path.Combine(Repository.Root, "docs", "operation", name));

    private static IEnumerable<string> Expressions(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(
            member => member.NameEquals("expr") ? [member.Value.GetString()!] : Expressions(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Expressions),
        _ => [],
    };

    private sealed record Sample(string Name, IReadOnlyDictionary<string, string> Labels, double Value);

    // A scalar that begins on the line of its name, or folded on the lines below.
    [GeneratedRegex(@"expr: (?:>-\n)?((?:.+\n?)(?:          .+\n)*)")]
    private static partial Regex Alerts();

    [GeneratedRegex(@"\b(?:up|(?:powercatalog|http|kestrel|dotnet|aspnetcore)_[a-z0-9_]+)\b")]
    private static partial Regex Names();

    // Where names of labels stand.
    [GeneratedRegex(@"(?:by|ignoring) \([^)]*\)|\{[^}]*\}")]
    private static partial Regex Conditions();

    [GeneratedRegex(@"^([a-z_][a-z0-9_]*)(?:\{(.*)\})? (\S+)", RegexOptions.Multiline)]
    private static partial Regex Samples();

    [GeneratedRegex(@"([a-z_]+)=""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Pairs();
}
