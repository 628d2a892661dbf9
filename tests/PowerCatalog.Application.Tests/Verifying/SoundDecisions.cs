using PowerCatalog.Application.Actors;
using PowerCatalog.Application.Rotating;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Verifying;

/// <summary>
/// What a list of two powers, a decision that removes one and a change of keys come to, recorded once as the program does; position by
/// position.
/// </summary>
public sealed class SoundDecisions : IAsyncLifetime
{
    public const string Removed = "640306001000";

    public IReadOnlyList<RecordedEvent> Events { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await using var catalog = await TestCatalog.Open(
            DraftBuilder.List().Add("640102001000", "校车使用许可").Add(Removed, "扣留机动车", "行政强制", "市公安局"),
            DraftBuilder.Adjustment().Remove(Removed));
        var rotated = EveryEvent.Stream.OfType<Domain.Events.SigningKeyRotated>().Single();
        await KeyRotations.RecordAsync(
            catalog.Ledger, DivisionCode.Parse("640300"), rotated, Actor.Program("tests"), TestContext.Current.CancellationToken);
        Events = await catalog.Ledger.ReadAllAsync(ReadDirection.Forwards, Position.Start).ToListAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
