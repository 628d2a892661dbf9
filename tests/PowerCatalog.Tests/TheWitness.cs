using System.Net;
using System.Text.Json;
using PowerCatalog.Tests.Harness;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests;

/// <summary>The second office's program beside the first one's, with real HTTP between.</summary>
public class TheWitness
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cosigns_what_grows_and_refuses_what_was_rewritten()
    {
        using var folder = new TemporaryFolder();
        var catalog = await StartAsync(folder);
        var away = await WithWitnessAsync(folder, "http://127.0.0.1:9 " + UnknownKey, catalog, 1);
        Assert.Contains("没有应答", away.Error, StringComparison.Ordinal);

        await using (var witness = await RunningWitness.StartAsync(folder["second"], folder["logs"]))
        {
            Folders.Copy(folder["data"], folder["old"]);
            Assert.Empty((await WithWitnessAsync(folder, witness.Setting, catalog, 2)).Error);
            var note = (await Resident.RunAsync("evidence", "checkpoint", "--data", folder["data"], "--json")).DoneJson();
            Assert.Equal(2, note.GetProperty("signers").GetArrayLength());
            Assert.StartsWith("powercatalog-witness+", note.GetProperty("signers")[1].GetString(), StringComparison.Ordinal);

            // A command that does not know the witness says whose signature it leaves out.
            File.Delete(Path.Combine(folder["data"], "appsettings.json"));
            var bundle = await Executable.RunAsync(
                "evidence", "bundle", "--power", "640123000001", "--data", folder["data"], "--out", folder["bundle.zip"]);
            Assert.Contains("没有放进证据包：powercatalog-witness+", bundle.Error, StringComparison.Ordinal);

            // The data folder of before goes on another way; its own checkpoints are those of before, too.
            var other = new SmallCatalog(folder, folder["old"]);
            var forked = await WithWitnessAsync(folder, witness.Setting, other, 3, "old");
            Assert.Contains("拒绝联署", forked.Error, StringComparison.Ordinal);
            Assert.Contains("another root", forked.Error, StringComparison.Ordinal);
            var longer = await WithWitnessAsync(folder, witness.Setting, other, 4, "old");
            Assert.Contains("forked or was rewritten", longer.Error, StringComparison.Ordinal);
        }

        // What it holds outlives it.
        await using var again = await RunningWitness.StartAsync(folder["second"], folder["logs"]);
        Assert.Empty((await WithWitnessAsync(folder, again.Setting, catalog, 5)).Error);
    }

    [Fact]
    public async Task A_server_brings_what_is_recorded_to_the_witness_and_gives_the_cosigned_note()
    {
        using var folder = new TemporaryFolder();
        var catalog = await StartAsync(folder);
        await using var witness = await RunningWitness.StartAsync(folder["second"], folder["logs"]);
        await using var server = await Server.StartAsync(folder["data"], "--set", $"Evidence:Witnesses={witness.Setting}");
        foreach (var number in (int[])[1, 2])
        {
            await catalog.AddAsync(number, $"许可{number}");
            var size = (await Resident.RunAsync("evidence", "checkpoint", "--data", folder["data"], "--json")).DoneJson()
                .GetProperty("size").GetInt64();
            await Eventually.GetAsync(
                () => server.Http.GetStringAsync($"/api/v1/catalogs/640300/checkpoint/{size}", Cancellation),
                note => note.Contains("\n— powercatalog-witness ", StringComparison.Ordinal), Cancellation);
        }

        Assert.False((await HealthAsync(server)).TryGetProperty("warnings", out var warnings) && warnings.ValueKind != JsonValueKind.Null);
    }

    [Fact]
    public async Task A_witness_that_does_not_answer_is_a_warning_in_health_and_keeps_nothing_from_working()
    {
        using var folder = new TemporaryFolder();
        await StartAsync(folder);
        await using var server = await Server.StartAsync(
            folder["data"], "--set", $"Evidence:Witnesses=http://localhost:9 {UnknownKey}");
        var warned = await Eventually.GetAsync(
            async () => (await HealthAsync(server)).TryGetProperty("warnings", out var warnings) ? warnings.ToString() : "",
            text => text.Contains("没有应答", StringComparison.Ordinal), Cancellation);
        Assert.Contains("does not answer", warned, StringComparison.Ordinal);
        Assert.Contains("见证人 w ", warned, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", warned, StringComparison.Ordinal);
        Assert.Equal("ready", (await HealthAsync(server)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Answers_over_http_as_the_specification_says()
    {
        using var folder = new TemporaryFolder();
        await StartAsync(folder);
        await using var witness = await RunningWitness.StartAsync(folder["second"], folder["logs"]);
        var second = await Resident.RunAsync("witness", "--data", folder["second"], "--logs", folder["logs"], "--listen", "127.0.0.1:0");
        Assert.Equal(1, second.ExitCode);
        Assert.Contains("另一个见证程序", second.Error, StringComparison.Ordinal);
        // The witness closes connections beyond those that it takes at once; here requests are counted, not connections.
        using var few = new SocketsHttpHandler { MaxConnectionsPerServer = 16 };
        using var http = new HttpClient(few) { BaseAddress = witness.Address };
        var note = (await Resident.RunAsync("evidence", "checkpoint", "--data", folder["data"])).Done().Output;
        async Task<(HttpStatusCode Status, string? Type, string Body)> PostAsync(string body)
        {
            using var content = new StringContent(body);
            using var answer = await http.PostAsync("/add-checkpoint", content, Cancellation);
            return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync(Cancellation));
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync("nothing")).Status);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync($"old 0\n\n{note}")).Status);
        var held = await PostAsync($"old 0\n\n{note}");
        Assert.Equal((HttpStatusCode.Conflict, "text/x.tlog.size", note.Split('\n')[1] + "\n"), held);
        using var large = new StringContent(new string('a', 1_000_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await http.PostAsync("/add-checkpoint", large, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/none/checkpoint", Cancellation)).StatusCode);
        var origin = note.Split('\n')[0];
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(origin)));
        var last = await http.GetStringAsync($"/{hash}/checkpoint", Cancellation);
        Assert.Contains("— powercatalog-witness ", last, StringComparison.Ordinal);
        var statuses = await Task.WhenAll(Enumerable.Range(0, 300).Select(async _ =>
        {
            using var answer = await http.GetAsync("/none/checkpoint", Cancellation);
            return answer.StatusCode;
        }));
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task A_command_asks_a_witness_again_though_nothing_has_grown()
    {
        using var folder = new TemporaryFolder();
        await StartAsync(folder);
        await using var witness = await RunningWitness.StartAsync(folder["second"], folder["logs"]);
        await File.WriteAllTextAsync(
            Path.Combine(folder["data"], "appsettings.json"),
            JsonSerializer.Serialize(new { Evidence = new { Witnesses = new[] { witness.Setting } } }), Cancellation);
        var note = (await Resident.RunAsync("evidence", "checkpoint", "--data", folder["data"], "--json")).DoneJson();
        Assert.Equal(2, note.GetProperty("signers").GetArrayLength());
    }

    [Theory]
    [InlineData("--listen", "nowhere")]
    [InlineData("--listen", "127.0.0.1")]
    public async Task Wrong_usage_is_said(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["logs"], "", Cancellation);
        var run = await Resident.RunAsync(["witness", "--data", folder["second"], "--logs", folder["logs"], .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(2, (await Resident.RunAsync("witness", "--data", folder["second"], "--logs", folder["none"])).ExitCode);
    }

    // A witness that never answers has a key like any other.
    private const string UnknownKey = "w+cda9e4be+BD1AF8PoQ4lakrcKp00bfrycmCzPLsSWjMDNVfEq9GYM";

    private static async Task<SmallCatalog> StartAsync(TemporaryFolder folder)
    {
        await TheCheckpoints.KeyAsync(folder, "data");
        var catalog = new SmallCatalog(folder, folder["data"]);
        await catalog.OpenAsync();
        var origin = (await Resident.RunAsync("evidence", "checkpoint", "--data", folder["data"], "--json")).DoneJson()
            .GetProperty("origin").GetString();
        var key = await TheCheckpoints.PublicKeyAsync(folder["data"]);
        await File.WriteAllTextAsync(folder["logs"], $"# 吴忠\n{origin} {key}\n", Cancellation);
        return catalog;
    }

    private static async Task<ProgramRun> WithWitnessAsync(
        TemporaryFolder folder, string witness, SmallCatalog catalog, int number, string data = "data")
    {
        var settings = JsonSerializer.Serialize(new { Evidence = new { Witnesses = new[] { witness } } });
        await File.WriteAllTextAsync(Path.Combine(folder[data], "appsettings.json"), settings, Cancellation);
        return await catalog.AddAsync(number, $"许可{number}");
    }

    private static async Task<JsonElement> HealthAsync(Server server)
    {
        using var answer = await server.Http.GetAsync("/health/ready", Cancellation);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        return document.RootElement.Clone();
    }
}
