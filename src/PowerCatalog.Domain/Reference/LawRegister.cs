using System.Collections.Concurrent;
using System.Globalization;
using Quickenshtein;

namespace PowerCatalog.Domain.Reference;

/// <summary>
/// The register of laws (<c>catalog/laws.tsv</c>): national laws and administrative regulations, regional regulations of some places, and
/// a few rules. A document that is not in it is unknown, and nothing follows from that about its rank.
/// </summary>
public sealed class LawRegister
{
    private const int MostKept = 10_000;

    // By the form in which names are compared. Names that differ only in a suffix are versions of one document.
    private readonly Dictionary<string, Law> _laws;

    // By region and length, so that a name is measured against few others.
    private readonly ILookup<(string Region, int Length), string> _keys;
    private readonly ConcurrentDictionary<string, string> _nearest = [];

    // A list names the same few laws again and again.
    private readonly ConcurrentDictionary<string, string> _keyOf = [];

    private LawRegister(IEnumerable<Row> rows)
    {
        _laws = rows.GroupBy(row => LawNames.KeyOf(row.Name)).ToDictionary(named => named.Key, LawOf);
        Newest = _laws.Values.SelectMany(law => law.Versions).Max(version => version.Date) ?? DateOnly.MinValue;
        _keys = _laws.Keys.ToLookup(key => (LawNames.RegionOf(key), key.Length));
    }

    /// <summary>The day of the newest version that the register has: what is made later it does not know.</summary>
    public DateOnly Newest { get; }

    /// <summary>The documents.</summary>
    public IReadOnlyCollection<Law> All => _laws.Values;

    /// <summary>
    /// The document of that name, with or without 《》, 中华人民共和国 and a suffix like （2019修正）; null where the register has none.
    /// </summary>
    public Law? Find(string name) => _laws.GetValueOrDefault(KeyOf(name));

    /// <summary>The rank of a document: the register's, or the one that its name proves; null where it is unknown.</summary>
    public LawRank? RankOf(string name)
    {
        var key = KeyOf(name);
        return _laws.TryGetValue(key, out var law) ? law.Rank : LawNames.ProvenBy(key);
    }

    /// <summary>
    /// The document that an unknown name is so near to that it is probably meant; null where there is none. Only documents of the same
    /// region and kind are near: 宁夏回族自治区水法实施办法 does not mean 水法.
    /// </summary>
    public Law? Near(string name)
    {
        var key = KeyOf(name);
        if (_laws.ContainsKey(key)) return null;
        // A name that says itself to be of the state, and only its last character is another, or is missing: 中华人民共和国水发.
        if (key.Length > 1 && LawNames.IsOfState(name) && LawNames.KindOf(key).Length == 0
            && (_laws.GetValueOrDefault(key + "法") ?? _laws.GetValueOrDefault(key[..^1] + "法")) is { } meant)
            return meant;
        if (!_nearest.TryGetValue(key, out var near))
        {
            near = Nearest(key);
            if (_nearest.Count < MostKept) _nearest.TryAdd(key, near);
        }

        return _laws.GetValueOrDefault(near);
    }

    /// <summary>Reads the file's text.</summary>
    /// <exception cref="FormatException">A row is not valid.</exception>
    public static LawRegister Parse(string text) => new(
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipWhile(line => line[0] == '#').Skip(1).Select(Row.Parse));

    private string KeyOf(string name)
    {
        if (_keyOf.TryGetValue(name, out var known)) return known;
        var key = LawNames.KeyOf(name);
        if (_keyOf.Count < MostKept) _keyOf.TryAdd(name, key);
        return key;
    }

    private string Nearest(string key)
    {
        var (region, kind) = (LawNames.RegionOf(key), LawNames.KindOf(key));
        var most = MostEdits(key.Length, region, kind);
        var near = Enumerable.Range(key.Length - most, (2 * most) + 1).SelectMany(length => _keys[(region, length)])
            .Where(other => kind.Length == 0 || LawNames.KindOf(other) == kind)
            .Select(other => (Key: other, Edits: Levenshtein.GetDistance(key, other)))
            .Where(found => found.Edits <= most).OrderBy(found => found.Edits).ThenBy(found => found.Key, StringComparer.Ordinal);
        return near.Select(found => found.Key).FirstOrDefault() ?? "";
    }

    // The register has the national laws and administrative regulations, so 法 and 条例 that it lacks are likely to be slips. It lacks most
    // rules and regional documents, whose names differ by a character or two.
    private static int MostEdits(int length, string region, string kind) => (kind, region) switch
    {
        // 水利法 and 水法: every national law is in the register, however short its name.
        ("法", "") when length == 3 => 1,
        _ when length < 4 => 0,
        ("法" or "条例", "") => length < 9 ? 1 : 2,
        _ => length < 8 ? 0 : 1,
    };

    private static Law LawOf(IGrouping<string, Row> rows) => new(
        LawNames.WithoutSuffix(rows.First().Name), rows.Max(row => row.Rank),
        [.. rows.Where(row => row.Articles is not null).Select(row => new LawVersion(row.Version, row.Articles!.Value))
            .OrderBy(version => version.Date)]);

    private sealed record Row(string Name, LawRank Rank, DateOnly? Version, int? Articles)
    {
        public static Row Parse(string line) => line.Split('\t') is [var name, var rank, _, var version, var articles]
            ? new Row(
                name, RankNamed(rank),
                version.Length == 0 ? null : DateOnly.ParseExact(version, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                articles.Length == 0 ? null : int.Parse(articles, CultureInfo.InvariantCulture))
            : throw new FormatException($"laws.tsv: '{line}' does not have five columns.");

        private static LawRank RankNamed(string rank) => rank switch
        {
            "法律" => LawRank.Law,
            "行政法规" => LawRank.Regulation,
            "地方性法规" => LawRank.LocalRegulation,
            "部门规章" => LawRank.Rule,
            _ => throw new FormatException($"laws.tsv: '{rank}' is not a rank."),
        };
    }
}
