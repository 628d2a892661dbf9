using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Deciding;

/// <summary>One item of a fact, as a correction names it.</summary>
/// <param name="Value">Its value in the written form of events; null where it has none.</param>
/// <param name="MayBeEmpty">Whether it may be empty.</param>
/// <param name="Read">
/// Reads a cell into that form; with the flag set, also checks it as a value to be recorded. Null after a problem.
/// </param>
/// <param name="Show">The value as people write it.</param>
/// <param name="With">The fact with another value.</param>
internal sealed record FactItem(
    string? Value, bool MayBeEmpty, Func<FieldValue, bool, string?> Read, Func<string?, string?> Show, Func<string?, Fact> With);

/// <summary>The items of a fact, named as the columns of the sheet that it came from.</summary>
internal static class FactItems
{
    private const string Day = "生效日期";
    private const string OtherReceivers = "承接单位";

    /// <summary>The item of that name; null where the fact has none.</summary>
    public static FactItem? Named(DraftCheck check, Fact fact, string name)
    {
        if (name is Day or "起始日期") return EffectiveOf(check, fact);
        return fact switch
        {
            PowerAdded added => OfAdded(check, added, name),
            PowerElementsChanged changed => OfChanged(check, changed, name),
            PowerRemoved removed when IsReason(name) => Text(removed.Reason, false, to => removed with { Reason = to! }),
            PowerSuspended suspended when IsReason(name) => Text(suspended.Reason, false, to => suspended with { Reason = to! }),
            PowerResumed resumed when IsReason(name) => Text(resumed.Reason, false, to => resumed with { Reason = to! }),
            PowerTransferred moved => OfTransferred(check, moved, name),
            PowerDelegated delegated => OfDelegated(check, delegated, name),
            DelegationRecalled recalled => OfRecalled(check, recalled, name),
            DepartmentRegistered body when IsName(name) => Text(body.Name, false, to => body with { Name = to! }),
            DepartmentRenamed body when IsName(name) => Text(body.Name, false, to => body with { Name = to! }),
            DepartmentsMerged merged when name == "并入部门" =>
                Department(check, merged.Into, merged.Effective, to => merged with { Into = to }),
            TownshipRegistered body when IsName(name) => Text(body.Name, false, to => body with { Name = to! }),
            TownshipRegistered body when name == "所属县区" => Text(body.County, false, to => body with { County = to! }),
            TownshipRenamed body when IsName(name) => Text(body.Name, false, to => body with { Name = to! }),
            _ => null,
        };
    }

    /// <summary>
    /// What an item is called in a problem's sentence: as the cell names it, by a key's own name, and by its English label.
    /// </summary>
    public static Bilingual LabelOf(DraftCheck check, string name)
    {
        if (check.ElementNamed(name) is { } element) return new Bilingual(name == element.Key ? element.Zh : name, element.En);
        return new Bilingual(name, check.Reference.Headings.FieldOf(name) is { } field ? FieldLabels.English(field) : name);
    }

    /// <summary>The items that can be corrected in a fact, for a problem that lists them.</summary>
    public static IEnumerable<string> NamesOf(DraftCheck check, Fact? fact) => fact switch
    {
        null => [],
        PowerAdded => [Day, "事项名称", "职权类型", "实施部门", "各要素"],
        PowerElementsChanged changed =>
            [Day, .. changed.Changes.Select(place => check.Reference.Elements[place.Element]?.Zh ?? place.Element)],
        PowerRemoved or PowerSuspended or PowerResumed => [Day, "原因"],
        PowerTransferred => [Day, "划出部门", "划入部门", "交接日期"],
        PowerDelegated => ["起始日期", "截止日期", "乡镇（街道）", "承接单位", "委托书文号", "省级依据", "交接日期", "随同权力", "适用区域"],
        DelegationRecalled => [Day, "乡镇（街道）", "承接单位", "原因", "委托书文号"],
        DepartmentsMerged => [Day, "并入部门"],
        TownshipRegistered => [Day, "名称", "所属县区"],
        DepartmentClosed or TownshipClosed => [Day],
        _ => [Day, "名称"],
    };

    // A delegation takes effect on the first day of its terms.
    private static FactItem EffectiveOf(DraftCheck check, Fact fact) => Date(check, fact.Effective, false, to => fact switch
    {
        PowerDelegated delegated => delegated with { Effective = to!.Value, Terms = delegated.Terms with { From = to.Value } },
        _ => fact with { Effective = to!.Value },
    });

    private static FactItem? OfAdded(DraftCheck check, PowerAdded added, string name)
    {
        if (name == "实施部门") return Department(check, added.Department, added.Effective, to => added with { Department = to });
        return check.ElementNamed(name) is not { } element ? null : element.Key switch
        {
            CoreElements.Name => Element(check, added, element, added.Name, to => added with { Name = to! }),
            CoreElements.Category => Element(check, added, element, CoreElements.Write(added.Category), to => WithCategory(added, to!)),
            var key => Element(check, added, element, added.Elements[key], to => added with { Elements = added.Elements.With(key, to) }),
        };
    }

    private static PowerAdded WithCategory(PowerAdded added, string to) =>
        CoreElements.TryReadCategory(to, out var category) ? added with { Category = category, Family = category.Family() } : added;

    private static FactItem? OfChanged(DraftCheck check, PowerElementsChanged changed, string name)
    {
        if (check.ElementNamed(name) is not { } element
            || changed.Changes.FirstOrDefault(place => place.Element == element.Key) is not { } place)
            return null;
        return Element(
            check, changed, element, place.To,
            to =>
                changed with
                {
                    Changes = [.. changed.Changes.Select(other => other.Element == element.Key ? other with { To = to } : other)],
                });
    }

    private static FactItem? OfTransferred(DraftCheck check, PowerTransferred moved, string name) => name switch
    {
        "划出部门" => Department(check, moved.FromDepartment, moved.Effective, to => moved with { FromDepartment = to }),
        "划入部门" => Department(check, moved.ToDepartment, moved.Effective, to => moved with { ToDepartment = to }),
        "交接日期" => Date(check, moved.HandOver, true, to => moved with { HandOver = to }),
        _ => null,
    };

    private static FactItem? OfDelegated(DraftCheck check, PowerDelegated given, string name) => name switch
    {
        "截止日期" => Date(
            check, given.Terms.Until?.AddDays(-1), given.Terms.Mode != DelegationMode.Entrusted,
            to => given with { Terms = given.Terms with { Until = to?.AddDays(1) } }),
        _ when IsReceivers(name) =>
            Receivers(check, name, given.Power, given.Receivers, given.Effective, to => given with { Receivers = to }),
        "委托书文号" => Text(
            given.Terms.Instrument, given.Terms.Mode != DelegationMode.Entrusted,
            to => given with { Terms = given.Terms with { Instrument = to } }),
        "省级依据" => Text(given.Terms.ProvincialBasis, true, to => given with { Terms = given.Terms with { ProvincialBasis = to } }),
        "交接日期" => Date(check, given.Terms.HandOver, true, to => given with { Terms = given.Terms with { HandOver = to } }),
        "随同权力" => Text(given.Terms.Travelling, true, to => given with { Terms = given.Terms with { Travelling = to } }),
        "适用区域" => Text(given.Terms.Scope, true, to => given with { Terms = given.Terms with { Scope = to } }),
        _ => null,
    };

    private static FactItem? OfRecalled(DraftCheck check, DelegationRecalled recalled, string name) => name switch
    {
        _ when IsReceivers(name) =>
            Receivers(
                check, name, recalled.Power, recalled.Receivers, recalled.Effective, to => recalled with { Receivers = to }),
        "委托书文号" => Text(recalled.Instrument, true, to => recalled with { Instrument = to }),
        _ => IsReason(name) ? Text(recalled.Reason, false, to => recalled with { Reason = to! }) : null,
    };

    private static bool IsReceivers(string name) => name is "乡镇（街道）" or "乡镇(街道)" or OtherReceivers;

    private static bool IsReason(string name) => name.EndsWith("原因", StringComparison.Ordinal);

    private static bool IsName(string name) => name.EndsWith("名称", StringComparison.Ordinal);

    private static FactItem Text(string? value, bool mayBeEmpty, Func<string?, Fact> with) =>
        new(value, mayBeEmpty, (cell, _) => cell.Text, text => text, with);

    private static FactItem Date(DraftCheck check, DateOnly? value, bool mayBeEmpty, Func<DateOnly?, Fact> with) => new(
        value is { } day ? CatalogTime.Show(day) : null, mayBeEmpty,
        (cell, _) => Cells.Date(cell, check.Problems) is { } read ? CatalogTime.Show(read) : null,
        text => text,
        text => with(CatalogTime.TryParseDate(text, out var date) ? date : null));

    // What was recorded is named by its meaning, in whatever form it is written.
    private static FactItem Element(
        DraftCheck check, PowerFact fact, Element element, string? value, Func<string?, Fact> with) => new(
        value, !element.Core,
        (cell, recorded) =>
        {
            if (recorded) return ElementCheck.Recorded(element, cell, check.Reference, check.Problems);
            var compared = ElementCheck.Compared(element, cell, check.Reference);
            return ElementMeaning.Same(element, compared, value, CategoryOf(check, fact)) ? value : compared;
        },
        text =>
            element.Type == ElementType.Category && CoreElements.TryReadCategory(text, out var category)
                ? check.Reference.NameOf(category).Zh
                : text,
        with);

    private static Category CategoryOf(DraftCheck check, PowerFact fact) =>
        (fact as PowerAdded)?.Category ?? check.Powers.HistoryOf(fact.Power).On(fact.Effective)?.Category ?? Category.Other;

    private static FactItem Department(DraftCheck check, DepartmentCode value, DateOnly on, Func<DepartmentCode, Fact> with) => new(
        value.Value, false,
        (cell, kept) => check.Departments.Find(cell, on, mayBeClosed: !kept)?.Value,
        text => DepartmentCode.TryParse(text, out var code) ? check.Departments.NameOf(code, on) : text,
        text => with(DepartmentCode.Parse(text!)));

    // Named by either heading, the receivers are all of the fact's; under 承接单位 a county's name is the county.
    private static FactItem Receivers(
        DraftCheck check, string name, PowerCode power, IReadOnlyList<Receiver> value, DateOnly on,
        Func<IReadOnlyList<Receiver>, Fact> with)
    {
        var read = new Dictionary<string, IReadOnlyList<Receiver>>();
        return new FactItem(
            Written(value), false,
            (cell, _) =>
            {
                if (check.Townships.Find(cell, on, countiesThemselves: name == OtherReceivers, known: value) is not { Count: > 0 } found)
                    return null;
                read[Written(found)] = ReceiverCells.AsBefore(check, power, found);
                return Written(found);
            },
            _ => check.Townships.Show(value),
            text => with(read[text!]));
    }

    private static string Written(IReadOnlyList<Receiver> receivers) => string.Join('、', receivers.Select(receiver => receiver.Key));
}
