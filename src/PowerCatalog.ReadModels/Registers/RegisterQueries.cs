using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.ReadModels.Registers;

/// <summary>
/// The registers that elements of powers make up: proofs under commitment, and items across provinces. Since when something is so, and by
/// which decision, is read from the facts of each power.
/// </summary>
public static class RegisterQueries
{
    private const string Proofs = "commitmentProofs";
    private const string CrossProvince = "crossProvince";
    private const string Places = "crossProvincePlaces";

    /// <summary>The proofs that commitments take the place of, of a department or of all.</summary>
    /// <param name="view">The catalog through a lens.</param>
    /// <param name="department">A department, by code or name; null for all.</param>
    public static CommitmentRegister CommitmentProofs(this CatalogView view, string? department = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        var powers = Having(view, Proofs, department);
        var (names, since) = (
            new DepartmentNames(view), Since(view, powers, Proofs, value => ElementMeaning.ItemsOf(value).Select(TextKey.OfText)));
        var items = powers
            .SelectMany(power => ElementMeaning.ItemsOf(power.Value).DistinctBy(TextKey.OfText)
                .Select(proof => (power, proof, By: since(power.Code, TextKey.OfText(proof)))))
            .Select(found => new CommitmentProof(
                found.proof, found.power.Department, names[found.power.Department], found.power.Code, found.power.Name,
                (Category)found.power.Category, found.power.LegalBasis, found.By.Since, found.By.DocumentNumber, found.By.Title,
                    found.By.Id))
            .OrderBy(proof => proof.Department, StringComparer.Ordinal).ThenBy(proof => TextKey.OfText(proof.Proof), StringComparer.Ordinal)
            .ThenBy(proof => proof.Power, StringComparer.Ordinal).ToList();
        return new CommitmentRegister(
            items, items.Select(item => (item.Department, TextKey.OfText(item.Proof))).Distinct().Count(),
            items.Select(item => item.Department).Distinct().Count());
    }

    /// <summary>The items that are handled across provinces, powers and services, of a department or of all, by code.</summary>
    /// <inheritdoc cref="CommitmentProofs"/>
    public static IReadOnlyList<CrossProvinceItem> CrossProvinceItems(this CatalogView view, string? department = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        var powers = Having(view, CrossProvince, department).Where(power => WrittenFlag.Read(power.Value) == true).ToList();
        var (names, since) = (
            new DepartmentNames(view), Since(view, powers, CrossProvince, value => WrittenFlag.Read(value) == true ? [CrossProvince] : []));
        return
        [
            .. powers.Select(power => (power, By: since(power.Code, CrossProvince))).Select(found => new CrossProvinceItem(
                found.power.Code, found.power.Name, (Category)found.power.Category, found.power.Department, names[found.power.Department],
                found.power.LegalBasis, ElementMeaning.ItemsOf(found.power.Places ?? ""), found.By.Since, found.By.DocumentNumber,
                found.By.Title, found.By.Id)),
        ];
    }

    private static List<Row> Having(CatalogView view, string element, string? department)
    {
        var code = department is null ? null : DepartmentQueries.CodeOf(view, department);
        if (department is not null && code is null) return [];
        var parameters = view.Parameters();
        parameters.Add("department", code);
        return
        [
            .. view.Mapped<Row>(
                $"""
                SELECT r.code, v.name, r.category, r.department, v.elements ->> '$.{LegalBasis.Element}' AS LegalBasis,
                    v.elements ->> '$.{element}' AS Value, v.elements ->> '$.{Places}' AS Places
                FROM power_validity r JOIN versions v ON v.version_id = r.version_id
                WHERE r.catalog_id = @catalog AND {view.Meets("r")} AND (@department IS NULL OR r.department = @department)
                    AND v.elements ->> '$.{element}' IS NOT NULL
                ORDER BY r.code
                """,
                parameters),
        ];
    }

    // The fact since which a power has an item, with its decision; where it was corrected, the decision that corrected it.
    private static Func<string, string, By> Since(
        CatalogView view, IReadOnlyCollection<Row> powers, string element, Func<string, IEnumerable<string>> itemsOf)
    {
        var parameters = view.Parameters();
        parameters.Add("codes", powers.Select(power => power.Code));
        var facts = view.Query(
            """
            SELECT p.code, j.revision, j.type, j.data FROM json_each(@codes) c
            CROSS JOIN powers p ON p.catalog_id = @catalog AND p.code = c.value CROSS JOIN power_facts j ON j.power_id = p.power_id
            CROSS JOIN facts f ON f.catalog_id = p.catalog_id AND f.revision = j.revision WHERE f.known <= @known
            """,
            parameters,
            static row => (
                Code: row.Text(0), Revision: row.Number(1), Type: row.Text(2), Data: row.Bytes(3))).ToLookup(row => row.Code,
                row => StoredFact.Read(row.Revision, row.Type, row.Data));
        var annulments = Annulments.Of(AnnulledAdjustments.Known(view).Select(row => row.Annulled));
        var held = powers.ToDictionary(
            power => power.Code,
            power => HeldItems.Of([.. facts[power.Code]], annulments, view.Lens.On, view.Lens.AsRecorded, element, itemsOf));
        var decisions = Decisions(view, held.Values.SelectMany(items => items.Values.Select(fact => fact.Reading)));
        return Of;

        By Of(string code, string item)
        {
            var fact = held[code][item];
            return decisions[fact.Reading] with { Since = fact.Fact.Effective };
        }
    }

    private static Dictionary<long, By> Decisions(CatalogView view, IEnumerable<long> revisions)
    {
        var parameters = view.Parameters();
        parameters.Add("revisions", revisions.Distinct());
        return view.Query(
            """
            SELECT f.revision, a.adjustment, a.document_number, a.title FROM json_each(@revisions) r
            CROSS JOIN facts f ON f.catalog_id = @catalog AND f.revision = r.value
            CROSS JOIN adjustments a ON a.catalog_id = f.catalog_id AND a.known = f.known
            """,
            parameters,
            static row => (
                Revision: row.Number(0), Id: row.Text(1), Number: row.TextOrNull(2),
                Title: row.Text(3))).ToDictionary(row => row.Revision, row => new By(row.Id, row.Number, row.Title, default));
    }

    private sealed class Row
    {
        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public long Category { get; init; }

        public string Department { get; init; } = "";

        public string? LegalBasis { get; init; }

        public string Value { get; init; } = "";

        public string? Places { get; init; }
    }

    private sealed record By(string Id, string? DocumentNumber, string Title, DateOnly Since);
}
