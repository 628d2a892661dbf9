using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>A power that a text may mean.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its last name.</param>
public sealed record MeantPower(PowerCode Code, string Name);

/// <summary>What a text stands for that names a power.</summary>
/// <param name="Text">The text.</param>
/// <param name="Meant">One where it is plain which is meant, several where it is not, none where no power is known by it.</param>
/// <param name="Total">How many there are; <paramref name="Meant"/> has the first.</param>
public sealed record NamedPowers(string Text, IReadOnlyList<MeantPower> Meant, long Total)
{
    /// <summary>The one that is meant; null where none is, or where it is not plain which.</summary>
    public MeantPower? Only => Total == 1 ? Meant[0] : null;

    /// <summary>Why it is not plain which is meant; null where it is.</summary>
    public Bilingual? Refusal => Total switch
    {
        1 => null,
        0 => new Bilingual(
            $"没有编码或名称为“{Text}”的职权，名称中也没有含这些字的。", $"There is no power with the code or name '{Text}', and none whose name holds it."),
        _ => new Bilingual(
            $"“{Text}”不止一项职权（共 {Total} 项）：{Candidates("、", "等")}。请写明编码或全名。",
            $"'{Text}' may be any of {Total} powers: {Candidates(", ", " and others")}. Give the code or the whole name."),
    };

    private string Candidates(string separator, string others) =>
        string.Join(separator, Meant.Select(power => $"{power.Name} {power.Code}")) + (Total > Meant.Count ? others : "");
}

/// <summary>Finds powers by the names that people write.</summary>
public static class PowerNaming
{
    private const int MostNamed = 5;

    /// <summary>
    /// Which power a text names: by code, also an old one, by any whole name that it ever had, or by words of its names. The day does not
    /// matter: a removed power is named all the same.
    /// </summary>
    public static NamedPowers PowersNamed(this CatalogView view, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (PowerCode.TryRead(text, out var code) && view.Knows(code)) return new NamedPowers(text, [Named(view, code)], 1);
        var parameters = view.Parameters();
        parameters.Add("name", TextKey.OfName(text));
        parameters.Add("code", TextKey.OfCode(text));
        var called = view.Texts(
            """
            SELECT DISTINCT p.code FROM power_keys k JOIN powers p ON p.power_id = k.power_id
            WHERE k.catalog_id = @catalog AND ((k.kind = 0 AND k.key = @name) OR (k.kind = 1 AND k.key = @code)) ORDER BY p.code
            """,
            parameters).Select(PowerCode.Parse).ToList();
        return Of(view, text, called.Count > 0 ? called : WithWords(view, Sought.Plain(text)));
    }

    private static List<PowerCode> WithWords(CatalogView view, Sought sought)
    {
        if (sought.Query is not { } query) return [];
        var parameters = view.Parameters();
        parameters.Add("query", query);
        Relevance.AddTo(parameters, sought);
        // 4 is the last rank of names.
        return
        [
            .. view.Query(
                $"""
                SELECT p.code, min({Relevance.Sql(sought, "v.code", "v.name")}) AS rank
                FROM power_text t CROSS JOIN versions v ON v.text_id = t.rowid CROSS JOIN powers p ON p.power_id = v.power_id
                WHERE power_text MATCH @query AND p.catalog_id = @catalog GROUP BY p.code HAVING rank <= 4 ORDER BY rank, p.code
                """,
                parameters,
                static row => (Code: row.Text(0), Rank: row.Number(1))).Select(row => PowerCode.Parse(row.Code)),
        ];
    }

    private static NamedPowers Of(CatalogView view, string text, List<PowerCode> codes) =>
        new(text, [.. codes.Take(MostNamed).Select(code => Named(view, code))], codes.Count);

    private static MeantPower Named(CatalogView view, PowerCode code) =>
        new(code, PowerList.PowerNames.NamesOf(view, [code.Value]).GetValueOrDefault(code.Value, code.Value));
}
