using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.Auditing;

/// <summary>What a decision did, fact by fact, as a document of it prints.</summary>
public static class DecidedFacts
{
    /// <summary>
    /// The facts about powers that a decision recorded itself, in their order; corrections, which speak of other decisions' facts, are not
    /// among them.
    /// </summary>
    /// <param name="view">The catalog, known at the decision: later ones are not to change what a document of it says.</param>
    /// <param name="revision">The revision that completed the decision.</param>
    public static IEnumerable<DecidedFact> FactsOf(this CatalogView view, long revision)
    {
        ArgumentNullException.ThrowIfNull(view);
        var parameters = view.Parameters();
        parameters.Add("revision", revision);
        parameters.Add("removed", EventNames.PowerRemoved);
        // A removal takes the power off the list on its day, so it stands as it was until then.
        return view.Mapped<Row>(
            $"""
            SELECT j.type AS Type, j.data AS Data, p.code AS Code, v.name AS Name, r.department AS Department, r.category AS Category,
                v.elements ->> '$.legalBasis' AS LegalBasis
            FROM facts f
            JOIN power_facts j ON j.power_id = f.power_id AND j.revision = f.revision
            JOIN powers p ON p.power_id = f.power_id
            LEFT JOIN power_validity r ON r.power_id = f.power_id AND {view.Knows("r")} AND r.valid_from = (
                SELECT max(b.valid_from) FROM power_validity b WHERE b.power_id = f.power_id AND {view.Knows("b")}
                    AND (b.valid_from < f.effective OR (b.valid_from = f.effective AND j.type <> @removed)))
            LEFT JOIN versions v ON v.version_id = r.version_id
            WHERE f.catalog_id = @catalog AND f.known = @revision ORDER BY f.revision
            """,
            parameters).Select(row => row.Decided()).OfType<DecidedFact>();
    }

    private sealed class Row
    {
        public string Type { get; init; } = "";

        public byte[] Data { get; init; } = [];

        public string Code { get; init; } = "";

        public string? Name { get; init; }

        public string? Department { get; init; }

        public long? Category { get; init; }

        public string? LegalBasis { get; init; }

        public DecidedFact? Decided() => EventRegistry.Read(Type, Data) is PowerFact fact
            ? new DecidedFact(fact, Name ?? Code, Department ?? "", (Category?)Category, LegalBasis)
            : null;
    }
}
