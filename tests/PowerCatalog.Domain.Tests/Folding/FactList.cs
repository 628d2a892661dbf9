using System.Globalization;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Tests.Folding;

/// <summary>
/// Facts of 2021 in the order recorded, without the checks of drafts. The fact at place n (from 0) has the revision n and is of the
/// adjustment <c>Adjustment(n)</c>; days are written as <c>03-01</c>.
/// </summary>
internal sealed class FactList
{
    public static readonly PowerCode Power = PowerCode.Parse("640102001000");
    public static readonly DepartmentCode Department = DepartmentCode.Parse("D02");
    public static readonly DepartmentCode OtherDepartment = DepartmentCode.Parse("D06");
    public static readonly TownshipCode Township = TownshipCode.Parse("640302100000");
    public static readonly TownshipCode OtherTownship = TownshipCode.Parse("640302102000");

    private readonly List<Recorded<Fact>> _facts = [];

    public IReadOnlyList<Recorded<Fact>> Facts => _facts;

    public Annulments Annulments => Annulments.Of(
        _facts.Where(fact => fact.Fact is AdjustmentAnnulled)
            .Select(fact => new Recorded<AdjustmentAnnulled>(fact.Revision, (AdjustmentAnnulled)fact.Fact)));

    /// <summary>The facts and corrections without the annulments.</summary>
    public IReadOnlyCollection<Recorded<Fact>> Subject => [.. _facts.Where(fact => fact.Fact is not AdjustmentAnnulled)];

    public PowerHistory History => PowerHistory.Of(Subject, Annulments);

    public static AdjustmentId Adjustment(long number) => AdjustmentId.Of(DivisionCode.Parse("640300"), $"吴政发〔2021〕{number}号");

    public static DateOnly Day(string day) => DateOnly.ParseExact($"2021-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public FactList Record(Func<AdjustmentId, Fact> fact)
    {
        _facts.Add(new Recorded<Fact>(_facts.Count, fact(Adjustment(_facts.Count))));
        return this;
    }

    public FactList Added(string day, string? phone = null) => Record(adjustment => new PowerAdded(
        adjustment, 1, Day(day), Power, Family.Power, Department, Category.Permit, "校车使用许可", ElementValues.None.With("phone", phone), []));

    public FactList Removed(string day) => Record(adjustment => new PowerRemoved(adjustment, 1, Day(day), Power, "取消", []));

    public FactList Changed(string day, string? from, string? to, string element = "phone") => Record(adjustment =>
        new PowerElementsChanged(adjustment, 1, Day(day), Power, [new ElementChange(element, from, to, Editorial: false)]));

    public FactList Transferred(string day, DepartmentCode from, DepartmentCode to) => Record(adjustment =>
        new PowerTransferred(adjustment, 1, Day(day), Power, from, to, null));

    public FactList Suspended(string day) => Record(adjustment => new PowerSuspended(adjustment, 1, Day(day), Power, "试点"));

    public FactList Resumed(string day) => Record(adjustment => new PowerResumed(adjustment, 1, Day(day), Power, "期满"));

    public FactList Delegated(string day, TownshipCode township, string? until = null) => Record(adjustment => new PowerDelegated(
        adjustment, 1, Day(day), Power, [township],
        new DelegationTerms(
            DelegationMode.Empowered, ActingName.Receiver, null, null, Day(day), until is null ? null : Day(until), null, null, null)));

    public FactList Recalled(string day, TownshipCode township) => Record(adjustment =>
        new DelegationRecalled(adjustment, 1, Day(day), Power, [township], "收回", null));

    public FactList Registered(string day, string name = "市教育局") => Record(adjustment =>
        new DepartmentRegistered(adjustment, 1, Day(day), Department, name));

    public FactList Renamed(string day, string from, string to) => Record(adjustment =>
        new DepartmentRenamed(adjustment, 1, Day(day), Department, from, to));

    public FactList Corrected(long corrects, Func<Fact, Fact?> reading) => Record(adjustment =>
        new FactCorrected(adjustment, 1, Day("01-01"), corrects, reading(_facts[(int)corrects].Fact), "误", null));

    public FactList Annulled(long number, string? from = null) => Record(adjustment => new AdjustmentAnnulled(
        adjustment, 1, Day(from ?? "01-01"), Adjustment(number), from is null ? null : Day(from), "市政府", "违法", null));
}
