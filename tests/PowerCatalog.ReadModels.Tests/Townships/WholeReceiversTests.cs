using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Townships;

/// <summary>A step of delegations goes from all who exercise the power to all who do then.</summary>
public sealed class WholeReceiversTests
{
    private const string Jinji = "640302100000";
    private const string Jinyintan = "640302106000";
    private const string Gaozha = "640302101000";

    private static readonly PowerCode Power = PowerCode.Parse(Given.SchoolBus);

    [Fact]
    public async Task Who_comes_is_added_to_those_who_stand_and_who_goes_leaves_the_others()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(),
            Given.Adjustment(2, "2021-02-01").Delegate(Given.SchoolBus, Jinji, "赋权", (Fields.Until, "2021-11-30")),
            Given.Adjustment(3, "2021-03-01").Delegate(Given.SchoolBus, Jinyintan),
            Given.Adjustment(4, "2021-03-01").Delegate(Given.SchoolBus, Gaozha),
            Given.Adjustment(5, "2021-05-01").Recall(Given.SchoolBus, Jinyintan),
            Given.Adjustment(6, "2021-06-01").Delegate(Given.Seizure, Jinyintan));
        using var view = catalog.View(on: "2022-01-01");
        var whole = view.WithWholeReceivers(Power, view.History(Power));
        Assert.Equal(
            [
                $"2021-02-01  > {Jinji}", $"2021-03-01 {Jinji} > {Jinji}、{Jinyintan}",
                $"2021-03-01 {Jinji}、{Jinyintan} > {Jinji}、{Gaozha}、{Jinyintan}",
                $"2021-05-01 {Jinji}、{Gaozha}、{Jinyintan} > {Jinji}、{Gaozha}", $"2021-12-01 {Jinji}、{Gaozha} > {Gaozha}",
            ],
            whole.Where(entry => entry.Element == Fields.Townships)
                .Select(entry => $"{entry.Effective:yyyy-MM-dd} {entry.Before} > {entry.After}"));
        Assert.Equal(
            view.History(Power).Where(entry => entry.Element != Fields.Townships),
            whole.Where(entry => entry.Element != Fields.Townships));
    }

    [Fact]
    public async Task A_decision_that_was_annulled_from_the_start_is_no_step_and_adds_nobody()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(2, "2021-02-01").Delegate(Given.SchoolBus, Jinji),
            Given.Adjustment(3, "2021-03-01").Delegate(Given.SchoolBus, Gaozha), Given.Adjustment(4, "2021-04-01").Annul("吴政发〔2021〕2号"));
        using var view = catalog.View();
        var whole = view.WithWholeReceivers(Power, view.History(Power)).Where(entry => entry.Type == EventNames.PowerDelegated).ToList();
        Assert.Equal([(null, Jinji), (null, Gaozha)], whole.Select(entry => (entry.Before, entry.After)));
    }

    [Fact]
    public async Task Receivers_beside_townships_are_steps_of_their_own()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(2, "2021-02-01").Delegate(Given.SchoolBus, Jinji),
            Given.Adjustment(3, "2021-03-01").Delegate(Given.SchoolBus, "", "赋权", (Fields.Receivers, "利通区人民政府")),
            Given.Adjustment(4, "2021-04-01").Delegate(Given.SchoolBus, "", "赋权", (Fields.Receivers, "青铜峡市人民政府")));
        using var view = catalog.View();
        var last = view.WithWholeReceivers(Power, view.History(Power)).Last(entry => entry.Element == Fields.Receivers);
        Assert.NotNull(last.Before);
        Assert.StartsWith(last.Before + "、", last.After, StringComparison.Ordinal);
    }
}
