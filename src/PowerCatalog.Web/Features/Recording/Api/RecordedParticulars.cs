using PowerCatalog.Domain.Deciding;

namespace PowerCatalog.Web.Features.Recording.Api;

/// <summary>The particulars of an adjustment as they were read.</summary>
/// <param name="Id">Its id.</param>
/// <param name="DocumentNumber">Its document number; null for a list that has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Decided">When.</param>
/// <param name="Effective">From when its facts hold where they name no day of their own.</param>
/// <param name="Published">When it was published.</param>
internal sealed record RecordedParticulars(
    string Id, string? DocumentNumber, string Title, string Authority, DateOnly Decided, DateOnly Effective, DateOnly? Published)
{
    public static RecordedParticulars Of(Particulars header) => new(
        header.Adjustment.Value, header.DocumentNumber?.Normal, header.Title, header.Authority, header.Decided, header.Effective,
        header.Published);
}
