using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Application.Tests.Verifying;

/// <summary>Events stand where a catalog has them: the opening first, each fact within its decision, each decision once.</summary>
public sealed class MisplacedEventTests(SoundDecisions sound) : IClassFixture<SoundDecisions>
{
    private const int OfTheDecision = 1;

    private readonly Forgery _forgery = new(sound.Events);

    [Fact]
    public async Task An_opening_that_speaks_of_another_division()
    {
        var opened = _forgery.Find(EventNames.CatalogOpened);
        _forgery.Replace(opened, "\"640300\"", "\"640200\"");
        await _forgery.FindsAsync("misplaced", opened);
    }

    [Fact]
    public async Task A_second_opening()
    {
        var last = _forgery.Find(EventNames.SigningKeyRotated);
        var opened = _forgery[_forgery.Find(EventNames.CatalogOpened)];
        _forgery.Change(last, item => opened with { Id = item.Id, Recorded = item.Recorded });
        await _forgery.FindsAsync("misplaced", last);
    }

    [Fact]
    public async Task A_decision_without_an_opening_before_it()
    {
        var opened = _forgery.Find(EventNames.CatalogOpened);
        var first = _forgery[opened].Id.ToByteArray(bigEndian: true);
        _forgery.Remove(opened);
        for (var i = opened; i <= _forgery.Find(EventNames.AdjustmentCompleted); i++)
            _forgery.Change(i, item => item with { Id = AdjustmentId.EventId(first, i - opened) });
        await _forgery.FindsAsync("misplaced", _forgery.Find(EventNames.AdjustmentPromulgated));
    }

    [Theory]
    [InlineData(EventNames.PowerRemoved)]
    [InlineData(EventNames.AdjustmentCompleted)]
    public async Task A_fact_or_a_completion_without_its_decision(string type)
    {
        var last = _forgery.Find(EventNames.SigningKeyRotated);
        var stray = _forgery[_forgery.Find(type)];
        _forgery.Change(last, item => stray with { Id = item.Id, Recorded = item.Recorded });
        await _forgery.FindsAsync("misplaced", last);
    }

    [Fact]
    public async Task A_decision_that_is_promulgated_twice()
    {
        var (first, end) = (_forgery.Find(EventNames.AdjustmentPromulgated, OfTheDecision), _forgery.Find(EventNames.SigningKeyRotated));
        for (var i = first; i < end; i++)
        {
            var again = _forgery[i];
            // The ids of the second count from another first.
            var bytes = again.Id.ToByteArray(bigEndian: true);
            bytes[0] ^= 1;
            _forgery.Insert(end + i - first, again with { Id = new Guid(bytes, bigEndian: true) });
        }

        await _forgery.FindsAsync("misplaced", end);
    }

    [Fact]
    public async Task New_keys_within_a_decision()
    {
        var end = _forgery.Find(EventNames.SigningKeyRotated);
        var rotated = _forgery[end];
        _forgery.Remove(end);
        var completed = _forgery.Find(EventNames.AdjustmentCompleted, OfTheDecision);
        _forgery.Insert(completed, rotated with { Recorded = _forgery[completed].Recorded });
        await _forgery.FindsAsync(("misplaced", completed), ("event-id", completed + 1));
    }

    [Fact]
    public async Task New_keys_with_an_id_that_is_not_that_of_their_statement()
    {
        var last = _forgery.Find(EventNames.SigningKeyRotated);
        _forgery.Change(last, item => item with { Id = new Guid("00000000-0000-8000-8000-000000000001") });
        await _forgery.FindsAsync("event-id", last);
    }
}
