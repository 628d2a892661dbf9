using System.Globalization;
using System.Text.Json;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary><c>evidence prove</c>: what it prints holds, and what is not in the log is refused.</summary>
public sealed class TheProofs(Demo demo) : IClassFixture<Demo>
{
    private const long All = 7937;

    [Theory]
    [InlineData(0, null)]
    [InlineData(5, null)]
    [InlineData(7936, null)]
    [InlineData(0, 1L)]
    [InlineData(6462, 6463L)]
    [InlineData(100, 4096L)]
    public async Task An_event_is_proven_to_be_in_the_log(long revision, long? size)
    {
        var told = await demo.AskAsync(["evidence", "prove", "--event", Text(revision), .. To(size)]);
        var (log, proof) = (told.GetProperty("log"), told.GetProperty("inclusion"));
        Assert.Equal(size ?? All, log.GetProperty("size").GetInt64());
        Assert.Equal(revision, proof.GetProperty("revision").GetInt64());
        var leaf = HashOf(proof, "leaf");
        Assert.True(MerkleProof.Includes(leaf, revision, size ?? All, Hashes(proof), HashOf(log, "root")));
        Assert.False(MerkleProof.Includes(leaf, revision + 1, size ?? All, Hashes(proof), HashOf(log, "root")));
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(4096, null)]
    [InlineData(7937, null)]
    [InlineData(7000, 7001L)]
    [InlineData(1, 1L)]
    public async Task The_log_is_proven_to_have_grown_only(long earlier, long? size)
    {
        var told = await demo.AskAsync(["evidence", "prove", "--from", Text(earlier), .. To(size)]);
        var (log, proof) = (told.GetProperty("log"), told.GetProperty("consistency"));
        Assert.Equal(earlier, proof.GetProperty("size").GetInt64());
        Assert.Equal((await RootAsync(earlier)).ToString(), proof.GetProperty("root").GetString());
        Assert.True(
            MerkleProof.IsConsistent(earlier, HashOf(proof, "root"), size ?? All, HashOf(log, "root"), Hashes(proof)));
    }

    [Theory]
    [InlineData("--event -1")]
    [InlineData("--event 7937")]
    [InlineData("--event 5 --to 5")]
    [InlineData("--event 5 --to 7938")]
    [InlineData("--event 0 --to 0")]
    [InlineData("--from 0")]
    [InlineData("--from 7938")]
    [InlineData("--from 6 --to 5")]
    [InlineData("--from 1 --to 7938")]
    [InlineData("--from 1 --to -1")]
    [InlineData("--event 1 --from 1")]
    [InlineData("--to 5")]
    [InlineData("--event x")]
    [InlineData("--event 99999999999999999999")]
    public async Task What_is_not_in_the_log_is_refused_as_wrong_use(string asked)
    {
        var run = await Resident.RunAsync(["evidence", "prove", .. asked.Split(' '), "--data", demo.Data]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task The_text_has_the_same_hashes_as_the_json()
    {
        var told = await demo.AskAsync("evidence", "prove", "--event", "5");
        var run = (await Resident.RunAsync("evidence", "prove", "--event", "5", "--data", demo.Data)).Done();
        foreach (var hash in Hashes(told.GetProperty("inclusion")))
            Assert.Contains(hash.ToString(), run.Output, StringComparison.Ordinal);
        Assert.Contains(told.GetProperty("log").GetProperty("root").GetString()!, run.Output, StringComparison.Ordinal);
    }

    private async Task<Hash> RootAsync(long size) =>
        HashOf((await demo.AskAsync("evidence", "prove", "--event", "0", "--to", Text(size))).GetProperty("log"), "root");

    private static Hash HashOf(JsonElement told, string name) => Hash.Parse(told.GetProperty(name).GetString()!);

    private static Hash[] Hashes(JsonElement proof) =>
        [.. proof.GetProperty("hashes").EnumerateArray().Select(hash => Hash.Parse(hash.GetString()!))];

    private static string[] To(long? size) => size is { } given ? ["--to", Text(given)] : [];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
