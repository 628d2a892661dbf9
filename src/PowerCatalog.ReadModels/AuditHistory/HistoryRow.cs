using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger.Events;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.AuditHistory;

/// <summary>A fact with its adjustment, as the tables have it.</summary>
internal sealed class HistoryRow
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

    public string Actor { get; init; } = "";

    public long? CorrectedBy { get; init; }

    public Fact Fact => _fact ??= (Fact)EventRegistry.Read(Type, Data);

    public IEnumerable<HistoryEntry> Entries(CatalogView view, AnnulledAdjustments annulled)
    {
        var corrects = (Fact as FactCorrected)?.Corrects;
        var places = Fact is FactCorrected corrected
            ? FactPlaces.Corrected(HistoryQueries.ReadingAt(view, corrected.Corrects), corrected.Reading)
            : FactPlaces.Of(Fact);
        var (by, from) = annulled.Of(Adjustment);
        return places.Select(place => new HistoryEntry(
            Revision, Subject, EventNames.Of(Fact), place.Element, place.Before, place.After, place.Editorial, Fact.Effective,
            ClockColumns.Moment(Recorded), Known, Adjustment, DocumentNumber, Title, ClockColumns.Date(Decided), Fact.Line,
            view.Actors.Shown(Actor), corrects, view.Lens.AsRecorded ? null : CorrectedBy, by, from));
    }
}
