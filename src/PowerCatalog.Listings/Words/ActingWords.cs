using System.Globalization;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Listings.Words;

/// <summary>Who may act where and in whose name, as one sentence.</summary>
public static class ActingWords
{
    // So few that naming them is shorter than asking where they stand.
    private const int MostNamed = 3;

    /// <summary>The sentence: 在利通区的12个乡镇（街道）由乡镇（街道）以自己名义实施；其余地方由市城市管理局实施。</summary>
    public static IReadOnlyList<Phrase> Of(WhoActs who)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (!who.IsShared) return [Phrase.Words("由", "Exercised by "), Phrase.Data(who.DepartmentName), Phrase.Words("实施。", ".")];
        var clauses = who.Areas.Select(area => Area(area, who.DepartmentName).ToList())
            .Concat(who.Others.Select(other => Other(other, who.DepartmentName).ToList())).ToList();
        if (who.DepartmentActs)
            clauses.Add([Phrase.Words("其余地方由", "elsewhere "), Phrase.Data(who.DepartmentName), Phrase.Words("实施", " acts")]);
        return
        [
            .. clauses.SelectMany((clause, at) => at == 0 ? clause : clause.Prepend(Phrase.Words("；", "; "))), Phrase.Words("。", "."),
        ];
    }

    private static IEnumerable<Phrase> Area(ActingArea area, string department)
    {
        yield return Phrase.Words("在", "in ");
        foreach (var (at, county) in area.Counties.Index())
        {
            if (at > 0) yield return Phrase.Words("、", ", ");
            foreach (var phrase in County(county, isLast: at == area.Counties.Count - 1)) yield return phrase;
        }

        yield return Phrase.Words("由乡镇（街道）", area.Townships == 1 ? " the township acts" : " the townships act");
        foreach (var phrase in InWhoseName(area.InWhoseName, area.Townships == 1, department)) yield return phrase;
        if (Until(area.Until) is { } until) yield return until;
    }

    private static IEnumerable<Phrase> County(ActingCounty county, bool isLast)
    {
        var count = county.Townships.Count;
        if (count <= MostNamed)
        {
            yield return Phrase.Data((county.County ?? "") + string.Join('、', county.Townships));
            yield break;
        }

        var (zhOf, enOf) = count == county.OfAll ? ("全部", "all ") : ("的", "");
        var townships = isLast ? "乡镇（街道）" : "";
        if (county.County is null)
        {
            yield return Phrase.Words($"{count}个{townships}", $"{count} townships");
            yield break;
        }

        yield return Phrase.Words("", $"{enOf}{count} townships of ");
        yield return Phrase.Data(county.County);
        yield return Phrase.Words($"{zhOf}{count}个{townships}", "");
    }

    private static IEnumerable<Phrase> Other(PowerReceiver other, string department)
    {
        if (other.Scope is not null && other.Scope != other.Name)
        {
            yield return Phrase.Words("在", "in ");
            yield return Phrase.Data(other.Scope);
            yield return Phrase.Words("由", " ");
        }

        yield return Phrase.Data(other.Name);
        yield return Phrase.Words("", " acts");
        foreach (var phrase in InWhoseName(other.InWhoseName, isOne: true, department)) yield return phrase;
        if (Until(other.Until) is { } until) yield return until;
    }

    private static IEnumerable<Phrase> InWhoseName(ActingName name, bool isOne, string department)
    {
        if (name == ActingName.Receiver)
        {
            yield return Phrase.Words("以自己名义实施", isOne ? " in its own name" : " in their own names");
            yield break;
        }

        yield return Phrase.Words("以", " in the name of ");
        yield return Phrase.Data(department);
        yield return Phrase.Words("名义实施", "");
    }

    private static Phrase? Until(DateOnly? until) => until?.AddDays(-1) is { } last
        ? Phrase.Words(
            string.Create(CultureInfo.InvariantCulture, $"（至{last.Year}年{last.Month}月{last.Day}日）"),
            string.Create(CultureInfo.InvariantCulture, $" (to {last:yyyy-MM-dd})"))
        : null;
}
