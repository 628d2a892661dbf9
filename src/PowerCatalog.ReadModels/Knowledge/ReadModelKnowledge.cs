using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Text;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Knowledge;

/// <summary>Answers what a draft needs to know, from the journal of the read models.</summary>
public sealed class ReadModelKnowledge(ReadModelFiles files, TimeProvider clock) : ICatalogKnowledge
{
    private const string KnownColumns =
        "adjustment, known, lines_digest, document_number, title, authority, decided, effective, published, remark";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    /// <exception cref="ReadModelException">The read models are behind the ledger and do not catch up in time.</exception>
    public async ValueTask<CatalogKnowledge> AskAsync(KnowledgeRequest request, long atLeast, CancellationToken cancellation = default)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            var next = files.Growth.Next;
            var knowledge = Ask(request);
            if (knowledge.Tail >= atLeast) return knowledge;
            if (clock.GetElapsedTime(started) > Patience)
                throw new ReadModelException(
                    $"读模型只到 {request.Division} 的版本 {knowledge.Tail}，台账已到版本 {atLeast}。请用 projections status 查看原因。"
                        + $"The read models are at revision {knowledge.Tail} of {request.Division}, the ledger at {atLeast}. See "
                        + "'projections status'.");
            await GrowthSignal.WaitAsync(next, clock, cancellation);
        }
    }

    private CatalogKnowledge Ask(KnowledgeRequest request)
    {
        if (files.Current is null || files.OpenCatalog(request.Division) is not { } connection)
            return NotOpen(request);
        using var open = connection;
        using var snapshot = connection.BeginTransaction(deferred: true);
        var row = connection.First(
            "SELECT catalog_id, head, name FROM catalogs WHERE division = @division",
            new SqlParameters(("division", request.Division.Value)),
            static row => ((long Catalog, long Head, string Name)?)(row.Number(0), row.Number(1), row.Text(2)));
        if (row is not { } catalog) return NotOpen(request);

        var annulments = Annulments.Of(connection.Query(
            "SELECT revision, type, data FROM annulments WHERE catalog_id = @catalog", new SqlParameters(("catalog", catalog.Catalog)),
            static row => (Revision: row.Number(0), Type: row.Text(1), Data: row.Bytes(2)))
            .Select(kept => StoredFact.Read<AdjustmentAnnulled>(kept.Revision, kept.Type, kept.Data))
            .Concat(request.Pending.Annulments(catalog.Head)));
        var pending = request.Pending;
        var departments = Bodies<DepartmentCode>(connection, catalog, "department", annulments, pending);
        var holdings = Holdings(connection, catalog.Catalog, Asked(request, departments, catalog.Name), pending);
        var powers = new PowerHistories(connection, snapshot, catalog.Catalog, catalog.Head, annulments, pending);
        var delegated = Delegated(connection, catalog.Catalog, request.Townships, pending);
        powers.Read(request.Powers.Concat(holdings.Values.Concat(delegated.Values).SelectMany(held => held)));
        var names = new PowerNameKeys(connection, catalog.Catalog, pending);
        var named = names.Named(request.Names.Concat(OtherNames(request, powers)));
        var near = names.Near(request.NamesForCodes.Where(name => !named.ContainsKey(name)));
        var lastProvisional = names.LastProvisional(request.Division);
        var aliases = lastProvisional == 0
            ? new Dictionary<PowerCode, PowerCode>()
            : names.Aliases([.. request.Powers.Where(code => powers.Of(code) is null)]);
        var nearCodes = names.NearCodes(request.CodesOfOthers.Where(code => powers.Of(code) is null && !aliases.ContainsKey(code)));
        powers.Read(named.Values.Concat(near.Values).Concat(nearCodes.Values).SelectMany(found => found).Concat(aliases.Values));
        var log = connection.Query(
            "SELECT size, lower(hex(last)), position FROM logs WHERE stream = @stream",
            new SqlParameters(("stream", StreamName.Catalog(request.Division).Value)),
            static row => (Size: row.Number(0), Last: row.Text(1), Position: row.Number(2))).Single();
        return new CatalogKnowledge(
            true,
            catalog.Head,
            powers.ByCode,
            departments,
            Bodies<TownshipCode>(connection, catalog, "township", annulments, pending),
            holdings,
            Same(connection, snapshot, catalog.Catalog, request),
            new KnownFacts(connection, catalog.Catalog, catalog.Head, pending).Find(request.Facts, annulments),
            AnnulmentTargets.Find(connection, catalog.Catalog, request.Adjustments, annulments, pending, catalog.Head))
        {
            Named = named,
            Near = near,
            NearCodes = nearCodes,
            Aliases = aliases,
            Delegated = delegated,
            Newest = powers.Newest(Decisions.Of(connection, catalog.Catalog, pending)),
            Holders = request.Holders
                ? [.. departments.Keys.Where(department => Holds(connection, catalog.Catalog, department))]
                : new HashSet<DepartmentCode>(),
            OpenedFrom = request.OpenedFrom is { } file ? OpenedFrom(connection, snapshot, catalog.Catalog, file) : null,
            Zones = request.Zones ? Zones(connection, catalog.Catalog, pending) : [],
            LastProvisional = lastProvisional,
            Tail = log.Size - 1,
            LastDigest = log.Last,
            LastPosition = log.Position,
            OwnElements = [
                .. connection.Texts(
                    "SELECT key FROM own_elements WHERE catalog_id = @catalog ORDER BY key",
                    new SqlParameters(("catalog", catalog.Catalog)))],
        };
    }

    // A name beside a code is looked for where the power of the code does not bear it.
    private static IEnumerable<string> OtherNames(KnowledgeRequest request, PowerHistories powers) => request.NamesBesideCodes
        .Where(beside => powers.Of(beside.Code)?.Periods
            .Any(period => period.State is { } state && TextKey.OfName(state.Name) == beside.Name) != true)
        .Select(beside => beside.Name);

    // The number comes first, then the id; a list without a number is recognised by its lines.
    private static KnownAdjustment? Same(SqliteConnection connection, SqliteTransaction snapshot, long catalog, KnowledgeRequest request)
    {
        using var command = connection.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = $"""
            SELECT {KnownColumns}
            FROM adjustments
            WHERE catalog_id = $catalog AND (document_number = $number OR adjustment = $id
                OR (document_number IS NULL AND lines_digest IN (SELECT value FROM json_each($digests))))
            ORDER BY document_number IS $number AND $number IS NOT NULL DESC, adjustment = $id DESC, known LIMIT 1
            """;
        command.Parameters.AddWithValue("$catalog", catalog);
        command.Parameters.AddWithValue("$number", request.DocumentNumber ?? (object)DBNull.Value);
        command.Parameters.AddWithValue("$id", request.Adjustment.Value);
        command.Parameters.AddWithValue("$digests", "[" + string.Join(',', request.LinesDigests.Select(digest => $"\"{digest}\"")) + "]");
        return Known(command);
    }

    // Few lists open anything, so that the table is read as it stands.
    private static KnownAdjustment? OpenedFrom(SqliteConnection connection, SqliteTransaction snapshot, long catalog, string file)
    {
        using var command = connection.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = $"""
            SELECT {KnownColumns} FROM adjustments WHERE catalog_id = $catalog AND opening = 1 AND source_digest = $file
            ORDER BY known DESC LIMIT 1
            """;
        command.Parameters.AddWithValue("$catalog", catalog);
        command.Parameters.AddWithValue("$file", file);
        return Known(command);
    }

    private static KnownAdjustment? Known(SqliteCommand command)
    {
        using var rows = command.ExecuteReader();
        if (!rows.Read()) return null;
        string? Text(int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
        return new KnownAdjustment(
            Decisions.IdOf(rows.GetString(0)), rows.GetInt64(1), rows.GetString(2), Text(3), rows.GetString(4), rows.GetString(5),
            ClockColumns.Date(rows.GetInt64(6)),
            ClockColumns.Date(rows.GetInt64(7)),
            rows.IsDBNull(8) ? null : ClockColumns.Date(rows.GetInt64(8)), Text(9));
    }

    private static Dictionary<TCode, BodyHistory> Bodies<TCode>(
        SqliteConnection connection, (long Row, long Head, string Name) catalog, string kind,
        Annulments annulments, PendingFacts pending)
        where TCode : struct, ICode<TCode>
    {
        var rows = connection.Query(
            "SELECT code, revision, type, data FROM body_facts WHERE catalog_id = @catalog AND kind = @kind",
            new SqlParameters(("catalog", catalog.Row), ("kind", kind)),
            static row => (Code: row.Text(0), Revision: row.Number(1), Type: row.Text(2), Data: row.Bytes(3)));
        return Bodies<TCode>(
            rows.Select(row => (row.Code, StoredFact.Read(row.Revision, row.Type, row.Data)))
                .Concat(Pending(pending, kind, catalog.Head)), annulments);
    }

    // What a list of several files opens: nothing is recorded yet, and the files that are tried before this one are taken as recorded.
    private static CatalogKnowledge NotOpen(KnowledgeRequest request) => CatalogKnowledge.Nothing with
    {
        Departments = Bodies<DepartmentCode>(Pending(request.Pending, "department", -1), Annulments.None),
        LastProvisional = request.Pending.LastProvisional(request.Division),
    };

    private static IEnumerable<(string Code, Recorded<Fact> Fact)> Pending(PendingFacts pending, string kind, long head) =>
        pending.Bodies.Where(body => KindOf(body) == kind).SelectMany(
            body => pending.About(body, head).Select(fact => (EffectiveFacts.SubjectOf(body), fact)));

    private static Dictionary<TCode, BodyHistory> Bodies<TCode>(
        IEnumerable<(string Code, Recorded<Fact> Fact)> facts, Annulments annulments)
        where TCode : struct, ICode<TCode> =>
        facts.GroupBy(row => row.Code, row => row.Fact).ToDictionary(
            group => TCode.TryParse(group.Key, out var code)
                ? code
                : throw new ReadModelException(
                    $"读模型中的“{group.Key}”不是编码。请重建读模型。'{group.Key}' in the read models is not a code. Rebuild them."),
            group => BodyHistory.Of([.. group], annulments));

    private static string KindOf(Fact fact) => fact is DepartmentFact ? "department" : "township";

    private static Dictionary<DepartmentCode, IReadOnlyList<PowerCode>> Holdings(
        SqliteConnection connection, long catalog, IEnumerable<DepartmentCode> departments,
        PendingFacts pending) =>
        departments.ToDictionary(
            department => department,
            department => (IReadOnlyList<PowerCode>)[.. connection.Texts(
                "SELECT DISTINCT code FROM power_validity WHERE catalog_id = @catalog AND known_to = @now AND department = @department "
                    + "AND reading <> 2 ORDER BY code",
                new SqlParameters(("catalog", catalog), ("now", ClockColumns.Now), ("department", department.Value)))
                .Select(PowerCode.Parse).Union(pending.Holdings(department)).Order()]);

    private static Dictionary<TownshipCode, IReadOnlyList<PowerCode>> Delegated(
        SqliteConnection connection, long catalog, IEnumerable<TownshipCode> townships,
        PendingFacts pending) =>
        townships.ToDictionary(
            township => township,
            township => (IReadOnlyList<PowerCode>)[.. connection.Texts(
                "SELECT DISTINCT p.code FROM delegations d JOIN powers p ON p.power_id = d.power_id WHERE d.catalog_id = @catalog "
                    + "AND d.receiver = @township AND d.known_to = @now AND d.reading <> 2 ORDER BY p.code",
                new SqlParameters(("catalog", catalog), ("now", ClockColumns.Now), ("township", township.Value)))
                .Select(PowerCode.Parse).Union(pending.Delegated(township)).Order()]);

    // In every way in which the checks find a department: by its code, or by a name with or without the government's.
    private static IEnumerable<DepartmentCode> Asked(
        KnowledgeRequest request, Dictionary<DepartmentCode, BodyHistory> departments, string government)
    {
        var codes = request.DepartmentsWithHoldings.Select(TextKey.OfCode).ToHashSet();
        var stems = request.DepartmentsWithHoldings.Select(name => DepartmentNaming.Stem(name, government)).ToHashSet();
        return departments.Where(pair => codes.Contains(pair.Key.Value)
            || pair.Value.Periods.Any(period => stems.Contains(DepartmentNaming.Stem(period.Name, government)))).Select(pair => pair.Key);
    }

    private static List<string> Zones(SqliteConnection connection, long catalog, PendingFacts pending) =>
        [
            .. connection.Texts(
                "SELECT DISTINCT name FROM delegations WHERE catalog_id = @catalog AND kind = @kind ORDER BY name",
                new SqlParameters(("catalog", catalog), ("kind", (long)ReceiverKind.Zone))).Union(pending.Zones),
        ];

    private static bool Holds(
        SqliteConnection connection, long catalog, DepartmentCode department) => connection.Count(
        """
        SELECT EXISTS (
            SELECT 1 FROM power_validity
            WHERE catalog_id = @catalog AND department = @department AND known_to = @now AND reading <> 2)
        """,
        new SqlParameters(("catalog", catalog), ("now", ClockColumns.Now), ("department", department.Value))) != 0;
}
