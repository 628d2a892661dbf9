using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.AuditHistory;

/// <summary>A fact with its adjustment, as the tables have it.</summary>
internal sealed class HistoryRow : ISqlRow<HistoryRow>
{
    private Fact? _fact;

    public long Revision { get; init; }

    public string Subject { get; init; } = "";

    public string Type { get; init; } = "";

    public byte[] Data { get; init; } = [];

    public long Recorded { get; init; }

    public long Known { get; init; }

    public string Adjustment { get; init; } = "";

    public string? DocumentNumber { get; init; }

    public string Title { get; init; } = "";

    public long Decided { get; init; }

    /// <summary>The day from which the decision as a whole is in force.</summary>
    public long InForce { get; init; }

    public string Actor { get; init; } = "";

    public long? CorrectedBy { get; init; }

    public static Func<SqlRow, HistoryRow> Reader(SqlColumns columns)
    {
        var (revision, subject, type, data, recorded, known, adjustment, documentNumber, title, decided, inForce, actor, correctedBy) = (
            columns.Number("Revision"), columns.Text("Subject"), columns.Text("Type"), columns.Bytes("Data"), columns.Number("Recorded"),
            columns.Number("Known"), columns.Text("Adjustment"), columns.TextOrNull("DocumentNumber"), columns.Text("Title"),
            columns.Number("Decided"), columns.Number("InForce"), columns.Text("Actor"), columns.NumberOrNull("CorrectedBy"));
        return row => new HistoryRow
        {
            Revision = revision(row),
            Subject = subject(row),
            Type = type(row),
            Data = data(row),
            Recorded = recorded(row),
            Known = known(row),
            Adjustment = adjustment(row),
            DocumentNumber = documentNumber(row),
            Title = title(row),
            Decided = decided(row),
            InForce = inForce(row),
            Actor = actor(row),
            CorrectedBy = correctedBy(row),
        };
    }

    public Fact Fact => _fact ??= (Fact)EventRegistry.Read(Type, Data);

    public IEnumerable<HistoryEntry> Entries(CatalogView view, AnnulledAdjustments annulled)
    {
        var corrects = (Fact as FactCorrected)?.Corrects;
        var places = Fact is FactCorrected corrected
            ? FactPlaces.Corrected(HistoryQueries.ReadingAt(view, corrected.Corrects), corrected.Reading)
            : FactPlaces.Of(Fact);
        var (by, from) = annulled.Of(Adjustment);
        return places.Select(place => Entry(view, Fact, place) with { Corrects = corrects, AnnulledBy = by, AnnulledFrom = from });
    }

    /// <summary>The entries of the fact as it reads with corrections; it stands.</summary>
    public IEnumerable<HistoryEntry> Entries(CatalogView view, Fact reading) =>
        FactPlaces.Of(reading).Select(place => Entry(view, reading, place));

    /// <summary>The opening of the list as a whole, for a row of an adjustment alone.</summary>
    public HistoryEntry Opening(CatalogView view) => new(
        Revision, Subject, EventNames.CatalogOpened, null, null, null, false, ClockColumns.Date(InForce), ClockColumns.Moment(Recorded),
        Known, Adjustment, DocumentNumber, Title, ClockColumns.Date(Decided), 0, view.Actors.Shown(Actor), null, null, null, null);

    private HistoryEntry Entry(CatalogView view, Fact fact, FactPlace place) => new(
        Revision, Subject, EventNames.Of(fact), place.Element, place.Before, place.After, place.Editorial, fact.Effective,
        ClockColumns.Moment(Recorded), Known, Adjustment, DocumentNumber, Title, ClockColumns.Date(Decided), fact.Line,
        view.Actors.Shown(Actor), null, view.Lens.AsRecorded ? null : CorrectedBy, null, null);
}
