using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.EventStoreDb.Tests.Contract;

/// <summary>Subscriptions that the server takes for slow again and again.</summary>
public sealed class StandInSubscriptionTestsThatFallBehind : SubscriptionContract
{
    protected override ValueTask<ILedgerFixture> CreateFixtureAsync() => StandInFixture.CreateAsync(faults => faults.FallsBehind = true);
}
