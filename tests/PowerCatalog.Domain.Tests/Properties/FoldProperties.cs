using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Properties;

public sealed class FoldProperties
{
    private static readonly DateOnly[] Days =
    [
        .. Enumerable.Range(-1, 12).Select(i => new DateOnly(2021, 1, 1).AddDays(i)), DateOnly.MinValue, DateOnly.MaxValue,
    ];

    [Fact]
    public void Facts_in_any_order_are_folded_without_exception() => Property.Holds(
        Dice.Rows(150),
        numbers =>
        {
            var fold = Fold(numbers, out _);
            foreach (var day in Days) Assert.NotNull(fold.On(day));
        },
        1_000);

    [Fact]
    public void A_powers_periods_follow_each_other_without_gap_and_say_what_the_day_says() => Property.Holds(
        Dice.Rows(150),
        numbers =>
        {
            var fold = Fold(numbers, out var facts);
            foreach (var power in facts.OfType<PowerFact>().Select(fact => fact.Power).Distinct())
            {
                var history = fold.HistoryOf(power);
                for (var i = 1; i < history.Periods.Count; i++)
                {
                    Assert.Equal(history.Periods[i - 1].To, history.Periods[i].From);
                    Assert.NotEqual(history.Periods[i - 1].State, history.Periods[i].State);
                }

                if (history.Periods.Count > 0) Assert.Null(history.Periods[^1].To);
                foreach (var day in Days) Assert.Equal(fold.On(day).Powers.GetValueOrDefault(power), history.On(day));
            }
        },
        500);

    [Fact]
    public void A_township_has_a_power_once_a_day_and_only_while_it_is_on_the_list() => Property.Holds(
        Dice.Rows(150),
        numbers =>
        {
            var fold = Fold(numbers, out _);
            foreach (var day in Days)
            {
                var state = fold.On(day);
                Assert.Equal(
                    state.Delegations.Count, state.Delegations.Select(pair => (pair.Power, pair.Period.Receiver.Key)).Distinct().Count());
                Assert.All(
                    state.Delegations,
                    pair => Assert.True(state.Powers.ContainsKey(pair.Power), "A delegation of a power that is not on the list."));
                Assert.All(state.Delegations, pair => Assert.NotNull(fold.HistoryOf(pair.Power).DelegationOn(pair.Period.Receiver, day)));
            }
        },
        500);

    [Fact]
    public void The_order_in_which_adjustments_are_recorded_matters_only_within_a_day() => Property.Holds(
        Dice.Rows(100),
        numbers =>
        {
            var facts = Facts(numbers).Where(fact => fact is not (FactCorrected or AdjustmentAnnulled)).DistinctBy(fact => fact.Effective)
                .ToList();
            var forwards = Take(facts).On(new DateOnly(2021, 2, 1));
            var backwards = Take(facts.AsEnumerable().Reverse()).On(new DateOnly(2021, 2, 1));
            Assert.Equal(forwards.Powers.OrderBy(pair => pair.Key), backwards.Powers.OrderBy(pair => pair.Key));
        },
        300);

    private static CatalogFold Fold(int[] numbers, out List<Fact> facts)
    {
        facts = Facts(numbers);
        return Take(facts);
    }

    private static List<Fact> Facts(int[] numbers)
    {
        var dice = new Dice(numbers);
        var random = new RandomFacts(dice);
        var facts = new List<Fact>();
        while (!dice.IsEmpty) facts.Add(random.Next());
        return facts;
    }

    // Each fact is an adjustment of its own.
    private static CatalogFold Take(IEnumerable<Fact> facts)
    {
        var fold = new CatalogFold();
        var revision = 0L;
        foreach (var fact in facts)
        {
            fold.Take(revision++, fact);
            fold.Take(revision++, new AdjustmentCompleted(fact.Adjustment, Counting.Nothing));
        }

        return fold;
    }
}
