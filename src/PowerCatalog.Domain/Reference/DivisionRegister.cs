using PowerCatalog.Domain.Codes;
using Quickenshtein;

namespace PowerCatalog.Domain.Reference;

/// <summary>
/// The governments of the whole country with their townships (<c>catalog/divisions.tsv</c>). A division that is not in it is unknown: it
/// may be newer than the register, or no government.
/// </summary>
public sealed class DivisionRegister
{
    private const int MostNear = 5;
    private const int MostDistance = 1;

    private readonly Dictionary<DivisionCode, RegisteredDivision> _byCode;
    private readonly ILookup<string, RegisteredDivision> _byName;

    private DivisionRegister(Dictionary<DivisionCode, RegisteredDivision> byCode)
    {
        _byCode = byCode;
        _byName = byCode.Values.SelectMany(division => division.Paths().Select(path => (path, division)))
            .ToLookup(pair => pair.path, pair => pair.division, StringComparer.Ordinal);
    }

    /// <summary>All divisions, by code.</summary>
    public IEnumerable<RegisteredDivision> All => _byCode.Values;

    /// <summary>Reads the register: one division a line, code, name and townships; lines that start with # are remarks.</summary>
    /// <exception cref="FormatException">A line is not so; the message has its number.</exception>
    public static DivisionRegister Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var byCode = new Dictionary<DivisionCode, RegisteredDivision>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("code\t", StringComparison.Ordinal)) continue;
            var fields = line.Split('\t');
            if (fields.Length is not (2 or 3) || fields[1].Length == 0 || !DivisionCode.TryParse(fields[0], out var code))
                throw new FormatException($"divisions.tsv, line {number}: a division has a code of six digits, a name, and townships.");
            // Those above it stand before it.
            var above = Above(code).Select(upper => byCode.GetValueOrDefault(upper)).FirstOrDefault(upper => upper is not null);
            byCode.Add(code, new RegisteredDivision(code, fields[1], above, fields.Length == 3 ? fields[2] : ""));
        }

        return new DivisionRegister(byCode);
    }

    /// <summary>The division of a code; null where the register has none.</summary>
    public RegisteredDivision? Find(DivisionCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>
    /// The divisions of a name: its own (利通区), or with those above it (吴忠市利通区, 宁夏回族自治区吴忠市利通区). Several where the name is borne by several.
    /// </summary>
    public IReadOnlyList<RegisteredDivision> Named(string name) => [.. _byName[name]];

    /// <summary>The divisions that an unknown code or name may mean, the likeliest first; at most five.</summary>
    public IReadOnlyList<RegisteredDivision> Near(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var near = DivisionCode.TryParse(text, out var code)
            ? _byCode.Values.Where(division => Levenshtein.GetDistance(division.Code.Value, code.Value) <= MostDistance)
                .OrderBy(division => !division.Code.Value.StartsWith(code.Value[..4], StringComparison.Ordinal))
            : _byCode.Values.Where(division => IsNear(division.Name, text))
                .OrderByDescending(division => CommonStart(division.Name, text)).ThenBy(division => division.Name.Length);
        return [.. near.ThenBy(division => division.Code).Take(MostNear)];
    }

    /// <summary>
    /// A government with its townships, those of the counties below it included; null where the register has none. Who keeps its list is
    /// not in the register: it is the office that typically does, 机构编制委员会办公室.
    /// </summary>
    public DivisionEntry? Entry(DivisionCode code) => Find(code) is { } division
        ? new DivisionEntry(code, division.Name, division.Name + "机构编制委员会办公室", [.. WithThoseBelow(division).SelectMany(Townships)])
        : null;

    // A slip is seldom in the first character.
    private static int CommonStart(string name, string text) => name.AsSpan().CommonPrefixLength(text);

    private static bool IsNear(string name, string text) =>
        name.Contains(text, StringComparison.Ordinal) || text.EndsWith(name, StringComparison.Ordinal)
        || (text.Length > 2 && Levenshtein.GetDistance(name, text) <= MostDistance);

    private IEnumerable<RegisteredDivision> WithThoseBelow(RegisteredDivision division)
    {
        var code = division.Code.Value;
        var stem = code.EndsWith("0000", StringComparison.Ordinal) ? code[..2]
            : code.EndsWith("00", StringComparison.Ordinal) ? code[..4]
            : code;
        return _byCode.Values.Where(below => below.Code.Value.StartsWith(stem, StringComparison.Ordinal));
    }

    private static IEnumerable<TownshipEntry> Townships(RegisteredDivision division) => division.Townships.Length == 0
        ? []
        : division.Townships.Split(' ').Select(township => new TownshipEntry(
            TownshipCode.Parse(division.Code.Value + township[..3]), township[3..], division.Name));

    private static IEnumerable<DivisionCode> Above(DivisionCode code)
    {
        if (!code.Value.EndsWith("00", StringComparison.Ordinal)) yield return DivisionCode.Parse(code.Value[..4] + "00");
        if (!code.Value.EndsWith("0000", StringComparison.Ordinal)) yield return DivisionCode.Parse(code.Value[..2] + "0000");
    }
}
