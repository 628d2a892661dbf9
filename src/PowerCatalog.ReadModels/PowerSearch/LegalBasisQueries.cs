using PowerCatalog.Domain.Reference;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>A law that powers rest on.</summary>
/// <param name="Law">Its name without 《》 and without 中华人民共和国.</param>
/// <param name="Powers">The number of powers that rest on it.</param>
/// <param name="Articles">The number of its articles that are named.</param>
public sealed record LawAnswer(string Law, long Powers, long Articles);

/// <summary>An article that powers rest on.</summary>
/// <param name="Article">As 第十五条; empty where the law is named as a whole.</param>
/// <param name="Powers">The number of powers that rest on it.</param>
public sealed record ArticleAnswer(string Article, long Powers);

/// <summary>Queries the laws on which powers rest; <c>PowerFilter.Law</c> selects the powers themselves.</summary>
public static class LegalBasisQueries
{
    /// <summary>
    /// The laws, those with the most powers first; only those whose name contains <paramref name="text"/>, and only those that the register
    /// <paramref name="missingFrom"/> does not have, where given.
    /// </summary>
    public static IReadOnlyList<LawAnswer> Laws(this CatalogView view, string? text = null, LawRegister? missingFrom = null)
    {
        var parameters = view.Parameters();
        parameters.Add("text", text);
        return [.. view.Query(
            $"""
            SELECT b.law, count(DISTINCT r.power_id), count(DISTINCT nullif(b.article, ''))
            FROM power_validity r JOIN versions v ON v.version_id = r.version_id JOIN legal_bases b ON b.basis_id = v.basis_id
            WHERE r.catalog_id = @catalog AND {view.Meets("r")} AND b.law IS NOT NULL AND (@text IS NULL OR instr(b.law, @text) > 0)
            GROUP BY b.law ORDER BY 2 DESC, 1
            """,
            parameters,
            static row => (
                Law: row.Text(0), Powers: row.Number(1),
                Articles: row.Number(2))).Where(row => missingFrom?.Find(row.Law) is null).Select(row => new LawAnswer(row.Law,
                row.Powers, row.Articles))];
    }

    /// <summary>The laws whose names are meant, those with the most powers first; a law that no power rests on is left out.</summary>
    public static IReadOnlyList<LawAnswer> LawsNamed(this CatalogView view, Func<string, bool> isMeant)
    {
        var meant = view.Texts("SELECT DISTINCT law FROM legal_bases WHERE law IS NOT NULL", view.Parameters())
            .Where(isMeant).ToList();
        if (meant.Count == 0) return [];
        var parameters = view.Parameters();
        parameters.Add("laws", meant);
        return [.. view.Query(
            $"""
            SELECT b.law, count(DISTINCT r.power_id), count(DISTINCT nullif(b.article, ''))
            FROM legal_bases b CROSS JOIN versions v ON v.basis_id = b.basis_id
            CROSS JOIN power_validity r INDEXED BY power_validity_by_version ON r.version_id = v.version_id
            WHERE b.law IN (SELECT value FROM json_each(@laws))
                AND r.catalog_id = @catalog AND {view.Meets("r")} GROUP BY b.law ORDER BY 2 DESC, 1
            """,
            parameters,
            static row => (
                Law: row.Text(0), Powers: row.Number(1), Articles: row.Number(2))).Select(row => new LawAnswer(row.Law, row.Powers,
                row.Articles))];
    }

    /// <summary>The articles of a law that powers rest on, those with the most powers first.</summary>
    public static IReadOnlyList<ArticleAnswer> Articles(this CatalogView view, string law)
    {
        var parameters = view.Parameters();
        parameters.Add("law", law);
        // CROSS JOIN leads from the law to its versions and their validity; SQLite's planner would read the whole list for each version.
        return [.. view.Query(
            $"""
            SELECT b.article, count(DISTINCT r.power_id)
            FROM legal_bases b CROSS JOIN versions v ON v.basis_id = b.basis_id
            CROSS JOIN power_validity r INDEXED BY power_validity_by_version ON r.version_id = v.version_id
            WHERE b.law = @law AND r.catalog_id = @catalog AND {view.Meets("r")} GROUP BY b.article ORDER BY 2 DESC, 1
            """,
            parameters,
            static row => (Article: row.Text(0), Powers: row.Number(1))).Select(row => new ArticleAnswer(row.Article, row.Powers))];
    }
}
