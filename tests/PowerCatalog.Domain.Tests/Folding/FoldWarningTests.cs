using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using static PowerCatalog.Domain.Tests.Folding.FactList;

namespace PowerCatalog.Domain.Tests.Folding;

/// <summary>What does not fit gives a warning that names its revision, what is wrong and the subject.</summary>
public sealed class FoldWarningTests
{
    private static readonly Dictionary<string, FactList> Misfits = new()
    {
        ["added-twice"] = new FactList().Added("01-01").Added("02-01"),
        ["not-on-list: removed"] = Gone().Removed("03-01"),
        ["not-on-list: changed"] = Gone().Changed("03-01", null, "1"),
        ["not-on-list: transferred"] = Gone().Transferred("03-01", Department, OtherDepartment),
        ["not-on-list: suspended"] = Gone().Suspended("03-01"),
        ["not-on-list: delegated"] = Gone().Delegated("03-01", Township),
        ["other-value-before"] = new FactList().Added("01-01", "1").Changed("02-01", "2", "3"),
        ["other-department-before"] = new FactList().Added("01-01").Transferred("02-01", OtherDepartment, Department),
        ["not-delegated: never"] = new FactList().Added("01-01").Delegated("02-01", OtherTownship).Recalled("03-01", Township),
        ["not-delegated: ended"] = new FactList().Added("01-01").Delegated("02-01", Township, "03-01").Recalled("03-01", Township),
    };

    public static TheoryData<string> Names => [.. Misfits.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fact_that_does_not_fit_its_power_is_named(string name)
    {
        var list = Misfits[name];
        Assert.Equal(
            new FoldWarning(list.Facts[^1].Revision, name.Split(':')[0], Power.Value), Assert.Single(list.History.Warnings));
    }

    [Fact]
    public void Facts_that_fit_give_no_warning() => Assert.Empty(
        new FactList().Added("01-01", "1").Changed("02-01", "1", "2").Transferred("02-02", Department, OtherDepartment).Suspended("02-03")
            .Resumed("02-04").Delegated("02-05", Township).Recalled("02-06", Township).Removed("02-07").History.Warnings);

    [Fact]
    public void A_correction_of_nothing_is_named() =>
        Assert.Equal(
            [new FoldWarning(1, "corrects-nothing", "")],
            EffectiveFacts.Misfits(new FactList().Added("01-01").Record(adjustment => Correction(adjustment, 7, null)).Facts));

    [Fact]
    public void A_correction_that_gives_a_fact_another_kind_is_named() =>
        Assert.Equal(
            [new FoldWarning(1, "other-subject", Power.Value)],
            EffectiveFacts.Misfits(
                new FactList().Added("01-01").Corrected(0, fact => new PowerRemoved(fact.Adjustment, 1, fact.Effective, Power, "误", []))
                    .Facts));

    [Fact]
    public void An_annulment_is_not_corrected_even_to_nothing() =>
        Assert.Equal(
            [new FoldWarning(2, "other-subject", "")],
            EffectiveFacts.Misfits(new FactList().Added("01-01").Annulled(0).Corrected(1, _ => null).Facts));

    [Fact]
    public void A_correction_of_a_correction_fits_in_whatever_order_they_are_given() => Assert.Empty(
        EffectiveFacts.Misfits(
            new FactList().Added("01-01").Corrected(0, fact => fact).Record(adjustment => Correction(adjustment, 1, null)).Facts
                .Reverse()));

    [Fact]
    public void The_state_of_a_day_warns_of_misfits_unless_it_is_as_recorded()
    {
        var fold = Complete(new FactList().Added("01-01").Record(adjustment => Correction(adjustment, 7, null)));
        Assert.Equal("corrects-nothing", Assert.Single(fold.On(Day("02-01")).Warnings).Code);
        Assert.Empty(fold.On(Day("02-01"), asRecorded: true, CancellationToken.None).Warnings);
    }

    [Fact]
    public void The_state_of_a_day_warns_of_a_department_that_is_not_registered() =>
        Assert.Equal(
            [new FoldWarning(0, "not-registered", Department.Value)],
            Complete(new FactList().Renamed("01-01", "市教育局", "市教育体育局")).On(Day("02-01")).Warnings);

    private static FactList Gone() => new FactList().Added("01-01").Removed("02-01");

    private static FactCorrected Correction(AdjustmentId adjustment, long corrects, Fact? reading) =>
        new(adjustment, 1, Day("01-01"), corrects, reading, "误", null);

    private static CatalogFold Complete(FactList list)
    {
        var fold = new CatalogFold();
        foreach (var fact in list.Facts) fold.Take(fact.Revision, fact.Fact);
        fold.Take(list.Facts.Count, new AdjustmentCompleted(Adjustment(0), Counting.Nothing));
        return fold;
    }
}
