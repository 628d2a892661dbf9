using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Application.Changing;

/// <summary>A command for one change without a file: one line on the sheet of its kind.</summary>
public interface ISingleChange
{
    /// <summary>The actor, the catalog, its expected state, and whether it is a dry run.</summary>
    RecordingRequest Request { get; }

    /// <summary>The adjustment's particulars, by field, as far as they are given.</summary>
    IReadOnlyDictionary<string, string> ParticularsByField { get; }

    /// <summary>The kind of change.</summary>
    LineKind Kind { get; }

    /// <summary>The values, by field (<see cref="Fields"/>) or element key.</summary>
    IReadOnlyDictionary<string, string> ByField { get; }
}
