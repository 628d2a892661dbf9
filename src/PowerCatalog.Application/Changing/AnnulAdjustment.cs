using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Application.Changing;

/// <summary>Annuls an adjustment from the start or from a day (撤销).</summary>
/// <param name="Request">The actor, the catalog, its expected state, and whether it is a dry run.</param>
/// <param name="Particulars">The document that annuls.</param>
/// <param name="Annuls">The annulled adjustment's document number, or the revision that completed it.</param>
/// <param name="From">自始, or the first day on which it no longer holds.</param>
/// <param name="By">Who annulled it; null for the deciding authority.</param>
/// <param name="Reason">Why.</param>
public sealed record AnnulAdjustment(
    RecordingRequest Request, AdjustmentParticulars Particulars, string Annuls, string From, string? By, string Reason) : ISingleChange
{
    LineKind ISingleChange.Kind => LineKind.Annul;

    IReadOnlyDictionary<string, string> ISingleChange.ParticularsByField => Particulars.ByField;

    IReadOnlyDictionary<string, string> ISingleChange.ByField => Given.Of(
        (Fields.Annuls, Annuls), (Fields.AnnulledFrom, From), (Fields.By, By), (Fields.Reason, Reason));
}
