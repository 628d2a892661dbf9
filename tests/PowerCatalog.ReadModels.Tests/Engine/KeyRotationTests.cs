using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Rotating;
using PowerCatalog.Application.Verifying;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Ledger.Verifying;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Engine;

/// <summary>New keys stand between adjustments: they grow the log, and change no row of a list.</summary>
public sealed class KeyRotationTests
{
    private static readonly SigningKeyRotated Rotated = EveryEvent.Stream.OfType<SigningKeyRotated>().Single();
    private static readonly DivisionCode Division = DivisionCode.Parse("640300");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Between_two_adjustments_they_change_no_row_but_those_of_the_log()
    {
        await using var catalog = TestCatalog.Empty();
        await Streams.Append(catalog.Ledger, EveryEvent.Stream.SkipLast(1));
        await catalog.CatchUp();
        var before = ReadModelDump.Of(catalog.FileOf());
        Assert.True(await KeyRotations.RecordAsync(catalog.Ledger, Division, Rotated, Actor.Program("tests"), Cancellation));
        Assert.False(await KeyRotations.RecordAsync(catalog.Ledger, Division, Rotated, Actor.Program("tests"), Cancellation));
        await catalog.CatchUp();
        var after = ReadModelDump.Of(catalog.FileOf());
        Assert.Equal(
            ["engine", "log_subjects", "log_tiles", "logs"],
            before.Keys.Where(table => !before[table].SequenceEqual(after[table])).Order());
        Assert.Equal(EveryEvent.Head, catalog.Revision());
    }

    [Fact]
    public async Task Within_an_adjustment_they_stop_the_read_models()
    {
        await using var catalog = TestCatalog.Empty();
        await Streams.Append(catalog.Ledger, [.. EveryEvent.Stream.Take(5), Rotated]);
        await Assert.ThrowsAsync<UnknownEventException>(() => catalog.CatchUp());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Verification_names_those_that_stand_elsewhere_or_have_another_id(int place)
    {
        await using var catalog = TestCatalog.Empty();
        await Streams.Append(catalog.Ledger, [.. EveryEvent.Stream.Take(place), Rotated, .. EveryEvent.Stream.Skip(place).SkipLast(1)]);
        var found = (await VerifiedAsync(catalog.Ledger)).Where(finding => finding.Message.Contains(EventNames.SigningKeyRotated)).ToList();
        Assert.Equal(["event-id", "misplaced"], found.Select(finding => finding.Code).Order());
    }

    private static async Task<IReadOnlyList<LedgerFinding>> VerifiedAsync(ILedger ledger) =>
        (await LedgerVerification.RunAsync(ledger, TimeProvider.System, [new DecisionsCheck()], Cancellation)).Findings;
}
