using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Presentation.Forms;

namespace PowerCatalog.Web.Features.Recording.Pages;

/// <summary>Where the office begins.</summary>
/// <param name="Token">The form's field.</param>
/// <param name="Waiting">Files that wait to be looked at, the newest first.</param>
/// <param name="Header">The adjustment's particulars beside the file, as typed.</param>
/// <param name="MaximumMegabytes">The largest file.</param>
/// <param name="Fault">What was wrong with the file that was sent; null at first.</param>
/// <param name="Discarded">Whether a file was just thrown away.</param>
public sealed record RecordModel(
    FormToken Token, IReadOnlyList<WaitingDraft> Waiting, IReadOnlyList<HeaderField> Header, long MaximumMegabytes, string? Fault,
    bool Discarded)
{
    /// <summary>Whether a whole list was to be compared.</summary>
    public bool IsList { get; init; }
}
