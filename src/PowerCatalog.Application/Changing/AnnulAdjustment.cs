using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Application.Changing;

/// <summary>Annuls an adjustment from the start or from a day (撤销).</summary>
/// <param name="Request">Who, where, on which state, and whether in earnest.</param>
/// <param name="Particulars">The document that annuls.</param>
/// <param name="Annuls">The annulled adjustment's document number, or the revision that completed it.</param>
/// <param name="From">自始 where it never held, or the first day on which it does not.</param>
/// <param name="By">Who annulled it; null: the authority.</param>
/// <param name="Reason">Why.</param>
public sealed record AnnulAdjustment(
    RecordingRequest Request, AdjustmentParticulars Particulars, string Annuls, string From, string? By, string Reason) : ISingleChange
{
    LineKind ISingleChange.Kind => LineKind.Annul;

    IReadOnlyDictionary<string, string> ISingleChange.ParticularsByField => Particulars.ByField;

    IReadOnlyDictionary<string, string> ISingleChange.ByField => Given.Of(
        (Fields.Annuls, Annuls), (Fields.AnnulledFrom, From), (Fields.By, By), (Fields.Reason, Reason));
}
