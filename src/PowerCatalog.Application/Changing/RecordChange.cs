using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Application.Changing;

/// <summary>Records one change that was filled into a form instead of a workbook.</summary>
/// <param name="Request">The actor, the catalog, its expected state, and whether it is a dry run.</param>
/// <param name="Kind">The kind of change.</param>
/// <param name="ParticularsByField">The adjustment's particulars, by field, as far as they are given.</param>
/// <param name="ByField">The values, by field (<see cref="Fields"/>) or element key.</param>
public sealed record RecordChange(
    RecordingRequest Request,
    LineKind Kind,
    IReadOnlyDictionary<string, string> ParticularsByField,
    IReadOnlyDictionary<string, string> ByField) : ISingleChange;
