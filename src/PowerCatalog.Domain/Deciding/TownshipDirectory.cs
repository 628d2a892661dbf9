using System.Text.RegularExpressions;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Deciding;

/// <summary>
/// Finds the townships and other receivers that a cell names, in the ways in which people write them (<see cref="TownshipNaming"/>, <see
/// cref="ReceiverNaming"/>), including the townships that the draft itself registers or renames.
/// </summary>
internal sealed partial class TownshipDirectory(CatalogKnowledge knowledge, string? government, FoundProblems problems)
{
    private const int NamesInASentence = 3;
    private readonly Dictionary<TownshipCode, (string Name, DateOnly From)> _namedHere = [];
    private readonly Dictionary<TownshipCode, Place> _said = [];
    private readonly List<string> _zones = [.. knowledge.Zones];
    private readonly Dictionary<DateOnly, (TownshipNaming Townships, ReceiverNaming Others)> _namings = [];

    /// <summary>
    /// The receivers in their order, at least one; null after a problem where a name stands for none, or for a township that is closed.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="date">The day.</param>
    /// <param name="countiesThemselves">Whether a county's name stands for the county, and not for all its townships.</param>
    /// <param name="all">The receivers that 全部 stands for; all open townships where null.</param>
    /// <param name="known">Receivers that may be named in words that have no form of their own, as a territory has none.</param>
    public IReadOnlyList<Receiver>? Find(
        FieldValue cell, DateOnly date, bool countiesThemselves, IReadOnlyList<Receiver>? all = null,
        IReadOnlyList<Receiver>? known = null)
    {
        var (naming, others) = NamingOn(date);
        if (TownshipNaming.Excepted(cell.Text) is var (whole, except) && others.Find(cell.Text).Count == 0)
        {
            var named = Find(cell with { Text = whole }, date, countiesThemselves, all, known);
            if (named is null) return null;
            var among = named.All(receiver => receiver.AsTownship is not null) ? Among(except, naming) : null;
            var left = among ?? Find(cell with { Text = except }, date, countiesThemselves, all, known);
            if (left is null) return null;
            var keys = named.Select(receiver => receiver.Key).ToHashSet();
            if (among is null && left.FirstOrDefault(receiver => !keys.Contains(receiver.Key)) is { } beside)
            {
                problems.Add(DecidingProblems.ExceptedOfNone(cell, NameOf(beside)));
                return null;
            }

            keys.ExceptWith(left.Select(receiver => receiver.Key));
            if (keys.Count == 0)
            {
                problems.Add(DecidingProblems.ExceptedAll(cell));
                return null;
            }

            return Receiver.InOrder(named.Where(receiver => keys.Contains(receiver.Key)));
        }

        if (naming.IsAll(cell.Text))
            return all ?? Receiver.InOrder(Open(date).Select(township => Receiver.Township(township.Code)));
        var groups = naming.Split(cell.Text, part => others.Find(part).Count > 0);
        if (groups.FirstOrDefault(group => group.Stated is { } stated && stated != group.Parts.Count) is { } incomplete)
        {
            problems.Add(DecidingProblems.NotAllTownshipsNamed(cell, incomplete.Stated!.Value, incomplete.Parts));
            return null;
        }

        if (UnclearCounty(cell.Text, [.. groups.SelectMany(group => group.Parts)], naming, countiesThemselves) is var (county, together))
        {
            problems.Add(DecidingProblems.CountyOrItsTownships(cell, county, together));
            return null;
        }

        var found = new List<Receiver>();
        var sound = true;
        foreach (var part in groups.SelectMany(group => group.Parts).DefaultIfEmpty(cell.Text))
        {
            var named = countiesThemselves && others.County(part) is not null ? [] : naming.Find(part);
            var codes = named.Select(township => township.Code).ToHashSet();
            var ofOneName = named.Select(township => township.Name).Distinct().Count() == 1;
            var meant = codes.Count > 0 ? [.. codes.Select(Receiver.Township)] : others.Find(part);
            if (meant.Count == 0 && known is not null) meant = [.. known.Where(receiver => receiver.Key == TextKey.OfName(part))];
            if (meant.Count == 0 || (codes.Count > 1 && ofOneName)) sound = Refuse(cell, part, codes.Count, date);
            else found.AddRange(meant);
        }

        // Further lines of the draft mean the zones of this one, however they write them.
        _zones.AddRange(found.Where(receiver => receiver.Kind == ReceiverKind.Zone).Select(zone => zone.Name!).Except(_zones));

        return sound ? Receiver.InOrder(found) : null;
    }

    // What is left out of townships by a word for many, as 街道 of 各乡镇（除街道外） and 利通区 of 各镇（不含利通区）, are those among them, if there are any;
    // null where names are left out.
    private static List<Receiver>? Among(string except, TownshipNaming naming)
    {
        // 和 and 及 stand within names too.
        return Of(Words().Split(except)) ?? Of(Listed().Split(except));

        List<Receiver>? Of(string[] parts)
        {
            var found = parts.Select(part => naming.OfKind(part) ?? (naming.IsCounty(part) ? naming.Find(part) : null)).ToList();
            return found.Exists(many => many is null)
                ? null
                : [.. found.SelectMany(many => many!).Select(township => Receiver.Township(township.Code))];
        }
    }

    [GeneratedRegex(@"\s*(?:[,，、;；]|以及|[和及与])\s*")]
    private static partial Regex Words();

    [GeneratedRegex(@"\s*[,，、;；]\s*")]
    private static partial Regex Listed();

    // 利通区、盐池县各镇: what is said of the second county may be said of the first, which by itself stands for all of its townships, or for
    // itself. Where both come to the same, nobody asks.
    private static (string County, string Together)? UnclearCounty(
        string text, List<string> parts, TownshipNaming naming, bool countiesThemselves)
    {
        var written = TextKey.OfName(text);
        foreach (var (one, next) in parts.Zip(parts.Skip(1)))
        {
            if (!naming.IsCounty(one) || !naming.IsOfCounty(next) || (!countiesThemselves && !naming.IsOfKinds(next))) continue;
            if (((string[])["、", "和", "及", "与", "以及"]).Any(
                word => written.Contains(TextKey.OfName(one) + word + TextKey.OfName(next), StringComparison.Ordinal)))
                return (one, next);
        }

        return null;
    }

    /// <summary>The counties that a cell names by their own names.</summary>
    public IReadOnlyList<Receiver> CountiesIn(FieldValue cell, DateOnly date)
    {
        var (naming, others) = NamingOn(date);
        return
            [
                .. naming.Split(cell.Text, part => others.Find(part).Count > 0).SelectMany(group => group.Parts)
                    .Where(part => naming.Find(part).Count > 0).Select(others.County).OfType<Receiver>(),
            ];
    }

    /// <summary>Notes that the draft registers a township, or gives it another name.</summary>
    public void Name(TownshipCode code, string name, DateOnly date)
    {
        _namedHere[code] = (name, date);
        _namings.Clear();
    }

    /// <summary>Notes that a line is about a township; false with a problem where an earlier one is.</summary>
    public bool Say(TownshipCode code, FieldValue cell)
    {
        if (_said.TryAdd(code, cell.Place)) return true;
        problems.Add(DecidingProblems.Contradicts(cell, _said[code]));
        return false;
    }

    public bool IsKnown(TownshipCode code) =>
        _namedHere.ContainsKey(code) || knowledge.Townships.TryGetValue(code, out var history) && history.Periods.Count > 0;

    /// <summary>The township's name on a day; null where it is not open then.</summary>
    public string? NameOn(TownshipCode code, DateOnly date) =>
        Open(date).Where(open => open.Code == code).Select(open => open.Name).LastOrDefault();

    public string NameOf(TownshipCode code) =>
        knowledge.Townships.TryGetValue(code, out var history) && history.Periods.Count > 0
            ? history.Periods[^1].Name
            : _namedHere.GetValueOrDefault(code, (code.Value, default)).Name;

    public string NameOf(Receiver receiver) => receiver.AsTownship is { } township ? NameOf(township) : receiver.Text;

    public string Show(IReadOnlyList<Receiver> receivers) => string.Join('、', receivers.Select(NameOf));

    /// <summary>The first few by name, and how many there are.</summary>
    public string ShowShort(IReadOnlyList<Receiver> receivers) =>
        receivers.Count <= NamesInASentence ? Show(receivers) : $"{Show([.. receivers.Take(NamesInASentence)])}等 {receivers.Count} 个";

    private (TownshipNaming Townships, ReceiverNaming Others) NamingOn(DateOnly date)
    {
        if (_namings.TryGetValue(date, out var known)) return known;
        var open = Open(date).ToList();
        return _namings[date] = (new TownshipNaming(open, government), new ReceiverNaming(open, government, _zones));
    }

    // Reports why a name does not stand for an open township or another receiver; always false.
    private bool Refuse(FieldValue cell, string name, int known, DateOnly date)
    {
        var (naming, others) = NamingOn(date);
        if (TownshipCode.TryParse(TextKey.OfCode(name), out var code) && !code.IsTownship)
            problems.Add(DecidingProblems.NotATownship(cell, name));
        else if (known > 1) problems.Add(DecidingProblems.AmbiguousTownship(cell, name));
        else if (knowledge.Townships.Any(pair => pair.Key.Value == code.Value || TextKey.SameName(pair.Value.On(date)?.Name, name)))
            problems.Add(DecidingProblems.ClosedTownship(cell, name));
        else if (naming.CountIn(name) is var (stated, there))
            problems.Add(DecidingProblems.OtherNumberOfTownships(cell, name, stated, there));
        else if (naming.IsOfKinds(name)) problems.Add(DecidingProblems.NoTownshipOfKind(cell, name));
        else problems.Add(DecidingProblems.UnknownTownship(cell, name, [.. others.Near(name), .. naming.Near(name)]));
        return false;
    }

    private IEnumerable<NamedTownship> Open(DateOnly date)
    {
        foreach (var (code, history) in knowledge.Townships)
        {
            if (history.On(date) is { Open: true } period) yield return new NamedTownship(code, period.Name, period.Parent);
        }

        foreach (var (code, (name, from)) in _namedHere)
        {
            if (from <= date) yield return new NamedTownship(code, name, null);
        }
    }
}
