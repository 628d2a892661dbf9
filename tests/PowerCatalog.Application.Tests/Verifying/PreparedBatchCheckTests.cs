using PowerCatalog.Application.Completing;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Tests.Verifying;

/// <summary>A prepared batch is what a later writer completes a decision from, so its parts come in order and match its digest.</summary>
public sealed class PreparedBatchCheckTests(SoundDecisions sound) : IClassFixture<SoundDecisions>
{
    private readonly Forgery _forgery = new(sound.Events);

    // After the rows of the decision, before it is promulgated.
    private int Place => _forgery.Find(AdjustmentEventNames.RowsReceived, skip: 1) + 1;

    [Fact]
    public async Task One_that_is_whole_and_one_that_was_given_up_are_sound()
    {
        Prepare(Batch([0, 1]), Batch([0, 1, 2]).SkipLast(1));
        Assert.Empty(await _forgery.VerifyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_that_does_not_match_its_digest()
    {
        Prepare(Batch([0, 1], digestOf: [0, 2]));
        await _forgery.FindsAsync("preparation", Place + 1);
    }

    [Fact]
    public async Task A_part_that_is_missing()
    {
        Prepare(Batch([0, 1, 2]).Where(part => part.Part != 1));
        await _forgery.FindsAsync("preparation", Place + 1);
    }

    [Fact]
    public async Task A_part_behind_the_last()
    {
        Prepare(Batch([0, 1]), Batch([0, 1]).Take(1).Select(part => part with { Part = 2 }));
        await _forgery.FindsAsync("preparation", Place + 2);
    }

    [Fact]
    public async Task A_part_that_is_for_another_revision()
    {
        var batch = Batch([0, 1]);
        Prepare([batch[0], batch[1] with { Expected = 99 }]);
        await _forgery.FindsAsync("preparation", Place + 1);
    }

    // A batch of one event of the catalog in each part.
    private PromulgationPrepared[] Batch(int[] events, int[]? digestOf = null)
    {
        var first = _forgery.Find(EventNames.AdjustmentPromulgated, skip: 1);
        List<RecordedEvent> Of(int[] places) => [.. places.Select(place => _forgery[first + place])];
        var expected = _forgery.PlaceOf(first).Revision - 1;
        var digest = Convert.ToHexStringLower(PreparedPromulgation.DigestOf(
            Forgery.Catalog, expected,
            [.. Of(digestOf ?? events).Select(item => new NewEvent(item.Id, item.Type, item.Data, item.Metadata))]));
        return [.. Of(events).Select((item, part) => new PromulgationPrepared(
            Forgery.Catalog.Value, expected, digest, part, events.Length,
            [new PreparedEvent(item.Id, item.Type, new RawJson(item.Data), new RawJson(item.Metadata))]))];
    }

    private void Prepare(params IEnumerable<PromulgationPrepared>[] batches)
    {
        var (place, rows) = (Place, _forgery[Place - 1]);
        foreach (var part in batches.SelectMany(batch => batch))
            _forgery.Insert(place++, rows with
            {
                Id = AdjustmentId.EventId(new byte[8], place),
                Type = EventRegistry.NameOf(part),
                Data = EventRegistry.Write(part),
            });
    }
}
