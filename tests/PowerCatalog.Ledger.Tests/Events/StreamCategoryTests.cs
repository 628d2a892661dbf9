using PowerCatalog.Domain.Codes;
using PowerCatalog.Ledger.Contract;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Ledger.Tests.Events;

/// <summary>Every stream and every event has its category.</summary>
public sealed class StreamCategoryTests
{
    [Fact]
    public void Every_registered_event_belongs_to_exactly_one_category()
    {
        Assert.NotEmpty(EventRegistry.All);
        Assert.All(EventRegistry.All, type => Assert.Single(StreamCategory.All, category => category.EventTypes.Contains(type.Name)));
    }

    [Fact]
    public void All_are_copied_and_all_but_the_trail_of_access_and_the_laws_are_followed()
    {
        Assert.All(
            StreamCategory.All,
            category => Assert.Equal(
                category == StreamCategory.Access || category == StreamCategory.Laws ? StreamFollowers.None : StreamFollowers.ReadModels,
                category.Followers));
        Assert.All(StreamCategory.All, category => Assert.True(category.IsCopied));
    }

    [Fact]
    public void A_stream_of_ours_has_the_category_of_its_prefix()
    {
        var division = DivisionCode.Parse("640300");
        Assert.Same(StreamCategory.Catalog, StreamName.Catalog(division).Category);
        Assert.Same(StreamCategory.Adjustment, StreamName.Adjustment(AdjustmentId.Of(division, "吴政发〔2021〕5号")).Category);
        Assert.Same(StreamCategory.Laws, StreamName.Laws(division).Category);
    }

    [Theory]
    [InlineData("catalog-")]
    [InlineData("catalogue-640300")]
    [InlineData("Catalog-640300")]
    [InlineData("orders-1")]
    public void Any_other_stream_has_none(string name) => Assert.Null(new StreamName(name).Category);

    [Fact]
    public void An_event_is_accepted_in_its_category_alone()
    {
        Assert.Same(StreamCategory.Catalog, StreamCategory.Of(Recorded("catalog-640300", "PowerAdded.v1")));
        var stopped = Assert.Throws<LedgerException>(() => StreamCategory.Of(Recorded("catalog-640300", "FileReceived.v1")));
        Assert.Contains("'FileReceived.v1' at catalog-640300, revision 3", stopped.Message, StringComparison.Ordinal);
    }

    private static RecordedEvent Recorded(string stream, string type) => new(
        new Position(4),
        new StreamName(stream),
        3,
        SomeEvents.Id("a", 1),
        type,
        "{}"u8.ToArray(),
        "{}"u8.ToArray(),
        DateTimeOffset.UnixEpoch);
}
