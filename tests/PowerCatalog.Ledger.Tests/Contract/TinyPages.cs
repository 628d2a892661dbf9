using PowerCatalog.Ledger.Contract;

namespace PowerCatalog.Ledger.Tests.Contract;

/// <summary>Pages so small that every read and every subscription crosses many of their borders.</summary>
internal static class TinyPages
{
    public static SqliteFixture Fixture() => new(new()
    {
        PageEvents = 7,
        PageBytes = 60,
        WindowEvents = 50,
        GroupEvents = 10,
        GroupBytes = 100,
        QueueCapacity = 2,
    });
}
