using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Properties;

public sealed class DecidingProperties
{
    private const string Division = "640399";

    [Fact]
    public void Whatever_is_sent_there_are_facts_or_problems_and_no_exception() => Property.Holds(
        Dice.Rows(200),
        numbers =>
        {
            var dice = new Dice(numbers);
            var catalog = SomeHistory(dice, 2);
            var wild = new WildDrafts(dice);
            for (var drafts = 0; drafts < 3; drafts++)
            {
                var decision = catalog.Decide(wild.Next(Division));
                Assert.True(decision.Problems.Count > 0 || decision.Facts.Count > 0);
                Assert.True(!decision.IsSound || decision.Facts.Count > 0, "A sound decision without a fact.");
                Assert.All(decision.Problems, problem => Assert.True(problem is { Code.Length: > 0, Zh.Length: > 0, En.Length: > 0 }));
            }
        },
        2_000);

    [Fact]
    public void Facts_of_a_sound_draft_fit_the_fold_unless_a_later_day_is_on_record() => Property.Holds(
        Dice.Rows(120),
        numbers => EachDecision(numbers, (catalog, draft) =>
        {
            var knowledge = catalog.Knowledge();
            var before = Warnings(catalog);
            var decision = catalog.Record(draft);
            var annulledLater = catalog.Events.OfType<AdjustmentAnnulled>().Max(annulled => annulled.From);
            var late = decision.Facts.Any(fact => LatestOf(knowledge, fact) > fact.Effective || annulledLater > fact.Effective);
            // What is read otherwise from now on may have been built upon: that is what the warnings are for.
            var rereads = decision.Facts.Any(fact => fact is FactCorrected or AdjustmentAnnulled);
            if (!late && !rereads) Assert.Equal(before, Warnings(catalog));
        }),
        400);

    [Fact]
    public void A_draft_that_is_recorded_never_makes_its_facts_again_without_a_problem() => Property.Holds(
        Dice.Rows(120),
        numbers => EachDecision(numbers, (catalog, draft) =>
        {
            var first = Json(catalog.Record(draft));
            var again = catalog.Decide(draft);
            Assert.False(again.IsSound && Json(again).SequenceEqual(first), "The same facts again.");
        }),
        400);

    [Fact]
    public void The_same_draft_against_the_same_knowledge_gives_the_same_decision() => Property.Holds(
        Dice.Rows(80),
        numbers => EachDecision(numbers, (catalog, draft) => Assert.Equal(Json(catalog.Decide(draft)), Json(catalog.Record(draft)))),
        100);

    [Fact]
    public void Chance_makes_facts_of_every_kind()
    {
        var kinds = new HashSet<Type>();
        Property.Holds(
            Dice.Rows(120),
            numbers =>
                EachDecision(numbers, (catalog, draft) => kinds.UnionWith(catalog.Record(draft).Facts.Select(fact => fact.GetType()))),
            200);
        var all = typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract).ToList();
        Assert.NotEmpty(all);
        Assert.Empty(all.Except(kinds));
    }

    private static void EachDecision(int[] numbers, Action<MemoryCatalog, Domain.Adjustments.AdjustmentDraft> record)
    {
        var dice = new Dice(numbers);
        var catalog = new MemoryCatalog();
        var drafts = new RandomDrafts(dice, catalog, Division);
        record(catalog, drafts.Opening().Build());
        record(catalog, drafts.Registering().Build());
        while (!dice.IsEmpty)
        {
            if (drafts.Next() is { } draft) record(catalog, draft);
        }
    }

    private static MemoryCatalog SomeHistory(Dice dice, int adjustments)
    {
        var catalog = new MemoryCatalog();
        if (dice.OneIn(8)) return catalog;
        var drafts = new RandomDrafts(dice, catalog, Division);
        catalog.Record(drafts.Opening());
        catalog.Record(drafts.Registering());
        for (; adjustments > 0; adjustments--)
        {
            if (drafts.Next() is { } draft) catalog.Record(draft);
        }

        return catalog;
    }

    private static DateOnly? LatestOf(CatalogKnowledge knowledge, Fact fact) => fact switch
    {
        PowerFact power => knowledge.Powers.GetValueOrDefault(power.Power)?.Latest,
        DepartmentFact department =>
            knowledge.Departments.GetValueOrDefault(department.Department)?.Periods.Max(period => (DateOnly?)period.From),
        TownshipFact township => knowledge.Townships.GetValueOrDefault(township.Township)?.Periods.Max(period => (DateOnly?)period.From),
        _ => null,
    };

    private static IReadOnlyList<FoldWarning> Warnings(MemoryCatalog catalog) => catalog.Fold().On(new DateOnly(2999, 1, 1)).Warnings;

    private static List<string> Json(Assessment decision) =>
        [.. decision.Facts.Select(fact => System.Text.Encoding.UTF8.GetString(EventRegistry.Write(fact)))];
}
