using System.Globalization;
using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Application.Changing;

/// <summary>Corrects a fact that was recorded otherwise than its document reads (更正).</summary>
/// <param name="Request">Who, where, on which state, and whether in earnest.</param>
/// <param name="Particulars">The document that corrects.</param>
/// <param name="Revision">The revision of the fact, or of the newest correction of it.</param>
/// <param name="Item">Which item: an element's name, 生效日期 and so on; 整条 where the fact should not have been recorded.</param>
/// <param name="From">As it was recorded; null where it had no value.</param>
/// <param name="To">As it should have read; null where it should have had none.</param>
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
