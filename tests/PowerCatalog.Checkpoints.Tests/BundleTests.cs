using PowerCatalog.Checkpoints.Bundles;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Testing;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>Bundles of small histories are proven by the verifier, at each revision that the catalog has had and on each day.</summary>
public sealed class BundleTests : IAsyncLifetime
{
    private static readonly DivisionCode Division = DivisionCode.Parse("640300");

    private readonly TestCatalog _catalog = TestCatalog.Empty();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _catalog.DisposeAsync();

    [Fact]
    public async Task Every_answer_is_proven_as_known_at_each_revision()
    {
        var known = new List<long>();
        await foreach (var revision in SomeHistory.RecordAsync(_catalog)) known.Add(revision);
        var bundles = new SomeBundles(_catalog);
        foreach (var (on, revision) in Days().SelectMany(_ => known, (on, revision) => (on, revision)))
        {
            foreach (var power in (string[])[SomeHistory.First, SomeHistory.Second, SomeHistory.Third, "640999999000"])
                await bundles.ProvenAsync(BundleQuestion.Of(Division, PowerCode.Parse(power), on, revision));
            await bundles.ProvenAsync(BundleQuestion.Of(Division, TownshipCode.Parse(SomeHistory.Township), on, revision));
        }
    }

    [Fact]
    public async Task A_key_that_is_no_longer_the_present_one_signs_no_bundle()
    {
        var known = await _catalog.Record(DraftBuilder.List().Add(SomeHistory.First, "校车使用许可"));
        var bundles = new SomeBundles(_catalog);
        var question = BundleQuestion.Of(Division, PowerCode.Parse(SomeHistory.First), DateOnly.Parse("2021-05-31"), known);
        await bundles.ProvenAsync(question);
        bundles.RotateElsewhere();
        await Assert.ThrowsAsync<EvidenceException>(() => bundles.MakeUnsignedAsync(question));
    }

    [Fact]
    public async Task An_earlier_checkpoint_serves_where_the_newest_is_of_more_than_this_node_has_read()
    {
        var known = await _catalog.Record(DraftBuilder.List().Add(SomeHistory.First, "校车使用许可"));
        var bundles = new SomeBundles(_catalog);
        var question = BundleQuestion.Of(Division, PowerCode.Parse(SomeHistory.First), DateOnly.Parse("2021-05-31"), known);
        var first = await bundles.MakeAsync(question);
        bundles.KeepOneOfAnotherNode(first.Size + 5);
        Assert.Equal(first.Size, (await bundles.MakeUnsignedAsync(question)).Size);
        await Assert.ThrowsAsync<EvidenceException>(
            () => bundles.MakeUnsignedAsync(
                BundleQuestion.Of(Division, PowerCode.Parse(SomeHistory.First), DateOnly.Parse("2021-05-31"), first.Size)));
    }

    [Fact]
    public async Task A_checkpoint_that_was_changed_is_refused_in_words()
    {
        var known = await _catalog.Record(DraftBuilder.List().Add(SomeHistory.First, "校车使用许可"));
        var bundles = new SomeBundles(_catalog);
        var question = BundleQuestion.Of(Division, PowerCode.Parse(SomeHistory.First), DateOnly.Parse("2021-05-31"), known);
        await bundles.MakeAsync(question);
        bundles.SpoilSignatures();
        var refused = await Assert.ThrowsAsync<EvidenceException>(() => bundles.MakeUnsignedAsync(question));
        Assert.Contains("被改动过", refused.Zh, StringComparison.Ordinal);
    }

    // Names of receivers are the same however they are written; codes stand for the others.
    [Theory]
    [InlineData("特定区域", "中心城区(一期)", "中心城区（一期）")]
    [InlineData("特定区域", "中心城区 一期", "中心城区一期")]
    [InlineData("特定区域", "A区", "a区")]
    [InlineData("太阳山开发区", null, null)]
    [InlineData("利通区教育局", null, null)]
    [InlineData("利通区", null, null)]
    public async Task A_recall_of_a_receiver_that_is_no_township_is_proven_however_its_name_is_written(
        string receiver, string? given, string? taken)
    {
        await _catalog.Record(DraftBuilder.List().Add(SomeHistory.First, "校车使用许可"));
        await _catalog.Record(DraftBuilder.Adjustment().Line(
            LineKind.Delegate, (Fields.Code, SomeHistory.First), (Fields.Receivers, receiver), (Fields.Mode, "下放"),
            (Fields.Scope, given)));
        var known = await _catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕6号", "2021-06-01").Line(
            LineKind.Recall, (Fields.Code, SomeHistory.First), (Fields.Receivers, receiver), (Fields.Reason, "承接不了"),
            (Fields.Scope, taken)));
        var bundles = new SomeBundles(_catalog);
        foreach (var (on, count) in ((string, int)[])[("2021-05-31", 1), ("2021-06-01", 0)])
        {
            var question = BundleQuestion.Of(Division, PowerCode.Parse(SomeHistory.First), DateOnly.Parse(on), known);
            Assert.Equal(count, (await bundles.ProvenAsync(question)).Answer["receivers"]!.AsArray().Count);
        }
    }

    [Fact]
    public async Task A_receiver_that_is_given_a_power_again_keeps_its_name_and_both_times_are_proven()
    {
        await _catalog.Record(DraftBuilder.List().Add(SomeHistory.First, "校车使用许可"));
        await GiveAsync("吴政发〔2021〕5号", "2021-05-01", "中心城区（一期）");
        var known = await GiveAsync("吴政发〔2021〕6号", "2021-03-01", "中心城区(一期)");
        var bundles = new SomeBundles(_catalog);
        foreach (var on in (string[])["2021-03-01", "2021-05-01"])
        {
            var question = BundleQuestion.Of(Division, PowerCode.Parse(SomeHistory.First), DateOnly.Parse(on), known);
            var receiver = Assert.Single((await bundles.ProvenAsync(question)).Answer["receivers"]!.AsArray());
            Assert.Equal((on, "中心城区（一期）"), ((string?)receiver!["since"], (string?)receiver["name"]));
        }
    }

    private Task<long> GiveAsync(string number, string day, string scope) => _catalog.Record(DraftBuilder.Adjustment(number, day).Line(
        LineKind.Delegate, (Fields.Code, SomeHistory.First), (Fields.Receivers, "特定区域"), (Fields.Mode, "下放"), (Fields.Scope, scope)));

    private static IEnumerable<DateOnly> Days() =>
        ((string[])["2020-12-31", "2021-01-01", "2021-05-03", "2021-05-05", "2021-05-08", "2021-05-11"]).Select(day => DateOnly.Parse(day));
}
