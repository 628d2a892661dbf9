using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Application.Changing;

/// <summary>Records one change that a person fills into a form instead of a workbook.</summary>
/// <param name="Request">Who, where, on which state, and whether in earnest.</param>
/// <param name="Kind">What is done.</param>
/// <param name="ParticularsByField">The adjustment's particulars, by field, as far as they are given.</param>
/// <param name="ByField">What the change says, by field (<see cref="Fields"/>) or element key.</param>
public sealed record RecordChange(
    RecordingRequest Request,
    LineKind Kind,
    IReadOnlyDictionary<string, string> ParticularsByField,
    IReadOnlyDictionary<string, string> ByField) : ISingleChange;
