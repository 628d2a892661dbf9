using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Naming;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Knowledge;

/// <summary>Finds the powers of a catalog by what people call them.</summary>
internal sealed class PowerNameKeys(SqliteConnection connection, long catalog, PendingFacts pending)
{
    // A near name is looked for among all names of about the same length; a draft of many unknown names has another fault.
    private const int MostNear = 20;
    private const int MostCompared = 50_000;

    private const string Find = """
        SELECT p.code FROM power_keys k JOIN powers p ON p.power_id = k.power_id
        WHERE k.catalog_id = @catalog AND k.kind = @kind AND k.key = @key ORDER BY p.code
        """;

    /// <summary>For each name that a power ever had, those powers.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<PowerCode>> Named(IEnumerable<string> names)
    {
        var asked = names.ToHashSet();
        var found = OfKeys(PowerKeys.Name, asked);
        foreach (var name in asked.Where(name => pending.Named(name).Count > 0))
            found[name] = [.. found.GetValueOrDefault(name, []).Union(pending.Named(name)).Order()];
        return found;
    }

    /// <summary>For each code that was given later to a power with a provisional one, that power.</summary>
    public IReadOnlyDictionary<PowerCode, PowerCode> Aliases(IReadOnlyCollection<PowerCode> codes)
    {
        var found = OfKeys(PowerKeys.Code, codes.Select(code => code.Value))
            .Where(found => found.Value.Count == 1).ToDictionary(found => PowerCode.Parse(found.Key), found => found.Value[0]);
        foreach (var code in codes)
        {
            if (pending.Alias(code) is { } power) found.TryAdd(code, power);
        }

        return found;
    }

    /// <summary>For names that no power ever had, the powers with the nearest names; only for the first of them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<PowerCode>> Near(IEnumerable<string> names)
    {
        var near = new Dictionary<string, IReadOnlyList<PowerCode>>();
        foreach (var name in names.Take(MostNear))
        {
            var candidates = connection.Texts(
                """
                SELECT DISTINCT key FROM power_keys
                WHERE catalog_id = @catalog AND kind = @kind AND length(key) BETWEEN @shortest AND @longest LIMIT @most
                """,
                new SqlParameters(
                    ("catalog", catalog), ("kind", PowerKeys.Name), ("shortest", name.Length / 2), ("longest", name.Length * 2),
                    ("most", MostCompared)));
            var found = Named(Nearness.To(name, candidates)).Values.SelectMany(codes => codes).ToList();
            if (found.Count > 0) near.Add(name, found);
        }

        return near;
    }

    /// <summary>For codes that no power ever had, the powers with the nearest codes; only for the first of them.</summary>
    public IReadOnlyDictionary<PowerCode, IReadOnlyList<PowerCode>> NearCodes(IEnumerable<PowerCode> codes)
    {
        var near = new Dictionary<PowerCode, IReadOnlyList<PowerCode>>();
        foreach (var code in codes.Take(MostNear))
        {
            var candidates = connection.Texts(
                "SELECT code FROM powers WHERE catalog_id = @catalog AND length(code) BETWEEN @shortest AND @longest LIMIT @most",
                new SqlParameters(
                    ("catalog", catalog), ("shortest", code.Value.Length - 2), ("longest", code.Value.Length + 2),
                    ("most", MostCompared)));
            var found = Nearness.ToCode(code.Value, candidates).Select(PowerCode.Parse).ToList();
            if (found.Count > 0) near.Add(code, found);
        }

        return near;
    }

    /// <summary>The greatest number of a provisional code; 0 where there is none.</summary>
    public long LastProvisional(DivisionCode division)
    {
        var prefix = ProvisionalCode.Prefix(division);
        var recorded = connection.Number(
            """
            SELECT max(CAST(substr(code, @start) AS INTEGER)) FROM powers
            WHERE catalog_id = @catalog AND code >= @prefix AND code < @after
            """,
            new SqlParameters(("catalog", catalog), ("prefix", prefix), ("after", prefix + ':'), ("start", prefix.Length + 1))) ?? 0;
        return Math.Max(recorded, pending.LastProvisional(division));
    }

    private Dictionary<string, IReadOnlyList<PowerCode>> OfKeys(long kind, IEnumerable<string> keys)
    {
        var found = new Dictionary<string, IReadOnlyList<PowerCode>>();
        foreach (var key in keys)
        {
            var codes = connection.Texts(Find, new SqlParameters(("catalog", catalog), ("kind", kind), ("key", key)))
                .Select(PowerCode.Parse).ToList();
            if (codes.Count > 0) found[key] = codes;
        }

        return found;
    }
}
