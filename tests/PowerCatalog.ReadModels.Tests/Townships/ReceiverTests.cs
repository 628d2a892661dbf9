using System.Text;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Text;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.Replaying;
using PowerCatalog.ReadModels.Statistics;
using PowerCatalog.ReadModels.Tests.Engine;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Townships;

/// <summary>Powers that counties, zones, their departments and territories exercise.</summary>
public sealed class ReceiverTests
{
    private static readonly PowerCode SchoolBus = PowerCode.Parse(Given.SchoolBus);

    private static DraftBuilder Delegated(string receivers = "利通区、太阳山开发区、利通区教育局、特定区域、金积镇", string mode = "下放") =>
        Given.Adjustment(3, "2021-03-01").Line(
            LineKind.Delegate, (Fields.Code, Given.SchoolBus), (Fields.Receivers, receivers), (Fields.Mode, mode), (Fields.Scope, "中心城区"));

    [Fact]
    public async Task A_power_tells_who_exercises_it_beside_townships()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Delegated());
        using var view = catalog.View();
        Assert.Equal(
            [
                (ReceiverKind.County, "640302", "利通区"), (ReceiverKind.Zone, null, "太阳山开发区"),
                (ReceiverKind.Department, null, "利通区教育局"), (ReceiverKind.Area, (string?)null, "中心城区"),
            ],
            view.OtherReceiversOf(SchoolBus).Select(receiver => (receiver.Kind, receiver.Code, receiver.Name)));
        Assert.All(
            view.OtherReceiversOf(SchoolBus),
            receiver => Assert.Equal(
                (DelegationMode.HandedDown, ActingName.Receiver, "中心城区", new DateOnly(2021, 3, 1), null, "吴政发〔2021〕3号"),
                (receiver.Mode, receiver.InWhoseName, receiver.Scope, receiver.Since, receiver.Until, receiver.DocumentNumber)));
        Assert.Equal([Given.Jinji], view.TownshipsOf(SchoolBus).Select(township => township.Township));
        Assert.Equal("中心城区", Assert.Single(view.PowersOf(KnownReceiver.Of(TownshipCode.Parse(Given.Jinji)))).Scope);
    }

    [Theory]
    [InlineData("利通区", 1)]
    [InlineData("640302", 1)]
    [InlineData("太阳山开发区", 1)]
    [InlineData("利通区教育局", 1)]
    [InlineData("中心城区", 1)]
    [InlineData("金积镇", 1)]
    [InlineData(Given.Jinji, 1)]
    [InlineData("640302100", 1)]
    [InlineData("利通区人民政府", 1)]
    [InlineData("利通区金积镇人民政府", 1)]
    [InlineData("太阳山开发区管委会", 1)]
    [InlineData("盐池县", 0)]
    [InlineData("高闸镇", 0)]
    public async Task The_list_is_filtered_by_who_exercises_the_power(string receiver, int found)
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Delegated());
        using var view = catalog.View();
        Assert.Equal(found, view.List(new PowerFilter(Receiver: receiver)).Total);
    }

    [Fact]
    public async Task Whom_a_filter_names_is_looked_up_once_and_carried()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Delegated());
        using var view = catalog.View();
        var filter = view.LookedUp(new PowerFilter(Receiver: "利通区教育局"));
        Assert.Equal("利通区教育局", filter.Named!.Only!.Name);
        Assert.Same(filter, view.LookedUp(filter));
        // No query looks for the name again.
        var carried = filter with { Receiver = "盐池县" };
        Assert.Equal(
            (1, 1, 1), (view.List(carried).Total, view.List(carried, 0, 1).Items.Count, view.Facets(carried).Departments.Values.Sum()));
        Assert.Null(view.UnknownIn(carried));
    }

    [Theory]
    [InlineData("金积真", "没有名称或代码为“金积真”的承接单位。您是不是指“金积镇”？", "There is no receiver '金积真'. Do you mean 金积镇?")]
    [InlineData("太阳山开发局", "没有名称或代码为“太阳山开发局”的承接单位。您是不是指“太阳山开发区”？", "There is no receiver '太阳山开发局'. Do you mean 太阳山开发区?")]
    [InlineData("宁东", "没有名称或代码为“宁东”的承接单位。", "There is no receiver '宁东'.")]
    public async Task A_receiver_that_nobody_knows_is_refused_with_the_nearest_names(string receiver, string zh, string en)
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Delegated());
        using var view = catalog.View();
        Assert.Equal(
            new UnknownInFilter("receiver", new Bilingual(zh, en)), view.UnknownIn(new PowerFilter(Receiver: receiver)));
        Assert.Equal(0, view.List(new PowerFilter(Receiver: receiver)).Total);
    }

    [Fact]
    public async Task A_name_that_several_have_is_refused_and_one_that_is_only_later_given_powers_is_not()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Delegated());
        using var view = catalog.View("2021-02-01");
        var several = view.UnknownIn(new PowerFilter(Receiver: "利通区各乡镇"))!;
        Assert.StartsWith("“利通区各乡镇”不止一个承接单位：利通区", several.Sentence.Zh, StringComparison.Ordinal);
        Assert.Null(view.UnknownIn(new PowerFilter(Receiver: "太阳山开发区")));
        Assert.Equal(0, view.List(new PowerFilter(Receiver: "太阳山开发区")).Total);
    }

    [Fact]
    public async Task A_department_that_nobody_knows_is_refused_in_a_filter_too()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var view = catalog.View();
        var known = view.Departments()[0].Name;
        Assert.Null(view.UnknownIn(new PowerFilter(Department: known)));
        var unknown = view.UnknownIn(new PowerFilter(Department: known + "处"))!;
        Assert.Equal(
            ("department", $"没有名称或编码为“{known}处”的部门。您是不是指“{known}”？"), (unknown.Word, unknown.Sentence.Zh));
    }

    [Fact]
    public async Task Each_receiver_tells_what_it_exercises_on_a_day_and_what_changed_for_it()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Delegated(),
            Given.Adjustment(5, "2021-05-01").Line(
                LineKind.Recall, (Fields.Code, Given.SchoolBus), (Fields.Receivers, "太阳山开发区"), (Fields.Reason, "评估不合格")));
        using var before = catalog.View("2021-04-30");
        using var view = catalog.View("2021-05-01");
        Assert.Equal(
            [
                (ReceiverKind.County, "640302", "利通区", 1), (ReceiverKind.Zone, "太阳山开发区", "太阳山开发区", 0),
                (ReceiverKind.Department, "利通区教育局", "利通区教育局", 1), (ReceiverKind.Area, "中心城区", "中心城区", 1),
            ],
            view.OtherReceivers().Select(receiver => (receiver.Kind, receiver.Key, receiver.Name, receiver.Powers)));
        var zone = Assert.Single(view.ReceiversNamed("太阳山开发区管委会").Meant);
        Assert.Equal(Given.SchoolBus, Assert.Single(before.PowersOf(zone)).Code);
        Assert.Empty(view.PowersOf(zone));
        Assert.Equal((1L, 0L), (before.Receiver(zone).Powers, view.Receiver(zone).Powers));
        var changes = view.ChangesOf(zone, new DateOnly(2021, 2, 1));
        Assert.Equal((0, 0), (changes.Granted.Count, changes.Ended.Count));
        Assert.Equal(Given.SchoolBus, Assert.Single(view.ChangesOf(zone, new DateOnly(2021, 3, 1)).Ended).Code);
        Assert.Equal(Given.SchoolBus, Assert.Single(before.ChangesOf(zone, new DateOnly(2021, 2, 1)).Granted).Code);
    }

    [Fact]
    public async Task The_trail_of_a_receiver_has_what_was_given_to_it_and_taken_back_and_nothing_of_others()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Delegated("利通区、太阳山开发区"),
            Given.Adjustment(5, "2021-05-01").Line(
                LineKind.Recall, (Fields.Code, Given.SchoolBus), (Fields.Receivers, "太阳山开发区"), (Fields.Reason, "评估不合格")));
        using var view = catalog.View();
        Assert.Equal([EventNames.PowerDelegated, EventNames.DelegationRecalled], Trail("太阳山开发区"));
        Assert.Equal([EventNames.PowerDelegated], Trail("利通区"));
        Assert.Empty(Trail("盐池县"));
        var township = Assert.Single(view.ReceiversNamed("金积镇").Meant);
        Assert.Equal(
            view.TrailOf(KnownReceiver.Of(TownshipCode.Parse(Given.Jinji)), TrailOrder.Effective),
            view.TrailOf(township, TrailOrder.Effective));

        IEnumerable<string> Trail(string name) => view
            .TrailOf(Assert.Single(view.ReceiversNamed(name).Meant), TrailOrder.Effective).Select(entry => entry.Type).Distinct();
    }

    [Fact]
    public async Task A_county_is_no_township_for_the_figures_and_filters_of_townships()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Delegated("利通区、太阳山开发区"));
        using var view = catalog.View();
        Assert.Equal(0, view.List(new PowerFilter(Delegated: true)).Total);
        Assert.All(view.Townships(), township => Assert.Equal(0, township.Powers));
        Assert.Equal(0m, view.FiguresOf(2021).Single(figure => figure.Key == "delegatedPowers").Value);
    }

    [Fact]
    public async Task A_recall_ends_it_for_that_receiver_alone()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Delegated(),
            Given.Adjustment(5, "2021-05-01").Line(
                LineKind.Recall, (Fields.Code, Given.SchoolBus), (Fields.Receivers, "利通区、中心城区"), (Fields.Reason, "评估不合格")));
        using (var before = catalog.View("2021-04-30")) Assert.Equal(4, before.OtherReceiversOf(SchoolBus).Count);
        using var view = catalog.View("2021-05-01");
        Assert.Equal(["太阳山开发区", "利通区教育局"], view.OtherReceiversOf(SchoolBus).Select(receiver => receiver.Name));
        Assert.Single(view.TownshipsOf(SchoolBus));
    }

    [Fact]
    public async Task The_history_names_townships_by_code_and_the_others_by_name()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Delegated("利通区、金积镇"));
        using var view = catalog.View();
        Assert.Equal(
            [("townships", Given.Jinji), ("receivers", "利通区")],
            view.History(SchoolBus).Where(entry => entry.Type == EventNames.PowerDelegated)
                .Select(entry => (entry.Element!, entry.After!)));
    }

    [Fact]
    public async Task A_comparison_tells_what_the_receiver_is()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Delegated("利通区、金积镇"));
        using var from = catalog.View("2021-02-01");
        using var to = catalog.View("2021-03-01");
        var compared = to.CompareWith(from, new PowerFilter(), TestContext.Current.CancellationToken);
        Assert.Equal(
            [(ReceiverKind.County, "利通区"), (ReceiverKind.Township, "金积镇")],
            compared.Granted.Select(given => (given.Kind, given.TownshipName)));
        Assert.Empty(compared.Ended);
    }

    [Fact]
    public async Task A_correction_of_the_receivers_and_an_annulment_hold_for_all_kinds()
    {
        await using var catalog = await TestCatalog.Open(Given.List(), Delegated("利通区"));
        var given = catalog.Revision() - 1;
        await catalog.Record(Given.Adjustment(4, "2021-04-01").Correct(given, "承接单位", "利通区", "盐池县、太阳山开发区"));
        using (var corrected = catalog.View("2021-03-15"))
            Assert.Equal(["盐池县", "太阳山开发区"], corrected.OtherReceiversOf(SchoolBus).Select(receiver => receiver.Name));
        await catalog.Record(Given.Adjustment(5, "2021-05-01").Annul("吴政发〔2021〕3号", "自始"));
        using var annulled = catalog.View("2021-03-15");
        Assert.Empty(annulled.OtherReceiversOf(SchoolBus));
    }

    [Fact]
    public async Task What_was_recorded_in_version_1_and_2_is_answered_and_replayed_alike()
    {
        await using var catalog = TestCatalog.Empty();
        await Streams.AppendRecorded(catalog.Ledger, EveryEvent.Stream.Select(AsVersion1));
        await catalog.CatchUp();
        using var view = catalog.View("2021-05-06");
        var township = Assert.Single(view.TownshipsOf(PowerCode.Parse("640102001000")));
        Assert.Equal(("640302100000", ActingName.Department), (township.Township, township.InWhoseName));
        Assert.Empty(view.OtherReceiversOf(PowerCode.Parse("640102001000")));
        using var later = catalog.View("2021-12-31");
        var types = later.History(PowerCode.Parse("640102001000")).Select(entry => entry.Type).ToHashSet();
        Assert.Equal(
            [EventNames.DelegationRecalled, EventNames.PowerDelegated],
            types.Where(type => type.Contains("elegat", StringComparison.Ordinal)).Order());
        var (fold, _) = await Replay.FoldAsync(
            catalog.Ledger, DivisionCode.Parse("640300"), long.MaxValue, TestContext.Current.CancellationToken);
        Assert.Empty(fold.Check(view, TestContext.Current.CancellationToken));
    }

    private static (string, byte[]) AsVersion1(CatalogEvent happened)
    {
        const string townships = "\"townships\":[\"640302100000\"]";
        var json = Encoding.UTF8.GetString(EventRegistry.Write(happened));
        return happened switch
        {
            PowerDelegated or DelegationRecalled => (
                EventRegistry.NameOf(happened).Replace(".v2", ".v1", StringComparison.Ordinal),
                Encoding.UTF8.GetBytes(
                    townships.Insert(0, "{") + json[(json.IndexOf(']', StringComparison.Ordinal) + 1)..]
                        .Replace(",\"scope\":\"中心城区范围\"", "", StringComparison.Ordinal))),
            _ => (EventRegistry.NameOf(happened), EventRegistry.Write(happened)),
        };
    }
}
