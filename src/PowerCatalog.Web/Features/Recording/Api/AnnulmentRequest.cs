using PowerCatalog.Application.Changing;
using PowerCatalog.Application.Recording;

namespace PowerCatalog.Web.Features.Recording.Api;

/// <summary>An annulment of an adjustment. The words are those of the command <c>annul</c>.</summary>
/// <param name="Adjustment">The annulled adjustment's document number, or the revision that completed it.</param>
/// <param name="From">自始 where it never held, or the first day on which it does not.</param>
/// <param name="Reason">Why.</param>
/// <param name="DocumentNumber">The number of the document that annuls.</param>
/// <param name="Title">Its title.</param>
/// <param name="Decided">Its date.</param>
/// <param name="By">Who annulled it; the authority where left out.</param>
/// <param name="Authority">Who decided; the catalog's government where left out.</param>
internal sealed record AnnulmentRequest(
    string Adjustment, string From, string Reason, string DocumentNumber, string Title, string Decided, string? By = null,
    string? Authority = null)
{
    /// <summary>The command that it asks for.</summary>
    public AnnulAdjustment Command(RecordingRequest request) =>
        new(request, AdjustmentParticulars.OnItsDay(DocumentNumber, Title, Decided, Authority), Adjustment, From, By, Reason);
}
