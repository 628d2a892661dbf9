namespace PowerCatalog.Benchmarks.Plain;

/// <summary>The queries behind a township's list at the head, as TownshipQueries asks them.</summary>
internal static class PlainTownshipSql
{
    public const string Catalog = "SELECT catalog_id, name, head, recorded FROM catalogs WHERE division = $division";

    public const string Township = """
        SELECT name, parent, open FROM bodies WHERE catalog_id = $catalog AND kind = 'township' AND code = $code
            AND known_to = $now AND valid_from <= $on AND valid_to > $on
        """;

    public const string Count = """
        SELECT count(*) FROM delegations
        WHERE catalog_id = $catalog AND receiver = $code AND known_to = $now AND valid_from <= $on AND valid_to > $on
        """;

    public const string Powers = """
        SELECT v.code, v.name, v.category, v.department, b.name, v.elements ->> '$.legalBasis',
               d.mode, d.acting_name, d.instrument, d.provincial_basis,
            d.valid_from, d.valid_to, d.hand_over, d.travelling, v.suspended, a.document_number, a.title, d.scope,
            v.elements ->> '$.complaintPhone'
        FROM delegations d
        JOIN power_validity r ON r.power_id = d.power_id AND r.known_to = $now AND r.valid_from <= $on AND r.valid_to > $on
        JOIN versions v ON v.version_id = r.version_id
        JOIN facts f ON f.catalog_id = d.catalog_id AND f.revision = d.revision
        JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
        LEFT JOIN bodies b ON b.catalog_id = d.catalog_id AND b.kind = 'department' AND b.code = v.department
            AND b.known_to = $now AND b.valid_from <= $on AND b.valid_to > $on
        WHERE d.catalog_id = $catalog AND d.receiver = $code AND d.known_to = $now AND d.valid_from <= $on AND d.valid_to > $on
        ORDER BY v.code
        """;
}
