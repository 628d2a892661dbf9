using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Application.Changing;

/// <summary>A command that says one thing, without a file: one line of the sheet of its kind.</summary>
public interface ISingleChange
{
    /// <summary>Who, where, on which state, and whether in earnest.</summary>
    RecordingRequest Request { get; }

    /// <summary>The adjustment's particulars, by field, as far as they are given.</summary>
    IReadOnlyDictionary<string, string> ParticularsByField { get; }

    /// <summary>What is done.</summary>
    LineKind Kind { get; }

    /// <summary>What it says, by field (<see cref="Fields"/>) or element key.</summary>
    IReadOnlyDictionary<string, string> ByField { get; }
}
