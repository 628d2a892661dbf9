using System.Text.RegularExpressions;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Delegations;

/// <summary>
/// The ways in which people write what receives a power beside townships: 利通区, 利通区人民政府, 640302; 各县（市、区）, 县级 for all of them; 利通区住建局,
/// 各县（市、区）教育局, 太阳山开发区自然资源局 for departments; 太阳山开发区, 太阳山开发区管委会 for a zone, told by its last word; 特定区域, …片区, …范围内 for a territory.
/// </summary>
/// <remarks>
/// Counties are those of the townships. Zones, departments and territories are on no register, so that any name of such a form is one.
/// Their names are kept as names are compared, without 管委会. The name of the government above is part of many a zone's own (吴忠国家农业科技园区)
/// and left out of others as people please: a zone is written as it was the first time, and the others mean it.
/// </remarks>
public sealed partial class ReceiverNaming
{
    private const string Departments =
        "(?:局|委|委员会|办|办公室|厅|部|部门|中心|队|所|站|馆|机构|机关)(?:\\([^()]+\\))?";

    private const string Zones =
        "(?:开发区|高新区|经开区|园区|产业园|工业园|科技园|物流园|新区|新城|保税区|自贸区|试验区|示范区|集聚区|度假区)";

    // What is said of some or of several bodies is the name of none.
    private const string NotSome = "(?!有关|相关|部分|其他|其它)(?!.*(?:等|各|全部|所有|全市))";

    private const string NotSeveral = "(?!.*(?:区|县|市|镇|乡|街道|局|委|会|办|\\))(?:以及|及|和|与))";
    private const string NotSeveralDepartments = "(?!.*(?:局|委|会|办|部门)(?:以及|及|和|与))";
    private const string Board = "(?:党工委)?(?:管委会|管理委员会)";
    private const string EachCounty =
        "(?:全市|全部|所有|市内|市辖|各)*(?:县\\((?:市、?区|区、?市|区|市)\\)|县、?市、?区|市、?县、?区|区县|县区|县级)级?";

    private readonly IReadOnlyList<Receiver> _counties;
    private readonly string _government;
    private readonly IReadOnlyCollection<string> _zones;

    /// <summary>The naming beside these townships.</summary>
    /// <param name="townships">The townships, each with its county.</param>
    /// <param name="government">The name of the government above the counties, as 吴忠市; null where it is not known.</param>
    /// <param name="zones">The zones that have received something, as they are written; none where not given.</param>
    public ReceiverNaming(IEnumerable<NamedTownship> townships, string? government, IReadOnlyCollection<string>? zones = null)
    {
        _zones = zones ?? [];
        _counties =
            [
                .. townships.Where(township => township.County is not null)
                    .Select(township => Receiver.County(township.Code.County, township.County!)).DistinctBy(county => county.Code)
                    .OrderBy(county => county.Code, StringComparer.Ordinal),
            ];
        _government = TextKey.OfName(government);
    }

    /// <summary>The county-level divisions, by code.</summary>
    public IReadOnlyList<Receiver> Counties => _counties;

    /// <summary>The county-level division that a text names, with or without 人民政府; null where it names none.</summary>
    public Receiver? County(string text)
    {
        var key = KeyOf(text);
        return _counties.FirstOrDefault(county => county.Code == key || Government().Replace(key, "") == TextKey.OfName(county.Name));
    }

    /// <summary>What a text stands for; empty where it stands for none of these.</summary>
    public IReadOnlyList<Receiver> Find(string text)
    {
        var key = KeyOf(text);
        if (County(text) is { } named) return [named];
        if (AllCounties().IsMatch(key)) return _counties;
        if (OfEachCounty().Match(key) is { Success: true } each)
            return [.. _counties.Select(county => Receiver.Department(county.Name!, Shown(each.Groups["name"].Value)))];
        var county = _counties.FirstOrDefault(other => key.StartsWith(TextKey.OfName(other.Name), StringComparison.Ordinal));
        if (county is not null && Department().IsMatch(key[TextKey.OfName(county.Name).Length..]))
            return [Receiver.Department(county.Name!, Shown(key[TextKey.OfName(county.Name).Length..]))];
        return ByForm(key, TextKey.OfName(text)) is { } other ? [other] : [];
    }

    /// <summary>The counties that may be meant by a name that stands for nothing, the nearest first.</summary>
    public IReadOnlyList<string> Near(string text) => Nearness.To(KeyOf(text), _counties.Select(county => county.Name!));

    private Receiver? ByForm(string key, string whole)
    {
        if (Zone().Match(whole) is { Success: true } zone) return Receiver.Zone(Written(zone.Groups["zone"].Value));
        if (OfZone().Match(whole) is { Success: true } match)
            return Receiver.Department(Written(match.Groups["zone"].Value), Shown(match.Groups["name"].Value));
        return Area().IsMatch(key) ? Receiver.Area(Shown(key)) : null;
    }

    // Without the name of the government above, and its 市 where people leave it out.
    private string KeyOf(string text)
    {
        var key = TextKey.OfName(text);
        foreach (var government in new[] { _government, _government.Length > 2 ? _government[..^1] : "" })
        {
            if (government.Length > 0 && key.Length > government.Length + 2 && key.StartsWith(government, StringComparison.Ordinal))
                return key[government.Length..];
        }

        return key;
    }

    // As it was written before, with the government's name or without.
    private string Written(string zone) =>
        _zones.FirstOrDefault(known => TextKey.OfName(known) == zone)
            ?? _zones.FirstOrDefault(known => KeyOf(known) == KeyOf(zone)) ?? Shown(zone);

    private static string Shown(string key) => key.Replace('(', '（').Replace(')', '）');

    [GeneratedRegex("(?:人民政府|政府)$")]
    private static partial Regex Government();

    [GeneratedRegex("^" + EachCounty + "(?:人民政府|政府)?$")]
    private static partial Regex AllCounties();

    [GeneratedRegex("^" + EachCounty + "(?:人民政府|政府)?" + NotSeveralDepartments + "(?<name>.+" + Departments + ")$")]
    private static partial Regex OfEachCounty();

    [GeneratedRegex("^" + NotSeveralDepartments + ".+" + Departments + "$")]
    private static partial Regex Department();

    [GeneratedRegex(
        "^" + NotSome + NotSeveral + "(?:(?<zone>.{2,}?" + Zones + "(?:\\((?!" + Board + ")[^()]+\\))?)"
            + "(?:" + Board + "|\\(" + Board + "\\))?|(?<zone>.{2,})" + Board + ")$")]
    private static partial Regex Zone();

    [GeneratedRegex("^" + NotSome + NotSeveral + "(?<zone>.{2,}?" + Zones + ")" + Board + "?(?<name>.+" + Departments + ")$")]
    private static partial Regex OfZone();

    [GeneratedRegex("^" + NotSome + NotSeveral + "(?:特定区域.*|.{2,}(?:区域|片区|地段|范围|范围内|沿线|一带|地区))(?:\\([^()]+\\))?$")]
    private static partial Regex Area();
}
