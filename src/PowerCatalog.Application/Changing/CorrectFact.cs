using System.Globalization;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Application.Changing;

/// <summary>Corrects a fact that was recorded differently from its document (更正).</summary>
/// <param name="Request">The actor, the catalog, its expected state, and whether it is a dry run.</param>
/// <param name="Particulars">The document that corrects.</param>
/// <param name="Revision">The revision of the fact, or of its newest correction.</param>
/// <param name="Item">Which item: an element's name, 生效日期 and so on; 整条 where the fact should not have been recorded.</param>
/// <param name="From">The recorded value; null where it had none.</param>
/// <param name="To">The correct value; null where it should have none.</param>
/// <param name="Reason">Why.</param>
public sealed record CorrectFact(
    RecordingRequest Request, AdjustmentParticulars Particulars, long Revision, string Item, string? From, string? To,
    string Reason) : ISingleChange
{
    LineKind ISingleChange.Kind => LineKind.Correct;

    IReadOnlyDictionary<string, string> ISingleChange.ParticularsByField => Particulars.ByField;

    IReadOnlyDictionary<string, string> ISingleChange.ByField => Given.Of(
        (Fields.Revision, Revision.ToString(CultureInfo.InvariantCulture)), (Fields.Item, Item), (Fields.From, From), (Fields.To, To),
        (Fields.Reason, Reason));
}
