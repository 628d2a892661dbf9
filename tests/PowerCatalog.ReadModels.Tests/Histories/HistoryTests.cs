using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.Replaying;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Histories;

public sealed class HistoryTests(RecordedHistories histories) : IClassFixture<RecordedHistories>
{
    private static readonly DateOnly[] Days =
    [
        .. Enumerable.Range(-1, 14).Select(i => new DateOnly(2021, 1, 1).AddDays(i * 7)), new(2999, 12, 31),
    ];

    // One walk: each lens is opened and each fold made once for all the checks.
    [Fact]
    public void On_every_day_as_known_at_every_adjustment_every_answer_is_what_the_fold_says() => EachLens((view, fold) =>
    {
        TheListIsWhatTheFoldSays(view, fold);
        TownshipsExerciseWhatTheFoldSays(view, fold);
        BodiesAreWhatTheFoldSays(view, fold);
        TheReplayHasNoDifference(view, fold);
        BlameIsOfWhatTheListSays(view, fold);
    });

    private static void TheListIsWhatTheFoldSays(CatalogView view, CatalogFold fold)
    {
        var list = view.List(new PowerFilter()).Items;
        Assert.Equal(fold.ListOn(view.Lens.On, view.Lens.AsRecorded, TestContext.Current.CancellationToken).Powers, list);
        Assert.Equal(list, Enumerable.Range(0, (list.Count / 2) + 1).SelectMany(page => view.List(new PowerFilter(), page * 2, 2).Items));
        foreach (var power in list) Assert.Equal(power, view.Power(PowerCode.Parse(power.Code)));
    }

    private static void TownshipsExerciseWhatTheFoldSays(CatalogView view, CatalogFold fold)
    {
        var state = fold.On(view.Lens.On, view.Lens.AsRecorded, TestContext.Current.CancellationToken);
        var townships = view.Townships();
        foreach (var township in state.Townships.Keys)
        {
            var expected = state.Delegations.Where(pair => pair.Period.Receiver == township).OrderBy(pair => pair.Power).ToList();
            var powers = view.PowersOf(KnownReceiver.Of(township));
            Assert.Equal(
                expected.Select(
                    pair => (
                        pair.Power.Value, pair.Period.From,
                        fold.HistoryOf(pair.Power, view.Lens.AsRecorded).DelegationOn(township, view.Lens.On)!.To, pair.Period.Terms.Mode)),
                powers.Select(power => (power.Code, power.Since, power.Until, power.Mode)));
            Assert.All(powers, power => Assert.Equal(state.Powers[PowerCode.Parse(power.Code)].Name, power.Name));
            Assert.Equal(expected.Count, townships.Single(answer => answer.Code == township.Value).Powers);
            Assert.Equal(expected.Count, view.Township(township)!.Powers);
        }

        Assert.Equal(
            state.Delegations.Where(pair => pair.Period.Receiver.AsTownship is null)
                .Select(pair => (pair.Power.Value, pair.Period.Receiver.Key, pair.Period.Terms.Mode)).Order(),
            view.WithOtherReceivers().Select(received => (received.Power, received.Receiver, received.Mode)).Order());
        var delegated = state.Delegations.Where(pair => pair.Period.Receiver.AsTownship is not null).Select(pair => pair.Power.Value)
            .Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(delegated, view.List(new PowerFilter(Delegated: true)).Items.Select(power => power.Code));
    }

    private static void BodiesAreWhatTheFoldSays(CatalogView view, CatalogFold fold)
    {
        var state = fold.On(view.Lens.On, view.Lens.AsRecorded, TestContext.Current.CancellationToken);
        Assert.Equal(
            state.Departments.OrderBy(pair => pair.Key)
                .Select(pair => (pair.Key.Value, pair.Value.Name, pair.Value.Open, pair.Value.MergedInto?.Value)),
            view.Departments().Select(answer => (answer.Code, answer.Name, answer.Open, answer.MergedInto)));
        Assert.Equal(
            state.Townships.OrderBy(pair => pair.Key).Select(pair => (pair.Key.Value, pair.Value.Name, pair.Value.Parent, pair.Value.Open)),
            view.Townships().Select(answer => (answer.Code, answer.Name, answer.County, answer.Open)));
        foreach (var department in view.Departments())
        {
            Assert.Equal(
                state.Powers.Values.Count(power => power.Department.Value == department.Code), department.Powers + department.Services);
            Assert.Equal(department.Powers + department.Services, view.List(new PowerFilter(Department: department.Code)).Total);
            Assert.Equal(department.Services, view.List(new PowerFilter(Department: department.Code, Family: Family.Service)).Total);
        }
    }

    [Fact]
    public void As_recorded_counts_by_anything_add_up_to_what_the_completed_adjustments_say()
    {
        foreach (var (division, memory, _) in histories.All)
        {
            using var view = histories.Catalog.View(division: division, asRecorded: true);
            var completed = memory.Events.OfType<AdjustmentCompleted>().Skip(1).Select(happened => happened.Counts).ToList();
            foreach (var by in Enum.GetValues<CountBy>())
            {
                var rows = view.Counts(new DateOnly(1900, 1, 1), new DateOnly(2999, 12, 31), by);
                AssertSums(completed, rows[^1]);
                Assert.Equal(Sum(rows.SkipLast(1)), Sum([rows[^1]]));
            }

            foreach (var (counts, answer) in completed.Zip(view.Adjustments().Skip(1).Select(adjustment => adjustment.Counts)))
            {
                Assert.Equal(
                    (
                        counts.Added, counts.Removed, counts.PowersChanged, counts.ElementChanges, counts.ServicesAdded,
                        counts.ServicesRemoved, counts.ServicesChanged, counts.Transferred, counts.Delegated, counts.Recalled),
                    (
                        (int)answer.Added, (int)answer.Removed, (int)answer.PowersChanged, (int)answer.ElementChanges,
                        (int)answer.ServicesAdded, (int)answer.ServicesRemoved, (int)answer.ServicesChanged, (int)answer.Transferred,
                        (int)answer.Delegated, (int)answer.Recalled));
            }
        }
    }

    [Fact]
    public void As_corrected_what_took_effect_is_counted_as_known_at_every_adjustment()
    {
        foreach (var (division, memory, known) in histories.All)
        {
            foreach (var revision in known)
            {
                var facts = memory.Fold((int)revision + 1).Facts;
                var annulments = Annulments.Of(
                    facts.Where(fact => fact.Fact is AdjustmentAnnulled)
                        .Select(fact => new Recorded<AdjustmentAnnulled>(fact.Revision, (AdjustmentAnnulled)fact.Fact)));
                var openings = memory.Events.OfType<AdjustmentPromulgated>().Where(decision => decision.Opening)
                    .Select(decision => decision.Adjustment).ToHashSet();
                var held = EffectiveFacts.OnTheirOwnDay(facts, annulments).Select(fact => fact.Fact)
                    .Where(fact => !openings.Contains(fact.Adjustment)).ToList();
                using var view = histories.Catalog.View(known: $"{revision}", division: division);
                foreach (var by in Enum.GetValues<CountBy>())
                {
                    var rows = view.Counts(new DateOnly(1900, 1, 1), new DateOnly(2999, 12, 31), by);
                    var total = rows[^1];
                    Assert.Equal(
                        (
                            held.OfType<PowerAdded>().Count(), held.OfType<PowerRemoved>().Count(),
                            held.OfType<PowerElementsChanged>().Count(), held.OfType<PowerTransferred>().Count(),
                            held.OfType<PowerDelegated>().Select(fact => (fact.Power, fact.Adjustment)).Distinct().Count(),
                            held.OfType<DelegationRecalled>().Select(fact => (fact.Power, fact.Adjustment)).Distinct().Count(),
                            held.OfType<PowerSuspended>().Count(), held.OfType<PowerResumed>().Count()),
                        (
                            (int)(total.Added + total.ServicesAdded), (int)(total.Removed + total.ServicesRemoved),
                            (int)(total.PowersChanged + total.ServicesChanged), (int)total.Transferred,
                            (int)total.Delegated, (int)total.Recalled, (int)total.Suspended, (int)total.Resumed));
                    Assert.Equal(Sum(rows.SkipLast(1)), Sum([total]));
                }
            }
        }
    }

    private static void TheReplayHasNoDifference(CatalogView view, CatalogFold fold) =>
        Assert.Empty(fold.Check(view, TestContext.Current.CancellationToken));

    private static void BlameIsOfWhatTheListSays(CatalogView view, CatalogFold fold)
    {
        var facts = fold.Facts.ToDictionary(
            fact => fact.Revision, fact => fact.Fact is FactCorrected corrected ? corrected.Reading : fact.Fact);
        foreach (var (code, power) in fold.On(view.Lens.On, view.Lens.AsRecorded, TestContext.Current.CancellationToken).Powers)
        {
            var blamed = view.BlameOf(code);
            Assert.Equal(
                power.Elements.Count + 3 + (power.Suspended ? 1 : 0), blamed.Count);
            Assert.All(
                blamed,
                element => Assert.Equal(
                    element.Element switch { "department" => power.Department.Value, "suspended" => "是", _ => power[element.Element] },
                    element.Value));
            Assert.All(
                blamed,
                element =>
                    Assert.Equal(
                        (element.Value, element.Effective), SetBy(facts[element.CorrectedBy ?? element.Revision], element.Element)));
        }
    }

    private static (string? Value, DateOnly Effective) SetBy(Fact? fact, string element) => fact switch
    {
        PowerAdded added => (element switch
        {
            "department" => added.Department.Value,
            CoreElements.Name => added.Name,
            CoreElements.Category => CoreElements.Write(added.Category),
            _ => added.Elements[element],
        }, added.Effective),
        PowerElementsChanged changed => (changed.Changes.Last(change => change.Element == element).To, changed.Effective),
        PowerTransferred moved when element == "department" => (moved.ToDepartment.Value, moved.Effective),
        PowerSuspended suspended when element == "suspended" => ("是", suspended.Effective),
        _ => (null, default),
    };

    [Fact]
    public void The_trail_of_every_power_ends_in_what_the_list_says()
    {
        foreach (var (division, memory, _) in histories.All)
        {
            using var view = histories.Catalog.View("2999-12-31", division: division, asRecorded: true);
            foreach (var power in view.List(new PowerFilter()).Items)
            {
                var values = new Dictionary<string, string?>();
                foreach (var entry in view.History(PowerCode.Parse(power.Code)))
                {
                    if (entry.Type == EventNames.PowerAdded && entry.Element == "department") values.Clear();
                    if (entry.Element is { } element && element is not ("townships" or "receivers")) values[element] = entry.After;
                }

                Assert.Equal((power.Name, power.Department), (values["name"], values["department"]));
                Assert.Equal(
                    power.Elements.Select(pair => pair.Value),
                    values.Where(pair => pair.Value is not null && pair.Key is not ("name" or "department" or "category"))
                    .OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value));
            }

            var entries = view.Adjustments().SelectMany(adjustment => view.LinesOf(adjustment.Revision, 0, 1000).ToList())
                .Select(entry => entry.Revision).Distinct();
            Assert.Equal(memory.Events.Index().Where(pair => pair.Item is PowerFact).Select(pair => (long)pair.Index), entries);
        }
    }

    [Fact]
    public async Task A_rebuild_equals_the_live_read_models_row_by_row()
    {
        var live = ReadModelDump.OfSet(histories.Catalog.Files.Current!);
        using var aside = new TemporaryFolder();
        var files = ReadModelSet.FilesIn(aside.Path);
        await new ReadModelRebuild(histories.Catalog.Ledger, files, TimeProvider.System)
            .RunAsync(null, TestContext.Current.CancellationToken);
        var rebuilt = ReadModelDump.OfSet(files.Current!);
        Assert.Equal(live.Keys, rebuilt.Keys);
        Assert.All(
            (string[])["power_validity", "delegations", "bodies", "facts", "counts", "legal_bases", "element_changes", "search 某"],
            table => Assert.Contains(live, rows => rows.Key.EndsWith(" " + table, StringComparison.Ordinal) && rows.Value.Count > 0));
        foreach (var (table, rows) in live)
        {
            if (!table.EndsWith(" engine", StringComparison.Ordinal)) Assert.Equal(rows, rebuilt[table]);
        }
    }

    [Fact]
    public void Chance_recorded_facts_of_every_kind()
    {
        // New keys come of no decision.
        var all = EventRegistry.All.Select(entry => entry.Type)
            .Where(type => type.IsSubclassOf(typeof(CatalogEvent)) && type != typeof(SigningKeyRotated)).ToHashSet();
        Assert.Equal(all, histories.All.SelectMany(history => history.Memory.Events).Select(happened => happened.GetType()).ToHashSet());
        Assert.True(histories.All.Count >= 100);
    }

    private void EachLens(Action<CatalogView, CatalogFold> check)
    {
        foreach (var (division, memory, known) in histories.All)
        {
            foreach (var revision in known)
            {
                var fold = memory.Fold((int)revision + 1);
                foreach (var day in Days)
                {
                    foreach (var asRecorded in (bool[])[false, true])
                    {
                        using var view = histories.Catalog.Views.Open(
                            DivisionCode.Parse(division), new LensRequest(day, $"{revision}", AsRecorded: asRecorded))!;
                        check(view, fold);
                    }
                }
            }
        }
    }

    private static void AssertSums(List<AdjustmentCounts> counts, CountRow row) => Assert.Equal(
        (
            counts.Sum(c => c.Added), counts.Sum(c => c.Removed), counts.Sum(c => c.PowersChanged), counts.Sum(c => c.ElementChanges),
            counts.Sum(c => c.ServicesAdded), counts.Sum(c => c.ServicesRemoved),
            counts.Sum(c => c.ServicesChanged), counts.Sum(c => c.Transferred), counts.Sum(c => c.Delegated), counts.Sum(c => c.Recalled),
            counts.Sum(c => c.Suspended), counts.Sum(c => c.Resumed)),
        (
            (int)row.Added, (int)row.Removed, (int)row.PowersChanged, (int)row.ElementChanges, (int)row.ServicesAdded,
            (int)row.ServicesRemoved,
            (int)row.ServicesChanged, (int)row.Transferred, (int)row.Delegated, (int)row.Recalled, (int)row.Suspended, (int)row.Resumed));

    private static CountRow Sum(IEnumerable<CountRow> rows) =>
        rows.Aggregate(new CountRow("", "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), (sum, row) => new CountRow(
        "", "", sum.Added + row.Added, sum.Removed + row.Removed, sum.PowersChanged + row.PowersChanged, sum.ElementChanges
            + row.ElementChanges, sum.EditorialChanges + row.EditorialChanges,
        sum.ServicesAdded + row.ServicesAdded, sum.ServicesRemoved + row.ServicesRemoved, sum.ServicesChanged
            + row.ServicesChanged, sum.Transferred + row.Transferred,
        sum.Delegated + row.Delegated, sum.Recalled + row.Recalled, sum.Suspended + row.Suspended, sum.Resumed + row.Resumed));
}
