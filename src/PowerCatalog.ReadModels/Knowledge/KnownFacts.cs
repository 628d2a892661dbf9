using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Knowledge;

/// <summary>Finds the facts that corrections name, among the recorded ones and those that wait to be.</summary>
internal sealed class KnownFacts(
    SqliteConnection connection, long catalog, long head, PendingFacts pending)
{
    // The facts of the same subject: a power, department or township.
    private const string OfPower = """
        SELECT j.revision, j.type, j.data FROM facts f JOIN power_facts j ON j.power_id = f.power_id
        WHERE f.catalog_id = @catalog AND f.revision = @revision
        """;

    private const string OfBody = """
        SELECT j.revision, j.type, j.data FROM body_facts f
        JOIN body_facts j ON j.catalog_id = f.catalog_id AND j.kind = f.kind AND j.code = f.code
        WHERE f.catalog_id = @catalog AND f.revision = @revision
        """;

    private const string OfPowerCode = """
        SELECT j.revision, j.type, j.data FROM powers p JOIN power_facts j ON j.power_id = p.power_id
        WHERE p.catalog_id = @catalog AND p.code = @code
        """;

    private const string OfBodyCode =
        "SELECT revision, type, data FROM body_facts WHERE catalog_id = @catalog AND kind = @kind AND code = @code";

    public IReadOnlyDictionary<long, KnownFact> Find(IReadOnlySet<long> revisions, Annulments annulments)
    {
        var found = new Dictionary<long, KnownFact>();
        foreach (var revision in revisions)
        {
            if (KnownFact.Find(Around(revision), annulments, revision) is { } known) found.Add(revision, known);
        }

        return found;
    }

    // All facts of the subject that the fact at a revision is about.
    private List<Recorded<Fact>> Around(long revision)
    {
        if (revision > head) return pending.SubjectAt(revision, head) is { } waiting ? With(Recorded(waiting), waiting) : [];
        var facts = Read(OfPower, new SqlParameters(("catalog", catalog), ("revision", revision)));
        if (facts.Count == 0) facts = Read(OfBody, new SqlParameters(("catalog", catalog), ("revision", revision)));
        var subject = facts.Select(fact => fact.Fact).FirstOrDefault(fact => fact is not FactCorrected);
        return subject is null ? facts : With(facts, subject);
    }

    private List<Recorded<Fact>> Recorded(Fact subject)
    {
        var code = EffectiveFacts.SubjectOf(subject);
        return subject is PowerFact
            ? Read(OfPowerCode, new SqlParameters(("catalog", catalog), ("code", code)))
            : Read(
                OfBodyCode,
                new SqlParameters(
                    ("catalog", catalog), ("kind", subject is DepartmentFact ? "department" : "township"), ("code", code)));
    }

    private List<Recorded<Fact>> With(List<Recorded<Fact>> facts, Fact subject) => [.. facts, .. pending.About(subject, head)];

    private List<Recorded<Fact>> Read(string sql, SqlParameters parameters) =>
        [
            .. connection.Query(sql, parameters, static row => (Revision: row.Number(0), Type: row.Text(1), Data: row.Bytes(2)))
                .Select(row => StoredFact.Read(row.Revision, row.Type, row.Data)),
        ];
}
