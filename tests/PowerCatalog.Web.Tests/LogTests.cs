using System.Text.Json;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

/// <summary>Proofs over the network are checked by the hashes alone.</summary>
public sealed class LogTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private static string Api => RunningServer.Api;

    private RunningServer Server => sample.Server;

    [Fact]
    public async Task Every_event_is_proved_at_every_decision()
    {
        foreach (var known in (long[])[sample.Changed, sample.Planned])
        {
            var log = (await Server.GetAsync($"{Api}/log?known={known}")).GetProperty("log");
            Assert.Equal(known + 1, log.GetProperty("size").GetInt64());
            Assert.Equal("catalog-640300", log.GetProperty("stream").GetString());
            for (var revision = 0; revision <= known; revision++)
            {
                var answer = await Server.GetAsync($"{Api}/log/inclusion/{revision}?known={known}");
                Assert.Equal(log.GetRawText(), answer.GetProperty("log").GetRawText());
                var proof = answer.GetProperty("inclusion");
                var leaf = Hash.Parse(proof.GetProperty("leaf").GetString()!);
                if (revision == 0) Assert.Equal(log.GetProperty("id").GetString(), leaf.ToString());
                Assert.True(MerkleProof.Includes(leaf, revision, known + 1, Hashes(proof), Root(log)));
            }
        }
    }

    [Fact]
    public async Task The_log_is_proved_to_have_only_grown()
    {
        var before = (await Server.GetAsync($"{Api}/log?known={sample.Changed}")).GetProperty("log");
        var answer = await Server.GetAsync($"{Api}/log/consistency?size={sample.Changed + 1}");
        var proof = answer.GetProperty("consistency");
        Assert.Equal(before.GetProperty("root").GetString(), proof.GetProperty("root").GetString());
        Assert.True(
            MerkleProof.IsConsistent(
                sample.Changed + 1, Root(before), answer.GetProperty("log").GetProperty("size").GetInt64(),
                Root(answer.GetProperty("log")), Hashes(proof)));
    }

    [Fact]
    public async Task What_is_said_of_a_revision_is_kept_for_ever_and_every_answer_links_to_its_log()
    {
        using var fixedAnswer = await Server.Http.GetAsync($"{Api}/log?known={sample.Changed}", TestContext.Current.CancellationToken);
        Assert.Contains("immutable", fixedAnswer.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        using var newest = await Server.Http.GetAsync($"{Api}/log", TestContext.Current.CancellationToken);
        Assert.Equal("no-cache", newest.Headers.GetValues("Cache-Control").Single());
        foreach (var path in (string[])["/powers", "/powers.csv", "/departments"])
        {
            using var answer = await Server.Http.GetAsync(
                $"{Api}{path}?known={sample.Changed}", TestContext.Current.CancellationToken);
            Assert.Equal($"<{Api}/log?known={sample.Changed}>; rel=\"urn:powercatalog:log\"", answer.Headers.GetValues("Link").Single());
        }
    }

    [Fact]
    public async Task What_the_log_does_not_have_is_refused()
    {
        await Server.ProblemAsync($"{Api}/log/inclusion/{sample.Planned + 1}", 404, "not-found");
        await Server.ProblemAsync($"{Api}/log/inclusion/x", 404, "not-found");
        await Server.ProblemAsync($"{Api}/log/inclusion/{sample.Changed + 1}?known={sample.Changed}", 404, "not-found");
        await Server.ProblemAsync($"{Api}/log/consistency?size={sample.Planned + 2}", 400, "query-refused");
        await Server.ProblemAsync($"{Api}/log/consistency?size=0", 400, "query-refused");
        await Server.ProblemAsync($"{Api}/log/consistency", 400, "query-refused");
    }

    private static Hash Root(JsonElement log) => Hash.Parse(log.GetProperty("root").GetString()!);

    private static IReadOnlyList<Hash> Hashes(JsonElement proof) =>
        [.. proof.GetProperty("hashes").EnumerateArray().Select(hash => Hash.Parse(hash.GetString()!))];
}
