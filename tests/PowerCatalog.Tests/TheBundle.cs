using PowerCatalog.Evidence.Notes;
using PowerCatalog.Tests.Harness;
using PowerCatalog.Verifier;
using Outcome = PowerCatalog.Verifier.Results.Outcome;

namespace PowerCatalog.Tests;

/// <summary>
/// Bundles that the program makes of the demonstration, held against the verifiers, which share no code with what makes them.
/// </summary>
public sealed class TheBundle(BundledDemo demo) : IClassFixture<BundledDemo>
{
    // Powers that were recalled, corrected, removed, annulled, that have gone to another department, and one that never was.
    public static TheoryData<string> Powers =>
        ["640111011000", "640116007000", "640115002000", "640115006000", "640101008000", "640999999000"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("金积镇")]
    [InlineData("640381102000")]
    public async Task A_townships_answer_is_proven_by_every_verifier(string township) =>
        await ProvenAsync("--township", township, "--on", "2021-12-31");

    [Theory]
    [MemberData(nameof(Powers))]
    public async Task A_powers_answer_is_proven_by_every_verifier(string power)
    {
        await ProvenAsync("--power", power, "--on", "2021-12-31");
        await ProvenAsync("--power", power, "--on", "2022-12-31");
        await ProvenAsync("--power", power, "--on", "2022-12-31", "--known", "7925");
    }

    [Fact]
    public async Task A_byte_changed_anywhere_is_refused()
    {
        var bytes = await TownshipAsync();
        foreach (var (place, mask) in Changes(bytes, 150))
        {
            bytes[place] ^= mask;
            Assert.True(BundleCheck.Run(bytes, [demo.Key]).Outcome == Outcome.Refused, $"Byte {place} ^ {mask} is not seen.");
            bytes[place] ^= mask;
        }

        Assert.Equal(Outcome.Proven, BundleCheck.Run(bytes, [demo.Key]).Outcome);
    }

    [Fact]
    public async Task A_byte_changed_anywhere_is_refused_by_the_second_verifier()
    {
        SecondVerifier.Require();
        var bytes = await TownshipAsync();
        using var folder = new TemporaryFolder();
        var twoAtOnce = new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = Cancellation };
        await Parallel.ForEachAsync(
            Changes(bytes, 40), twoAtOnce, async (change, stop) =>
            {
                var (changed, path) = (bytes.ToArray(), folder[$"{change.Place}.zip"]);
                changed[change.Place] ^= change.Mask;
                await File.WriteAllBytesAsync(path, changed, stop);
                var run = await SecondVerifier.RunAsync(path, "--trust", demo.Key.ToString());
                Assert.True(run.ExitCode == 1, $"Byte {change.Place} ^ {change.Mask}: {run.ExitCode} {run.Error}");
                File.Delete(path);
            });
    }

    [Fact]
    public async Task A_file_that_is_cut_or_continued_is_refused()
    {
        var bytes = await TownshipAsync();
        foreach (var length in (int[])[0, 1, 22, bytes.Length / 2, bytes.Length - 1])
            Assert.Equal(Outcome.Refused, BundleCheck.Run(bytes.AsMemory(0, length), [demo.Key]).Outcome);
        Assert.Equal(Outcome.Refused, BundleCheck.Run((byte[])[.. bytes, 0], [demo.Key]).Outcome);
    }

    [Fact]
    public async Task The_program_says_what_it_wrote_and_refuses_what_it_cannot_prove()
    {
        using var folder = new TemporaryFolder();
        var made = await demo.AskAsync("evidence", "bundle", "--power", "640111011000", "--on", "2021-12-31", "--out", folder["a.zip"]);
        Assert.Equal(new FileInfo(folder["a.zip"]).Length, made.GetProperty("bytes").GetInt64());
        Assert.Equal((7936, 7937), (made.GetProperty("known").GetInt64(), made.GetProperty("size").GetInt64()));
        var proof = await demo.ProvenAsync("--power", "640111011000", "--on", "2021-12-31");
        Assert.Equal(proof.Shown, made.GetProperty("events").GetInt32());

        await RefusedAsync(2, "--out", folder["b.zip"]);
        await RefusedAsync(2, "--power", "640111011000", "--township", "金积镇", "--out", folder["b.zip"]);
        await RefusedAsync(2, "--township", "无此镇", "--out", folder["b.zip"]);
        Assert.False(File.Exists(folder["b.zip"]));
    }

    [Fact]
    public async Task Without_a_key_no_bundle_is_made()
    {
        using var folder = new TemporaryFolder();
        await new SmallCatalog(folder, folder["data"]).OpenAsync();
        var run = await Resident.RunAsync(
            "evidence", "bundle", "--power", "640123000001", "--data", folder["data"], "--out", folder["a.zip"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("evidence key create", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["a.zip"]));
    }

    // The log says which.
    private static IReadOnlyList<(int Place, byte Mask)> Changes(byte[] bytes, int count)
    {
        var changes = ByteChanges.In(bytes, count);
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {ByteChanges.Seed}, {bytes.Length} bytes: {string.Join(' ', changes)}");
        return changes;
    }

    private async Task<byte[]> TownshipAsync() =>
        await File.ReadAllBytesAsync(await demo.BundleAsync("--township", "金积镇", "--on", "2021-12-31"), Cancellation);

    private async Task RefusedAsync(int code, params string[] question)
    {
        var run = await Resident.RunAsync(["evidence", "bundle", .. question, "--data", demo.Data]);
        Assert.True(run.ExitCode == code, $"{run.ExitCode}: {run.Output}{run.Error}");
    }

    private async Task ProvenAsync(params string[] question)
    {
        var path = await demo.BundleAsync(question);
        var bytes = await File.ReadAllBytesAsync(path, Cancellation);
        var stranger = Stranger();
        Assert.Equal(Outcome.Proven, BundleCheck.Run(bytes, [demo.Key]).Outcome);
        Assert.Equal(Outcome.NotTrusted, BundleCheck.Run(bytes, []).Outcome);
        Assert.Equal(Outcome.Refused, BundleCheck.Run(bytes, [stranger]).Outcome);
        Assert.Equal(Outcome.Refused, BundleCheck.Run(bytes, [demo.Key, stranger]).Outcome);
        SecondVerifier.Require();
        var run = await SecondVerifier.RunAsync(path, "--trust", demo.Key.ToString());
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Equal(3, (await SecondVerifier.RunAsync(path)).ExitCode);
        Assert.Equal(1, (await SecondVerifier.RunAsync(path, "--trust", stranger.ToString())).ExitCode);
    }

    // Another office's key, of the same name.
    private VerifierKey Stranger() => Evidence.Signing.SigningKey.Create(
        demo.Key.Id.Name, Evidence.Signing.SignatureKind.Ed25519, TimeProvider.System).Verifier.Text;
}
