using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.Occurrences;

namespace PowerCatalog.Listings.Words;

/// <summary>What happens in sentences, as officials write them: 自2026年12月1日起取消，依据 吴政发〔2026〕9号.</summary>
public sealed class OccurrenceWords(CatalogWords words, ValueWords values)
{
    private const int MostNamed = 3;

    /// <summary>What happens in one word.</summary>
    public static Bilingual Kind(Occurrence occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        return occurrence.ChangesTerms ? new Bilingual("变更条件", "terms changed") : EventWords.Of(occurrence.Type);
    }

    /// <summary>When what happens, and by which decision; without the name of what it happens to.</summary>
    public Bilingual Sentence(Occurrence occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        var (said, by) = (When(occurrence), By(occurrence));
        return new Bilingual($"{said.Zh}，依据 {by}", $"{said.En}, by {by}");
    }

    /// <summary>When what happens, without the decision.</summary>
    public Bilingual When(Occurrence occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        return Said(occurrence, DayWords.Of(occurrence.Day));
    }

    /// <summary>The document number of its decision, or the title where it has none.</summary>
    public static string By(Occurrence occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        return occurrence.DocumentNumber ?? occurrence.AdjustmentTitle;
    }

    /// <summary>The same, beginning with the name of what it happens to.</summary>
    public Bilingual Whole(Occurrence occurrence)
    {
        var sentence = Sentence(occurrence);
        return new Bilingual($"{occurrence.Name}：{sentence.Zh}", $"{occurrence.Name}: {sentence.En}");
    }

    /// <summary>Whether the sentence names all receivers of a delegation, its recall or its end.</summary>
    public static bool NamesAll(Occurrence occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        return Receiving(occurrence).Sum(place => (place.Before ?? place.After ?? "").Split('、').Length) <= MostNamed;
    }

    private static IEnumerable<OccurrencePlace> Receiving(Occurrence occurrence) =>
        occurrence.Places.Where(place => place.Element is Fields.Townships or Fields.Receivers);

    private Bilingual Said(Occurrence occurrence, Bilingual day) => occurrence.Type switch
    {
        EventNames.CatalogOpened => From(day, "公布清单", "list opened"),
        EventNames.PowerAdded => From(day, "列入清单", "on the list"),
        EventNames.PowerRemoved => Removed(occurrence, day),
        EventNames.PowerElementsChanged => Changed(occurrence, day),
        EventNames.PowerTransferred => From(day, $"划转至{To(occurrence).Zh}", $"moved to {To(occurrence).En}"),
        EventNames.PowerSuspended => From(day, "暂停实施", "suspended"),
        EventNames.PowerResumed => From(day, "恢复实施", "resumed"),
        EventNames.PowerDelegated => Delegated(occurrence, day),
        EventNames.DelegationRecalled =>
            From(day, $"从{Receivers(occurrence).Zh}收回", $"recalled from {Receivers(occurrence).En}"),
        Foreseen.Ended => Ended(occurrence, day),
        Foreseen.HandedOver =>
            new Bilingual($"{day.Zh}向{Receivers(occurrence).Zh}交接", $"handed over to {Receivers(occurrence).En} on {day.En}"),
        EventNames.FactCorrected => new Bilingual($"{day.Zh}更正记录", $"record corrected on {day.En}"),
        EventNames.AdjustmentAnnulled => From(day, "撤销", "annulled"),
        EventNames.DepartmentRenamed or EventNames.TownshipRenamed =>
            From(day, $"更名为{To(occurrence).Zh}", $"renamed to {To(occurrence).En}"),
        EventNames.DepartmentsMerged => From(day, $"并入{To(occurrence).Zh}", $"merged into {To(occurrence).En}"),
        _ => From(day, EventWords.Of(occurrence.Type).Zh, EventWords.Of(occurrence.Type).En),
    };

    private static Bilingual From(Bilingual day, string zh, string en) => new($"自{day.Zh}起{zh}", $"{en} from {day.En}");

    private static Bilingual Removed(Occurrence occurrence, Bilingual day)
    {
        var reason = occurrence.Places[0].After is { } said and not "取消" ? said : null;
        return From(day, reason is null ? "取消" : $"取消（{reason}）", reason is null ? "off the list" : $"off the list ({reason})");
    }

    private Bilingual Changed(Occurrence occurrence, Bilingual day)
    {
        var named = occurrence.Places.Select(place => words.Of(place.Element)).OfType<Bilingual>().ToList();
        return From(
            day, $"变更{string.Join('、', named.Select(name => name.Zh))}",
            $"other {string.Join(", ", named.Select(name => name.En.ToLowerInvariant()))}");
    }

    private Bilingual Delegated(Occurrence occurrence, Bilingual day)
    {
        var receivers = Receivers(occurrence);
        var until = occurrence.Until is { } end ? DayWords.Of(end.AddDays(-1)) : null;
        var given = occurrence.ChangesTerms
            ? From(day, $"由{receivers.Zh}按新的条件行使", $"exercised by {receivers.En} on other terms")
            : From(day, $"由{receivers.Zh}行使", $"exercised by {receivers.En}");
        return until is null ? given : new Bilingual($"{given.Zh}，至{until.Zh}", $"{given.En} to {until.En}");
    }

    private Bilingual Ended(Occurrence occurrence, Bilingual day)
    {
        var (receivers, last) = (Receivers(occurrence), DayWords.Of(occurrence.Day.AddDays(-1)));
        return new Bilingual(
            $"{last.Zh}期满，自{day.Zh}起{receivers.Zh}不再行使", $"term ends on {last.En}; not exercised by {receivers.En} from {day.En}");
    }

    private Bilingual To(Occurrence occurrence) =>
        values.Of(occurrence.Places[0].Element, occurrence.Places[0].After) is { } to ? to : new Bilingual("", "");

    private Bilingual Receivers(Occurrence occurrence)
    {
        var named = Receiving(occurrence)
            .SelectMany(place => (values.Of(place.Element, place.Before ?? place.After)?.Zh ?? "").Split('、')).ToList();
        var some = string.Join('、', named.Take(MostNamed));
        return named.Count <= MostNamed
            ? new Bilingual(some, some)
            : new Bilingual($"{some}等{named.Count}个承接单位", $"{some} and {named.Count - MostNamed} others");
    }
}
