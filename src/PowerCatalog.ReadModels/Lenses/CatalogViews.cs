using System.Globalization;
using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Documents;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Lenses;

/// <summary>Opens catalogs for reading.</summary>
public sealed class CatalogViews(ReadModelFiles files, TimeProvider clock)
{
    private static readonly TimeSpan PatienceForRevision = TimeSpan.FromSeconds(5);

    /// <summary>How the views name who recorded something, unless told otherwise: as the public sees it.</summary>
    public ActorNaming Actors { get; init; } = ActorNaming.Public;

    /// <summary>Opens a catalog through a lens; null where there is no such catalog.</summary>
    /// <exception cref="LensException">The lens is not valid, or not available yet.</exception>
    /// <exception cref="ReadModelException">There are no read models yet.</exception>
    public CatalogView? Open(DivisionCode division, LensRequest request) => Open(division, request, CancellationToken.None);

    /// <summary>The same for somebody who may leave before he has his answers: the view's questions stop then.</summary>
    public CatalogView? Open(DivisionCode division, LensRequest request, CancellationToken cancellation)
    {
        if (files.Current is null || files.OpenCatalog(division) is not { } connection) return null;
        try
        {
            CatalogView.Begin(connection);
            var row = connection.First<Row>(
                "SELECT catalog_id AS Id, name, custodian, head, recorded FROM catalogs WHERE division = @division",
                new SqlParameters(("division", division.Value)));
            if (row is not null)
            {
                var lens = Resolve(connection, row, request);
                var catalog = new CatalogIdentity(row.Id, division, row.Name, row.Custodian);
                return new CatalogView(connection, catalog, lens, Actors, cancellation);
            }
        }
        catch
        {
            CatalogView.End(connection);
            throw;
        }

        CatalogView.End(connection);
        return null;
    }

    /// <summary>The same, but waits a few seconds for the revision that the caller has seen (<see cref="LensRequest.AtLeast"/>).</summary>
    public Task<CatalogView?> OpenAsync(DivisionCode division, LensRequest request, CancellationToken cancellation) =>
        OpenAsync(division, request, PatienceForRevision, cancellation);

    /// <summary>The same, but waits up to <paramref name="patience"/>.</summary>
    public async Task<CatalogView?> OpenAsync(DivisionCode division, LensRequest request, TimeSpan patience, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            var next = files.Growth.Next;
            var view = Open(division, request, cancellation);
            if (request.AtLeast is not { } atLeast || view?.Lens.Head >= atLeast) return view;
            var head = view?.Lens.Head ?? -1;
            view?.Dispose();
            if (clock.GetElapsedTime(started) > patience)
                throw new LensException(
                    "behind",
                    $"本节点的 {division} 清单只到版本 {head}，尚未收到版本 {atLeast}。请稍后再试。",
                    $"This node has revision {head} of the catalog {division}, not yet revision {atLeast}. Try again shortly.");
            await GrowthSignal.WaitAsync(next, clock, cancellation);
        }
    }

    /// <summary>The newest revision of a catalog that <see cref="All"/> gives; null where it gives none.</summary>
    public long? ListedRevision(DivisionCode division)
    {
        if (files.Current is null) return null;
        using var index = files.OpenIndex();
        return index.Number(
            "SELECT head FROM listed_catalogs WHERE division = @division", new SqlParameters(("division", division.Value)));
    }

    /// <summary>All catalogs with their newest revision.</summary>
    public IReadOnlyList<CatalogHead> All()
    {
        if (files.Current is null) return [];
        using var index = files.OpenIndex();
        return [
            .. index.Query<Row>(
                "SELECT 1 AS Id, division, name, custodian, head, recorded FROM listed_catalogs ORDER BY division", new SqlParameters())
            .Select(row => new CatalogHead(row.Division, row.Name, row.Custodian, row.Head, ClockColumns.Moment(row.Recorded)))];
    }

    /// <summary>The catalog that a code or a name names; null where none has it, or several do.</summary>
    public DivisionCode? Named(string text)
    {
        if (DivisionCode.TryParse(text, out var code)) return code;
        return All().Where(head => TextKey.SameName(head.Name, text)).Take(2).ToList() is [var only]
            ? DivisionCode.Parse(only.Division)
            : null;
    }

    private Lens Resolve(SqliteConnection connection, Row row, LensRequest request)
    {
        var on = request.On ?? clock.Today();
        if (request.Known is not { } known) return new Lens(on, row.Head, ClockColumns.Moment(row.Recorded), row.Head, request.AsRecorded);

        var (condition, value) = Condition(row, known);
        var found = connection.First(
            $"SELECT known, recorded FROM adjustments WHERE catalog_id = @catalog AND {condition} ORDER BY known DESC LIMIT 1",
            new SqlParameters(("catalog", row.Id), ("value", value)),
            static row => ((long Known, long Recorded)?)(row.Number(0), row.Number(1)));
        if (found is null)
        {
            if (condition.StartsWith("document_number", StringComparison.Ordinal))
                throw new LensException(
                    "known-before-opening", $"台账中没有文号为“{known}”的决定，无从按它当时所知。",
                    $"The ledger holds no adjustment '{known}', so nothing can be asked for as known then.");
            throw new LensException(
                "known-before-opening", $"到“{known}”为止，清单还没有任何记录。", $"Nothing was recorded in the catalog up to '{known}'.");
        }

        return new Lens(on, found.Value.Known, ClockColumns.Moment(found.Value.Recorded), row.Head, request.AsRecorded);
    }

    private (string Condition, SqlValue Value) Condition(Row row, string known)
    {
        if (long.TryParse(known, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            && !CatalogTime.TryParseDate(known, out _))
        {
            return revision <= row.Head
                ? ("known <= @value", revision)
                : throw new LensException(
                    "known-after-head",
                    $"清单的最新版本是 {row.Head}，还没有版本 {revision}。",
                    $"The catalog's newest revision is {row.Head}; there is no revision {revision} yet.");
        }

        if (Moment(known) is { } moment)
        {
            return moment <= clock.GetUtcNow().AddSeconds(1)
                ? ("recorded <= @value", ClockColumns.Microseconds(moment))
                : throw new LensException(
                    "known-after-head", $"“{known}”晚于当前时间，届时所知的内容尚无法查询。",
                    $"'{known}' is in the future; what will be known then cannot be asked for yet.");
        }

        var number = DocumentNumber.Parse(known);
        return number.IsRead
            ? ("document_number = @value", number.Normal)
            : throw new LensException(
                "known-unreadable",
                $"“{known}”不是版本号、时间（如 2021-07-15T00:00:00+08:00 或 2021-07-15）或文号。",
                $"'{known}' is not a revision, a time (such as 2021-07-15T00:00:00+08:00 or 2021-07-15) or a document number.");
    }

    // A date alone means the end of that day; today means now.
    private DateTimeOffset? Moment(string text)
    {
        if (CatalogTime.TryParseDate(text, out var date) && date == clock.Today()) return clock.GetUtcNow();
        if (date is not null)
            return new DateTimeOffset(date.Value.AddDays(1).ToDateTime(TimeOnly.MinValue), CatalogTime.Offset).AddTicks(-1);
        if (!text.Contains('T', StringComparison.Ordinal)) return null;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return null;
        // Answers show times to the second; such a time includes the whole second.
        return text.Contains('.', StringComparison.Ordinal) ? moment : moment.AddSeconds(1).AddTicks(-1);
    }

    private sealed class Row : ISqlRow<Row>
    {
        public long Id { get; init; }

        public string Division { get; init; } = "";

        public string Name { get; init; } = "";

        public string Custodian { get; init; } = "";

        public long Head { get; init; }

        public static Func<SqlRow, Row> Reader(SqlColumns columns)
        {
            var (id, division, name, custodian, head, recorded) = (
                columns.Number("Id"), columns.Text("Division"), columns.Text("Name"), columns.Text("Custodian"), columns.Number("Head"),
                columns.Number("Recorded"));
            return row => new Row
            {
                Id = id(row),
                Division = division(row),
                Name = name(row),
                Custodian = custodian(row),
                Head = head(row),
                Recorded = recorded(row),
            };
        }

        public long Recorded { get; init; }
    }
}

/// <summary>A catalog and how far it is.</summary>
/// <param name="Division">The government's division, six digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="Custodian">Who keeps the list.</param>
/// <param name="Revision">The revision of the last adjustment.</param>
/// <param name="Recorded">When that was recorded.</param>
public sealed record CatalogHead(string Division, string Name, string Custodian, long Revision, DateTimeOffset Recorded)
{
    /// <summary>The governments above it by name, as 宁夏回族自治区吴忠市; empty for a province, and where the reference data has none.</summary>
    public string Belonging { get; init; } = "";
}
