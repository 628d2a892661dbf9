using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Application.Importing;

/// <summary>Records an adjustment, or opens a catalog with a list, from a file: the one way of command line, API and pages.</summary>
/// <param name="Request">Who, where, on which state, and whether in earnest.</param>
/// <param name="Kind">A whole list, or an adjustment of one.</param>
/// <param name="Content">The file's bytes; it can be read from its start more than once, and is left open.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Particulars">Particulars of the adjustment given beside the file, by field; these win over the file.</param>
/// <param name="Columns">What unknown columns mean, by heading.</param>
public sealed record ImportFile(
    RecordingRequest Request,
    DraftKind Kind,
    Stream Content,
    string Name,
    IReadOnlyDictionary<string, string> Particulars,
    IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>Called with the draft that was read, before it is checked. Null where nobody looks.</summary>
    public Action<AdjustmentDraft>? WhenRead { get; init; }
}
