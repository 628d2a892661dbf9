using PowerCatalog.Application.Changing;
using PowerCatalog.Application.Recording;

namespace PowerCatalog.Web.Features.Recording.Api;

/// <summary>
/// A correction: a fact was recorded otherwise than its adjustment reads. The words are those of the command <c>correct</c>.
/// </summary>
/// <param name="Revision">The fact's revision, or the newest correction's of it.</param>
/// <param name="Item">Which item: an element's name, 生效日期 and so on; 整条 where the fact should not have been recorded.</param>
/// <param name="Reason">Why.</param>
/// <param name="DocumentNumber">The number of the document that corrects.</param>
/// <param name="Title">Its title.</param>
/// <param name="Decided">Its date.</param>
/// <param name="From">As it was recorded.</param>
/// <param name="To">As it should have read.</param>
/// <param name="Authority">Who decided; the catalog's government where left out.</param>
internal sealed record CorrectionRequest(
    long Revision, string Item, string Reason, string DocumentNumber, string Title, string Decided, string? From = null, string? To = null,
    string? Authority = null)
{
    /// <summary>The command that it asks for.</summary>
    public CorrectFact Command(RecordingRequest request) =>
        new(request, AdjustmentParticulars.OnItsDay(DocumentNumber, Title, Decided, Authority), Revision, Item, From, To, Reason);
}
