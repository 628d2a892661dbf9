using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Occurrences;

/// <summary>What happens between two days: facts as they read, and what comes by itself.</summary>
public sealed class OccurrenceTests
{
    private static readonly TownshipCode Jinji = TownshipCode.Parse(Given.Jinji);
    private static readonly OccurrenceScope OfJinji = OccurrenceScope.OfReceiver(KnownReceiver.Of(Jinji));

    private static DraftBuilder Delegated(string last = "2021-05-31") =>
        Given.Adjustment(3, "2021-03-01").Delegate(Given.SchoolBus, "金积镇", "赋权", ("until", last));

    private static IEnumerable<(string, string)> Told(
        CatalogView view, OccurrenceScope scope, string after, string upTo) =>
        view.Occurrences(scope, new OccurrenceDays(DateOnly.Parse(after), DateOnly.Parse(upTo))).Items
            .Select(one => ($"{one.Day:MM-dd}", one.ChangesTerms ? "terms" : one.Type));

    [Fact]
    public async Task An_ending_stands_on_its_day_in_the_history_and_the_trail_with_the_decision_that_set_it()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Delegated());
        using var view = catalog.View();
        var ended = Assert.Single(
            view.History(PowerCode.Parse(Given.SchoolBus)), entry => entry.Type == Foreseen.Ended);
        Assert.Equal(
            (new DateOnly(2021, 6, 1), "townships", Given.Jinji, null, "吴政发〔2021〕3号"),
            (ended.Effective, ended.Element, ended.Before, ended.After, ended.DocumentNumber));
        Assert.Equal(
            [EventNames.TownshipRegistered, EventNames.PowerDelegated, Foreseen.Ended],
            view.TrailOf(KnownReceiver.Of(Jinji), TrailOrder.Effective).Select(entry => entry.Type));
    }

    [Fact]
    public async Task What_came_and_went_in_between_is_there_and_the_net_difference_has_none_of_it()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Delegated(), Given.Adjustment(4, "2021-04-01").Delegate(Given.Seizure, "金积镇"),
            Given.Adjustment(5, "2021-05-01").Recall(Given.Seizure, "金积镇"));
        using var view = catalog.View("2021-06-30");
        Assert.Equal(
            [
                ("03-01", EventNames.PowerDelegated), ("04-01", EventNames.PowerDelegated), ("05-01", EventNames.DelegationRecalled),
                ("06-01", Foreseen.Ended),
            ],
            Told(view, OfJinji, "2021-02-01", "2021-06-30"));
        var changes = view.ChangesSince(KnownReceiver.Of(Jinji), new DateOnly(2021, 2, 1));
        Assert.Empty(changes.Granted.Concat(changes.Ended).Concat(changes.TermsChanged));
        Assert.Equal(
            ["吴政发〔2021〕3号", "吴政发〔2021〕4号", "吴政发〔2021〕5号", "吴政发〔2021〕3号"],
            changes.Happened.Select(one => one.DocumentNumber));
    }

    [Fact]
    public async Task Other_terms_on_the_day_of_the_end_are_a_change_of_terms_and_no_end()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Delegated(), Given.Adjustment(6, "2021-06-01").Delegate(Given.SchoolBus, "金积镇", "赋权", ("until", "2021-12-31")));
        using var view = catalog.View("2021-07-01");
        Assert.Equal([("06-01", "terms")], Told(view, OfJinji, "2021-05-01", "2021-07-01"));
        Assert.Equal([("01-01", Foreseen.Ended)], Told(view, OfJinji, "2021-07-01", "2022-07-01"));
    }

    [Fact]
    public async Task What_comes_is_what_is_recorded_by_the_day_looked_at()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Delegated("2021-08-31"));
        await catalog.Record(Given.Adjustment(7, "2021-06-15").Header("effective", "2021-09-15").Remove(Given.SchoolBus));
        using var today = catalog.View();
        Assert.Equal(
            [("09-01", Foreseen.Ended), ("09-15", EventNames.PowerRemoved)],
            today.Coming(OccurrenceScope.OfPower(Given.SchoolBus)).Items.Select(one => ($"{one.Day:MM-dd}", one.Type)));
        // Everything was recorded on the first of July: on the day before, nobody could know.
        using var before = catalog.View("2021-06-30");
        Assert.Empty(before.Coming(OccurrenceScope.All).Items);
        Assert.Equal(new DateOnly(2021, 9, 1), today.Next(OccurrenceScope.OfPower(Given.SchoolBus))!.Day);
    }

    [Fact]
    public async Task A_fact_is_told_as_it_reads_and_its_correction_on_the_day_of_its_own_decision()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(3, "2021-03-01").Change(Given.SchoolBus, "phone", null, "111"));
        using (var view = catalog.View())
        {
            var revision = view.History(PowerCode.Parse(Given.SchoolBus)).Single(entry => entry.Element == "phone").Revision;
            await catalog.Record(Given.Adjustment(4, "2021-04-01").Correct(revision, "phone", "111", "222"));
        }

        using var corrected = catalog.View();
        var told = corrected.Occurrences(
            OccurrenceScope.OfPower(Given.SchoolBus), new OccurrenceDays(new DateOnly(2021, 2, 1), new DateOnly(2021, 5, 1))).Items;
        Assert.Equal(
            [(new DateOnly(2021, 3, 1), "222", "吴政发〔2021〕3号"), (new DateOnly(2021, 4, 1), "222", "吴政发〔2021〕4号")],
            told.Select(one => (one.Day, one.Places.Single(place => place.Element == "phone").After!, one.DocumentNumber!)));
        using var recorded = catalog.View(asRecorded: true);
        Assert.Equal(
            ["111"],
            recorded.Occurrences(
                OccurrenceScope.OfPower(Given.SchoolBus), new OccurrenceDays(new DateOnly(2021, 2, 1), new DateOnly(2021, 5, 1))).Items
                .Select(one => one.Places[0].After));
    }

    [Fact]
    public async Task What_is_annulled_did_not_happen_and_the_annulment_did()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Delegated(), Given.Adjustment(4, "2021-04-01").Annul("吴政发〔2021〕3号"));
        using var view = catalog.View();
        Assert.Equal([("04-01", EventNames.AdjustmentAnnulled)], Told(view, OfJinji, "2021-02-01", "2021-07-01"));
        using var before = catalog.View(known: "吴政发〔2021〕3号");
        Assert.Equal(2, Told(before, OfJinji, "2021-02-01", "2021-07-01").Count());
    }

    [Fact]
    public async Task A_department_is_told_of_its_powers_alone_and_of_what_moves_from_and_to_it()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Delegated(), Given.Adjustment(4, "2021-04-01").Transfer(Given.Seizure, "市公安局", "市教育局"));
        using var view = catalog.View("2021-07-01");
        var named = view.ScopeNamed("市教育局", null, null);
        Assert.Equal(
            [
                ("03-01", EventNames.PowerDelegated), ("04-01", EventNames.PowerTransferred), ("06-01", Foreseen.Ended),
            ],
            Told(view, named.Scope, "2021-01-01", "2021-07-01"));
        Assert.Equal(
            [("04-01", EventNames.PowerTransferred)],
            Told(view, view.ScopeNamed("市公安局", null, null).Scope, "2021-01-01", "2021-07-01"));
        Assert.NotNull(view.ScopeNamed("无此局", null, null).Unknown);
    }

    [Fact]
    public async Task The_feed_has_an_ending_behind_the_adjustment_that_was_the_newest_when_its_day_began()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Delegated("2021-07-31"));
        using (var before = catalog.View()) Assert.DoesNotContain(before.Page(null)!.Items, item => item.First.IsForeseen);
        catalog.Clock.Move(TimeSpan.FromDays(60));
        using var view = catalog.View();
        var page = view.Page(null)!;
        var ended = Assert.Single(page.Items, item => item.First.IsForeseen);
        Assert.Equal((view.Lens.Head, "校车使用许可"), (ended.Place, ended.Name));
        Assert.Same(ended, page.Items[^1]);
        await catalog.Record(Given.Adjustment(8, "2021-08-30").Change(Given.SchoolBus, "name", "校车使用许可", "校车许可"));
        using var after = catalog.View();
        Assert.Equal(
            page.Items.Select(item => (item.First, item.Name, item.Place)),
            after.Page(0)!.Items.Take(page.Items.Count).Select(item => (item.First, item.Name, item.Place)));
    }

    [Fact]
    public async Task A_decision_recorded_after_the_end_that_it_set_tells_both_at_once()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Delegated("2021-03-31"));
        using var view = catalog.View();
        Assert.Equal([EventNames.PowerDelegated, Foreseen.Ended], view.Page(null)!.Items.TakeLast(2).Select(item => item.First.Type));
    }
}
