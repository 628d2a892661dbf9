using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Testing;

/// <summary>Facts of every kind that need not fit each other, about few subjects on few days, each of one of a few adjustments.</summary>
public sealed class RandomFacts(Dice dice)
{
    private static readonly AdjustmentId[] Adjustments =
        [.. Enumerable.Range(1, 4).Select(i => AdjustmentId.Of(DivisionCode.Parse("640300"), $"吴政发〔2021〕{i}号"))];
    private readonly List<Fact> _facts = [];

    private AdjustmentId Adjustment { get; set; }

    /// <summary>One fact.</summary>
    public Fact Next()
    {
        Adjustment = dice.Of(Adjustments);
        var fact = dice.Roll(8) switch
        {
            0 when _facts.Count > 0 => Correction(),
            1 when _facts.Count > 0 =>
                new AdjustmentAnnulled(
                    Adjustment, 1, dice.Day(6), dice.Of(Adjustments), dice.OneIn(2) ? dice.Day(6) : null, "市政府", "违法", null),
            _ => Plain(),
        };
        _facts.Add(fact);
        return fact;
    }

    // Revisions of what was made so far are even: each fact is followed by what completes it. Odd ones and later ones are nobody's.
    private FactCorrected Correction()
    {
        var corrects = dice.Roll(_facts.Count * 2 + 2);
        Fact? like = corrects % 2 == 0 && corrects / 2 < _facts.Count ? _facts[corrects / 2] : Plain();
        while (like is FactCorrected corrected) like = corrected.Reading;
        return new FactCorrected(
            Adjustment, 1, dice.Day(6), corrects,
            dice.OneIn(3) || like is AdjustmentAnnulled ? null : like is null ? Plain() : like with { Effective = dice.Day(6) }, "误", null);
    }

    private Fact Plain()
    {
        var day = dice.Day(6);
        var power = PowerCode.Parse(dice.Of("P1", "P2"));
        var department = DepartmentCode.Parse(dice.Of("D1", "D2"));
        var township = TownshipCode.Parse(dice.Of("640302100", "640302101"));
        return dice.Roll(15) switch
        {
            0 =>
                new PowerAdded(
                    Adjustment, 1, day, power, Family.Power, department, dice.Of(Category.Permit, Category.PublicService), "名",
                    ElementValues.None, []),
            1 => new PowerRemoved(Adjustment, 1, day, power, "取消", []),
            2 => new PowerElementsChanged(Adjustment, 1, day, power, [Change(), Change()]),
            3 => new PowerTransferred(Adjustment, 1, day, power, department, DepartmentCode.Parse(dice.Of("D1", "D2")), null),
            4 => new PowerSuspended(Adjustment, 1, day, power, "试点"),
            5 => new PowerResumed(Adjustment, 1, day, power, "期满"),
            6 or 7 => new PowerDelegated(Adjustment, 1, day, power, Receivers(township), Terms(day)),
            8 => new DelegationRecalled(Adjustment, 1, day, power, Receivers(township), "收回", null),
            9 => new DepartmentRegistered(Adjustment, 1, day, department, "甲局"),
            10 => new DepartmentRenamed(Adjustment, 1, day, department, "甲局", "乙局"),
            11 => new DepartmentsMerged(Adjustment, 1, day, department, DepartmentCode.Parse("D2")),
            12 => new DepartmentClosed(Adjustment, 1, day, department),
            13 => dice.OneIn(2)
                ? new TownshipRegistered(Adjustment, 1, day, township, "甲镇", "利通区")
                : new TownshipRenamed(Adjustment, 1, day, township, "甲镇", "乙镇"),
            _ => new TownshipClosed(Adjustment, 1, day, township),
        };
    }

    private Receiver[] Receivers(TownshipCode township) => dice.Roll(4) switch
    {
        0 => [township, Receiver.County(DivisionCode.Parse("640302"), "利通区")],
        1 => [dice.Of(Receiver.Zone("太阳山开发区"), Receiver.Department("利通区", "教育局"), Receiver.Area("特定区域"))],
        _ => [township],
    };

    private ElementChange Change() => new(dice.Of("name", "category", "phone"), dice.Of(null, "a"), dice.Of(null, "b", "permit"), false);

    private DelegationTerms Terms(DateOnly from) => new(
        DelegationMode.Empowered, ActingName.Receiver, null, null, from, dice.OneIn(2) ? from.AddDays(dice.Roll(4)) : null, null, null,
        null);
}
